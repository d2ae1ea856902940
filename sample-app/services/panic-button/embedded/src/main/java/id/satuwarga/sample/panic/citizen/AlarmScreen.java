package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An alarm as its caller follows it. */
final class AlarmScreen {
  private AlarmScreen() {}

  static Screen of(Alarm alarm, Context context) {
    AlarmState state = alarm.state();
    Screen screen =
        Screen.titled(
                alarm.number() == 0
                    ? context.say("Panggilan darurat", "Emergency call")
                    : context.say("Alarm ", "Alarm ") + alarm.label())
            .at(alarm.page())
            .alert(state.tone(), context.say(state.label()), context.say(state.siren()))
            .facts(
                Fact.of(context.say("Ditekan", "Pressed"), context.moment(alarm.pressedAt())),
                Fact.of(context.say("Tempat", "Place"), where(alarm.place(), context)));
    if (!alarm.events().isEmpty()) {
      List<Step> steps = new ArrayList<>();
      for (Alarm.Event event : alarm.events()) {
        steps.add(Step.of(context.say(event.what()), context.moment(event.at())));
      }
      screen = screen.timeline(steps);
    }
    if (state.isOpen()) {
      screen = screen.openPage(alarm.page(), context.say("Perbarui", "Refresh"));
    }
    if (state.isOpen()) {
      screen =
          screen.button(
              Button.submit(
                      "cancel",
                      state == AlarmState.KEPT
                          ? context.say("Jangan kirim lagi", "Do not send it any more")
                          : context.say("Batalkan: alarm palsu", "Cancel: it is a false alarm"))
                  .withoutInputs()
                  .destructive());
    }
    return state.isOpen()
        ? screen
        : screen.openPage("/alarms", context.say("Alarm saya", "My alarms"));
  }

  static Screen list(List<Alarm> alarms, Context context) {
    Screen screen = Screen.titled(context.say("Alarm saya", "My alarms")).at("/alarms");
    List<Item> items = new ArrayList<>();
    for (Alarm alarm : alarms) {
      items.add(
          Item.of(alarm.number() == 0 ? context.say(alarm.state().label()) : alarm.label())
              .detail(context.moment(alarm.pressedAt()))
              .badge(context.say(alarm.state().label()), alarm.state().tone())
              .opens(alarm.page()));
    }
    screen =
        items.isEmpty()
            ? screen.text(context.say("Belum pernah ada alarm.", "There was no alarm yet."))
            : screen.list(items);
    return screen.openPage("/", context.say("Ke tombol darurat", "To the panic button"));
  }

  private static String where(Place place, Context context) {
    List<String> words = new ArrayList<>();
    place.street().ifPresent(words::add);
    place.regionName().ifPresent(words::add);
    boolean exact = place.latitude().isPresent() && place.longitude().isPresent();
    String position =
        exact
            ? String.format(
                Locale.ROOT,
                "%.5f, %.5f",
                place.latitude().getAsDouble(),
                place.longitude().getAsDouble())
            : context.say("posisi tidak disertakan", "position not included");
    return words.isEmpty() ? position : String.join(", ", words) + " (" + position + ")";
  }
}
