package id.satuwarga.sample.education;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.Texts;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.time.YearMonth;
import java.util.List;

/** What citizens see: their applications, one of them, the schools, and the form. */
public final class AdmissionMiniApp implements MiniApp {
  private final Manifest manifest;
  private final Applications applications;
  private final Texts texts = Texts.load(AdmissionMiniApp.class, "/id/satuwarga/sample/education");
  private final AdmissionForm form = new AdmissionForm(texts);
  private final ApplicationScreen one = new ApplicationScreen(texts);

  AdmissionMiniApp(Manifest manifest, Applications applications) {
    this.manifest = manifest;
    this.applications = applications;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return switch (visit.route()) {
      case "/new" -> form.blank(context, schools(context));
      case "/schools" -> seats(context);
      case "/applications/{number}" ->
          one.of(found(context, visit.param("number")), round(context), context);
      default -> list(context);
    };
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) {
    return action.name().equals(ApplicationScreen.WITHDRAW)
        ? withdraw(action, context)
        : send(action, context);
  }

  private Screen send(Action action, Context context) {
    Screen answered = form.judged(action, context, schools(context));
    if (answered != null) {
      return answered;
    }
    Applications.Wish wish = AdmissionForm.wish(action);
    long number =
        applications
            .send(context.subject(), wish, round(context), context.now())
            .orElseThrow(() -> refusal("twice"));
    Application sent = found(context, Long.toString(number));
    return Screen.titled(say(context, "sent.title"))
        .at("/applications/" + number)
        .text(say(context, "sent.text", sent.code()))
        .openPage("/applications/" + number, say(context, "sent.open"));
  }

  private Screen withdraw(Action action, Context context) {
    Application mine = found(context, action.data("number").orElse(""));
    boolean done =
        applications.withdraw(context.subject(), mine.number(), round(context), context.now());
    if (!done) {
      throw refusal("late");
    }
    Application now = found(context, Long.toString(mine.number()));
    return one.of(now, round(context), context).alert(Tone.GOOD, say(context, "withdrawn.title"));
  }

  private Screen list(Context context) {
    List<Item> items =
        applications.of(context.subject()).stream().map(mine -> item(mine, context)).toList();
    Screen screen = Screen.titled(say(context, "list.title"));
    return (items.isEmpty() ? screen.text(say(context, "list.empty")) : screen.list(items))
        .openPage("/new", say(context, "list.new"))
        .openPage("/schools", say(context, "list.schools"));
  }

  private Item item(Application mine, Context context) {
    Application.Standing standing = mine.standing(round(context));
    return Item.of(mine.child().name())
        .detail(mine.school().name() + ", " + say(context, mine.way().key()))
        .badge(say(context, ApplicationScreen.key(standing)), ApplicationScreen.tone(standing))
        .opens("/applications/" + mine.number());
  }

  private Screen seats(Context context) {
    Table table =
        Table.of(
            say(context, "schools.school"),
            say(context, Way.DOMICILE.key()),
            say(context, Way.AFFIRMATION.key()),
            say(context, Way.ACHIEVEMENT.key()));
    for (School school : schools(context)) {
      table =
          table.row(
              school.name() + ", " + school.district(),
              cell(school, Way.DOMICILE, context),
              cell(school, Way.AFFIRMATION, context),
              cell(school, Way.ACHIEVEMENT, context));
    }
    return Screen.titled(say(context, "schools.title"))
        .text(say(context, "schools.text"))
        .table(table)
        .openPage("/new", say(context, "list.new"));
  }

  private String cell(School school, Way way, Context context) {
    return say(context, "schools.cell", school.applicants(way), school.seats(way));
  }

  private Application found(Context context, String number) {
    if (!number.matches("[0-9]{1,15}")) {
      throw refusal("missing");
    }
    return applications
        .find(context.subject(), Long.parseLong(number))
        .orElseThrow(() -> refusal("missing"));
  }

  private List<School> schools(Context context) {
    return applications.schools(round(context));
  }

  private Refusal refusal(String what) {
    return new Refusal(texts.get(what + ".title"), texts.get(what + ".detail"));
  }

  private String say(Context context, String key, Object... values) {
    return context.say(texts.get(key, values));
  }

  /** Each month is a round of its own. */
  private static YearMonth round(Context context) {
    return YearMonth.from(context.today());
  }
}
