package id.satuwarga.sample.health.citizen;

import static id.satuwarga.sample.health.citizen.HealthMiniApp.clock;
import static id.satuwarga.sample.health.citizen.HealthMiniApp.say;

import id.satuwarga.sample.health.queue.Clinic;
import id.satuwarga.sample.health.queue.Need;
import id.satuwarga.sample.health.queue.NewTicket;
import id.satuwarga.sample.health.queue.Queues;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Tone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The form by which a number is taken. */
final class QueueForm {
  private static final int DAYS = 3;
  private static final LocalTime USUAL = LocalTime.of(9, 0);

  private final Queues queues;

  QueueForm(Queues queues) {
    this.queues = queues;
  }

  /**
   * @param chosen what somebody comes for, if a link says so
   */
  Screen screen(String chosen, Context context) {
    Input clinic = Input.choice("clinic", say(context, "queue.clinic")).required();
    for (Clinic one : queues.clinics()) {
      clinic =
          clinic.option(one.code(), say(context, "queue.clinic.option", one.name(), one.left()));
    }
    Input need = Input.choice("need", say(context, "queue.need")).required().expanded();
    for (Need one : Need.values()) {
      need = need.option(one.name(), say(context, one.key()));
    }
    return Screen.titled(say(context, "queue.title"))
        .at("/queue/new")
        .input(clinic)
        .input(need.value(chosen))
        .input(
            Input.date("day", say(context, "queue.day"))
                .required()
                .min(context.today())
                .max(context.today().plusDays(DAYS))
                .value(firstDay(context)))
        .input(Input.time("time", say(context, "queue.time")).required().value(USUAL))
        .input(Input.toggle("priority", say(context, "queue.priority")))
        .button(Button.submit("take", say(context, "queue.take")).positive());
  }

  Screen taken(Action action, Context context) {
    Screen form = screen("", context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    LocalDate day = action.date("day");
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return form.corrected(action).problem("day", say(context, "queue.sunday"));
    }
    Clinic clinic = clinic(action.choice("clinic"));
    LocalTime time = action.time("time");
    if (time.isBefore(clinic.opensAt()) || time.isAfter(clinic.closesAt())) {
      return form.corrected(action)
          .problem(
              "time",
              say(
                  context,
                  "queue.hours",
                  clock(context, clinic.opensAt()),
                  clock(context, clinic.closesAt())));
    }
    NewTicket wish =
        new NewTicket(
            action.id(),
            context.subject(),
            clinic.code(),
            day,
            Need.valueOf(action.choice("need")),
            time,
            action.toggle("priority"));
    return TicketScreen.of(queues.take(wish), Tone.GOOD, say(context, "ticket.taken"), context);
  }

  private Clinic clinic(String code) {
    List<Clinic> all = queues.clinics();
    return all.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  private static LocalDate firstDay(Context context) {
    LocalDate today = context.today();
    return today.getDayOfWeek() == DayOfWeek.SUNDAY ? today.plusDays(1) : today;
  }
}
