package id.satuwarga.sample.health.citizen;

import static id.satuwarga.sample.health.citizen.HealthMiniApp.clock;
import static id.satuwarga.sample.health.citizen.HealthMiniApp.say;

import id.satuwarga.sample.health.queue.Ticket;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Tone;

/** One queue number. */
final class TicketScreen {
  private TicketScreen() {}

  static Screen of(Ticket ticket, Context context) {
    Screen screen = start(ticket, context);
    return ticket.cancelled()
        ? facts(screen.alert(Tone.WARNING, say(context, "ticket.cancelled")), ticket, context)
        : facts(screen, ticket, context);
  }

  /** With something to say first. */
  static Screen of(Ticket ticket, Tone tone, String words, Context context) {
    return facts(start(ticket, context).alert(tone, words), ticket, context);
  }

  private static Screen start(Ticket ticket, Context context) {
    return Screen.titled(say(context, "ticket.title", ticket.label())).at(ticket.page());
  }

  private static Screen facts(Screen begun, Ticket ticket, Context context) {
    Screen screen =
        begun.facts(
            Fact.of(say(context, "ticket.number"), ticket.label()),
            Fact.of(say(context, "ticket.clinic"), ticket.clinic().name()),
            Fact.of(say(context, "ticket.address"), ticket.clinic().address()),
            Fact.of(say(context, "ticket.day"), context.day(ticket.day())),
            Fact.of(say(context, "ticket.need"), say(context, ticket.need().key())),
            Fact.of(
                say(context, "ticket.call"),
                say(context, "ticket.call.at", clock(context, ticket.likelyAt()))),
            Fact.of(
                say(context, "ticket.arrives"),
                say(context, "ticket.call.at", clock(context, ticket.arrivesAt()))),
            Fact.of(
                say(context, "ticket.priority"),
                say(context, ticket.priority() ? "ticket.yes" : "ticket.no")));
    if (!ticket.cancelled() && !ticket.day().isBefore(context.today())) {
      screen =
          screen.button(
              Button.submit("cancel", say(context, "ticket.cancel")).destructive().withoutInputs());
    }
    return screen.openPage("/", say(context, "back"));
  }
}
