package id.satuwarga.sample.health.schedule;

import static id.satuwarga.sample.health.schedule.ScheduleMiniApp.say;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.Tone;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The schedule of one child: what is due when, and a tick for each that was given. */
final class ChildPage {
  private ChildPage() {}

  static Screen of(KeptChild child, Context context) {
    return shown(begun(child, context), child, context);
  }

  static Screen saved(KeptChild child, Context context) {
    return shown(
        begun(child, context).alert(Tone.GOOD, say(context, "child.saved")), child, context);
  }

  /** The vaccines that are ticked. */
  static Set<Vaccine> ticked(Action action) {
    EnumSet<Vaccine> ticked = EnumSet.noneOf(Vaccine.class);
    for (Vaccine vaccine : Vaccine.values()) {
      if (action.findToggle(input(vaccine)).orElse(false)) {
        ticked.add(vaccine);
      }
    }
    return ticked;
  }

  private static Screen begun(KeptChild child, Context context) {
    return Screen.titled(say(context, "child.title", child.name)).at(child.page());
  }

  private static Screen shown(Screen begun, KeptChild child, Context context) {
    long late = child.overdue(context.today());
    Screen screen =
        (late > 0
                ? begun.alert(Tone.WARNING, say(context, "child.late", late))
                : begun.alert(Tone.GOOD, say(context, "child.complete")))
            .facts(
                Fact.of(say(context, "child.born"), context.day(child.born)),
                Fact.of(
                    say(context, "child.progress"),
                    say(
                        context,
                        "child.progress.of",
                        child.given().size(),
                        Vaccine.values().length)))
            .heading(say(context, "child.schedule"))
            .table(schedule(child, context))
            .heading(say(context, "child.note"));
    for (Vaccine vaccine : Vaccine.values()) {
      screen =
          screen.input(
              Input.toggle(input(vaccine), vaccine.label()).value(child.given().contains(vaccine)));
    }
    return screen
        .button(Button.submit("save", say(context, "child.save")).positive())
        .button(Button.submit("remove", say(context, "child.remove")).destructive().withoutInputs())
        .openPage("/", say(context, "back"));
  }

  private static Table schedule(KeptChild child, Context context) {
    Table table = Table.of(say(context, "child.vaccine"), say(context, "child.state"));
    for (Vaccine vaccine : Vaccine.values()) {
      table = table.row(vaccine.label(), state(child, vaccine, context));
    }
    return table;
  }

  private static String state(KeptChild child, Vaccine vaccine, Context context) {
    if (child.given().contains(vaccine)) {
      return say(context, "child.given");
    }
    String key = child.overdue(vaccine, context.today()) ? "child.overdue" : "child.due";
    return say(context, key, context.day(vaccine.dueFor(child.born)));
  }

  private static String input(Vaccine vaccine) {
    return vaccine.name().toLowerCase(Locale.ROOT);
  }
}
