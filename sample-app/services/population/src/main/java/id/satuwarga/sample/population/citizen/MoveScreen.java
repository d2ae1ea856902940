package id.satuwarga.sample.population.citizen;

import id.satuwarga.sample.population.move.Move;
import id.satuwarga.sample.population.move.MoveEvent;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import java.util.List;

/** One request as its citizen sees it. */
final class MoveScreen {
  private MoveScreen() {}

  static Screen start(Move move, Context context) {
    return Screen.titled(context.say("Pindah alamat ", "Move ") + move.label()).at(move.page());
  }

  static Screen told(Screen begun, Move move, List<MoveEvent> events, Context context) {
    Screen screen =
        begun
            .facts(
                Fact.of("Status", context.say(move.status().label())),
                Fact.of(context.say("Alamat baru", "New address"), move.to().written()),
                Fact.of(context.say("Tanggal pindah", "Moves on"), context.day(move.on())),
                Fact.of(context.say("Alasan", "Reason"), context.say(move.reason().label())),
                Fact.of(
                    context.say("Yang pindah", "Who moves"),
                    move.movers().size() + context.say(" orang", " people")))
            .heading(context.say("Perjalanan permohonan", "What happened"))
            .timeline(events.stream().map(event -> step(event, context)).toList());
    if (move.status().open()) {
      screen =
          screen.button(
              Button.submit("cancel", context.say("Batalkan permohonan", "Cancel the request"))
                  .destructive()
                  .withoutInputs());
    }
    return screen.openPage("/", context.say("Kembali", "Back"));
  }

  private static Step step(MoveEvent event, Context context) {
    Step step =
        Step.of(context.say(event.status().label()), context.moment(event.at()))
            .tone(event.status().tone());
    return event.note().isEmpty() ? step : step.detail(event.note());
  }
}
