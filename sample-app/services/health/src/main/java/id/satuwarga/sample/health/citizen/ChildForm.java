package id.satuwarga.sample.health.citizen;

import static id.satuwarga.sample.health.citizen.HealthMiniApp.say;

import id.satuwarga.sample.health.child.ChildCard;
import id.satuwarga.sample.health.child.Children;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Tone;
import java.math.RoundingMode;
import java.util.Locale;

/** What a parent tells of a child: which book is theirs, and what the child weighs. */
final class ChildForm {
  private final Children children;

  ChildForm(Children children) {
    this.children = children;
  }

  Screen screen(Context context) {
    return Screen.titled(say(context, "child.new"))
        .at("/children/new")
        .text(say(context, "child.new.intro"))
        .input(
            Input.text("card", say(context, "child.card"))
                .required()
                .max(20)
                .placeholder(say(context, "child.card.example")))
        .input(Input.date("born", say(context, "child.born")).required().max(context.today()))
        .button(Button.submit("add", say(context, "child.add")).positive());
  }

  Screen added(Action action, Context context) {
    Screen form = screen(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    String card = action.text("card").strip().toUpperCase(Locale.ROOT);
    return switch (children.show(context.subject(), card, action.date("born"))) {
      case KNOWN -> ChildScreen.of(found(card, context), context);
      case UNKNOWN -> form.corrected(action).problem("card", say(context, "child.unknown"));
      case TOO_MANY -> throw HealthMiniApp.refusal("refusal.tries");
    };
  }

  Screen weighed(ChildCard child, Action action, Context context) {
    Screen form = ChildScreen.of(child, context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    children.weigh(
        child, context.today(), action.number("weight").setScale(1, RoundingMode.HALF_UP));
    return ChildScreen.of(
        found(child.card(), context), Tone.GOOD, say(context, "child.saved"), context);
  }

  private ChildCard found(String card, Context context) {
    return children
        .find(context.subject(), card)
        .orElseThrow(() -> HealthMiniApp.refusal("refusal.child"));
  }
}
