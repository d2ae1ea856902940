package id.satuwarga.sample.health.citizen;

import static id.satuwarga.sample.health.citizen.HealthMiniApp.say;

import id.satuwarga.sample.health.child.ChildCard;
import id.satuwarga.sample.health.child.Dose;
import id.satuwarga.sample.health.child.Weight;
import id.satuwarga.sample.health.schedule.Vaccine;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.Tone;
import java.math.BigDecimal;

/** The immunisation card of a child: the schedule as a table, what was given as a timeline. */
final class ChildScreen {
  private static final int HEAVIEST = 60;

  private ChildScreen() {}

  static Screen of(ChildCard child, Context context) {
    return told(start(child, context), child, context);
  }

  /** With something to say first. */
  static Screen of(ChildCard child, Tone tone, String words, Context context) {
    return told(start(child, context).alert(tone, words), child, context);
  }

  private static Screen start(ChildCard child, Context context) {
    return Screen.titled(say(context, "child.title", child.name())).at(child.page());
  }

  private static Screen told(Screen begun, ChildCard child, Context context) {
    long late = child.overdue(context.today());
    Screen screen =
        late > 0
            ? begun.alert(Tone.WARNING, say(context, "child.late", late))
            : begun.alert(Tone.GOOD, say(context, "child.complete"));
    screen =
        screen
            .facts(
                Fact.of(say(context, "child.birth"), context.day(child.birthDate())),
                Fact.of(say(context, "child.book"), child.card()),
                Fact.of(
                    say(context, "child.progress"),
                    say(
                        context,
                        "child.progress.of",
                        child.doses().size(),
                        Vaccine.values().length)))
            .heading(say(context, "child.schedule"))
            .table(schedule(child, context));
    if (!child.doses().isEmpty()) {
      screen =
          screen
              .heading(say(context, "child.history"))
              .timeline(child.doses().stream().map(dose -> step(dose, context)).toList());
    }
    return weights(screen, child, context)
        .button(Button.submit("weigh", say(context, "child.save")).positive())
        .openPage("/queue/new?need=IMMUNISATION", say(context, "child.take"))
        .openPage("/", say(context, "back"));
  }

  private static Table schedule(ChildCard child, Context context) {
    Table table =
        Table.of(
            say(context, "child.vaccine"), say(context, "child.age"), say(context, "child.state"));
    for (Vaccine vaccine : Vaccine.values()) {
      table =
          table.row(
              vaccine.label(),
              say(context, "child.age.months", vaccine.months()),
              state(child, vaccine, context));
    }
    return table;
  }

  private static String state(ChildCard child, Vaccine vaccine, Context context) {
    return child
        .dose(vaccine)
        .map(dose -> say(context, "child.given", context.day(dose.on())))
        .orElseGet(
            () ->
                say(
                    context,
                    child.overdue(vaccine, context.today()) ? "child.overdue" : "child.due",
                    context.day(child.due(vaccine))));
  }

  private static Step step(Dose dose, Context context) {
    return Step.of(dose.vaccine().label(), context.day(dose.on()))
        .detail(say(context, "child.batch", dose.place(), dose.batch()))
        .tone(Tone.GOOD);
  }

  private static Screen weights(Screen begun, ChildCard child, Context context) {
    Screen screen = begun.heading(say(context, "child.weights"));
    if (!child.weights().isEmpty()) {
      Table table = Table.of(say(context, "child.measured"), say(context, "child.kilograms"));
      for (Weight weight : child.weights()) {
        table = table.row(context.day(weight.on()), written(weight.kilograms(), context));
      }
      screen = screen.table(table);
    }
    return screen.input(
        Input.number("weight", say(context, "child.weight")).required().min(1).max(HEAVIEST));
  }

  private static String written(BigDecimal kilograms, Context context) {
    String plain = kilograms.toPlainString();
    return context.language() == Language.ENGLISH ? plain : plain.replace('.', ',');
  }
}
