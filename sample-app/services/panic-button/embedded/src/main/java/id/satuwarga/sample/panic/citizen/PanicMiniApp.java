package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The panic button: a press, a second one that confirms it, and what becomes of the alarm. The same
 * class runs behind the police's endpoint and inside the citizen app; only its port differs.
 */
public final class PanicMiniApp implements MiniApp {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final int SHOWN = 20;

  private final Manifest manifest;
  private final PanicPort police;

  public PanicMiniApp(Manifest manifest, PanicPort police) {
    this.manifest = manifest;
    this.police = police;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) throws IOException {
    if (visit.route().equals("/alarms")) {
      return AlarmScreen.list(police.newest(context.subject(), SHOWN), context);
    }
    if (visit.route().equals("/alarms/{number}")) {
      return AlarmScreen.of(mine(visit, context), context);
    }
    Optional<Alarm> open = openAlarm(context);
    return open.isPresent()
        ? AlarmScreen.of(open.get(), context)
        : PressScreen.first(visit.region(), context);
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) throws IOException {
    switch (action.name()) {
      case "press":
        return pressed(visit, action, context);
      case "confirm":
        return confirmed(visit, action, context);
      case "cancel":
        return cancelled(visit, action, context);
      default:
        return open(visit, context);
    }
  }

  /** A pocket presses once; only who reads presses twice. */
  private Screen pressed(Visit visit, Action action, Context context) {
    Screen first = PressScreen.first(visit.region(), context);
    if (!first.accepts(action)) {
      return first.corrected(action);
    }
    if (manifest.regions().stream().noneMatch(region -> within(action, region))) {
      return first
          .corrected(action)
          .problem(
              "place",
              context.say(
                  "Tombol ini belum melayani tempat itu. Telepon 110.",
                  "This button does not serve that place yet. Call 110."));
    }
    return PressScreen.second(new Spot(action.place("place"), context.now()), context);
  }

  private Screen confirmed(Visit visit, Action action, Context context) throws IOException {
    Optional<Spot> spot = action.state().flatMap(state -> Spot.read(state, context.now()));
    if (!spot.isPresent()) {
      return PressScreen.tooLate(visit.region(), context);
    }
    Press.Caller caller =
        new Press.Caller(
            context.subject(),
            context.claim("name").orElse(""),
            context.claim("phone").orElse(""),
            context.language());
    Press press = new Press(action.id(), caller, spot.get().place(), spot.get().at());
    return AlarmScreen.of(police.press(press), context);
  }

  /** What waits on the phone has no number and stands on the first page. */
  private Screen cancelled(Visit visit, Action action, Context context) throws IOException {
    long number = visit.findParam("number").isPresent() ? mine(visit, context).number() : 0;
    Alarm alarm = police.cancel(context.subject(), number, action.id());
    return alarm.number() == 0
        ? PressScreen.first(visit.region(), context)
            .alert(
                Tone.GOOD,
                context.say(
                    "Panggilan tadi tidak dikirim lagi; polisi tidak menerimanya.",
                    "That call will not be sent any more; the police never got it."))
        : AlarmScreen.of(alarm, context);
  }

  private static boolean within(Action action, String region) {
    String code = action.place("place").region();
    return code.equals(region) || code.startsWith(region + ".");
  }

  /** Without a connection nobody knows of one; then the button itself is what matters. */
  private Optional<Alarm> openAlarm(Context context) {
    try {
      List<Alarm> newest = police.newest(context.subject(), 1);
      return newest.stream().filter(alarm -> alarm.state().isOpen()).findFirst();
    } catch (IOException offline) {
      return Optional.empty();
    }
  }

  private Alarm mine(Visit visit, Context context) throws IOException {
    String number = visit.findParam("number").orElse("");
    Optional<Alarm> found =
        NUMBER.matcher(number).matches()
            ? police.find(context.subject(), Long.parseLong(number))
            : Optional.empty();
    return found.orElseThrow(
        () ->
            new Refusal(
                Text.of("Alarm tidak ditemukan", "Alarm not found"),
                Text.of("Kembali ke daftar alarm Anda.", "Go back to your alarms.")));
  }
}
