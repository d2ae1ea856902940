package id.satuwarga.sample.education;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Texts;
import id.satuwarga.sdk.miniapp.Tone;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One application: what was sent, how it stands, and what can be done. */
final class ApplicationScreen {
  static final String WITHDRAW = "withdraw";

  private final Texts texts;

  ApplicationScreen(Texts texts) {
    this.texts = texts;
  }

  Screen of(Application application, YearMonth now, Context context) {
    Application.Standing standing = application.standing(now);
    Screen screen =
        Screen.titled(say(context, "one.title", application.code()))
            .facts(facts(application, standing, context))
            .timeline(steps(application, standing, context));
    if (standing != Application.Standing.WITHDRAWN) {
      screen = screen.alert(tone(application, standing), advice(application, standing, context));
    }
    if (standing == Application.Standing.RANKED) {
      screen =
          screen.button(
              Button.submit(WITHDRAW, say(context, "one.withdraw"))
                  .with("number", Long.toString(application.number()))
                  .destructive());
    }
    return screen.openPage("/", say(context, "one.back"));
  }

  static String key(Application.Standing standing) {
    return "standing." + standing.name().toLowerCase(Locale.ROOT);
  }

  static Tone tone(Application.Standing standing) {
    return switch (standing) {
      case ADMITTED -> Tone.GOOD;
      case REFUSED -> Tone.ATTENTION;
      case RANKED -> Tone.ACCENT;
      case WITHDRAWN -> Tone.NEUTRAL;
    };
  }

  private static Tone tone(Application application, Application.Standing standing) {
    boolean outside = standing == Application.Standing.RANKED && !application.hasSeat();
    return outside ? Tone.WARNING : tone(standing);
  }

  private Fact[] facts(Application application, Application.Standing standing, Context context) {
    Child child = application.child();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(say(context, "one.child"), child.name()));
    facts.add(Fact.of(say(context, "one.birth"), context.day(child.birthDate())));
    facts.add(Fact.of(say(context, "one.school"), application.school().name()));
    facts.add(Fact.of(say(context, "one.way"), say(context, application.way().key())));
    if (child.average() != null) {
      String average = child.average().toPlainString();
      facts.add(
          Fact.of(say(context, "one.average"), context.say(average.replace('.', ','), average)));
    }
    if (standing == Application.Standing.RANKED) {
      int seats = application.school().seats(application.way());
      facts.add(
          Fact.of(
              say(context, "one.rank"), say(context, "one.rank.of", application.rank(), seats)));
    }
    return facts.toArray(Fact[]::new);
  }

  private List<Step> steps(
      Application application, Application.Standing standing, Context context) {
    Step sent =
        Step.of(say(context, "one.sent"), context.moment(application.sentAt())).tone(Tone.GOOD);
    Step result =
        Step.of(say(context, "one.result"), context.day(application.round().plusMonths(1).atDay(1)))
            .detail(say(context, key(standing)))
            .tone(tone(standing));
    return List.of(sent, result);
  }

  private String advice(Application application, Application.Standing standing, Context context) {
    if (standing == Application.Standing.RANKED) {
      return say(context, application.hasSeat() ? "advice.inside" : "advice.outside");
    }
    return say(
        context, standing == Application.Standing.ADMITTED ? "advice.admitted" : "advice.refused");
  }

  private String say(Context context, String key, Object... values) {
    return context.say(texts.get(key, values));
  }
}
