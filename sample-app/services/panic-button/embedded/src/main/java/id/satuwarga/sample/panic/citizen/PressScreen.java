package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Tone;

/** The button, and the question whether it was meant. */
final class PressScreen {
  private static final int REGENCY = 5;

  private PressScreen() {}

  static Screen first(String home, Context context) {
    String regency = home.length() > REGENCY ? home.substring(0, REGENCY) : home;
    return Screen.titled(context.say("Panggil polisi", "Call the police"))
        .at("/")
        .alert(
            Tone.WARNING,
            context.say("Sebelum menekan", "Before you press"),
            context.say(
                "Hanya untuk keadaan darurat. Nama, nomor telepon dan tempat Anda dikirim"
                    + " ke polisi. Alarm palsu dicatat.",
                "For emergencies only. Your name, phone number and place are sent to the"
                    + " police. False alarms are recorded."))
        .input(
            Input.location("place", context.say("Di mana Anda?", "Where are you?"))
                .downToRegency()
                .required()
                .value(Place.in(regency)))
        .button(Button.submit("press", context.say("MINTA TOLONG", "CALL FOR HELP")).destructive())
        .openPage("/alarms", context.say("Alarm saya", "My alarms"));
  }

  static Screen second(Spot spot, Context context) {
    boolean exact = spot.place().latitude().isPresent();
    return Screen.titled(context.say("Kirim panggilan darurat?", "Send the emergency call?"))
        .at("/")
        .state(spot.write())
        .alert(
            Tone.ATTENTION,
            exact
                ? context.say(
                    "Sirene akan menyala dan petugas datang ke posisi ponsel Anda.",
                    "The siren goes on and officers come to the position of your phone.")
                : context.say(
                    "Sirene akan menyala. Posisi ponsel tidak disertakan: petugas menelepon"
                        + " Anda untuk mencari tempatnya.",
                    "The siren goes on. The position of the phone is not included: officers"
                        + " call you to find the place."))
        .button(
            Button.submit("confirm", context.say("Ya, kirim sekarang", "Yes, send it now"))
                .destructive())
        .button(
            Button.submit("back", context.say("Batal, saya aman", "Cancel, I am safe"))
                .withoutInputs());
  }

  static Screen tooLate(String home, Context context) {
    Screen first = first(home, context);
    return Screen.titled(first.title())
        .at("/")
        .alert(
            Tone.WARNING,
            context.say(
                "Belum ada yang dikirim: penegasan terlalu lama. Tekan lagi.",
                "Nothing was sent: the confirmation took too long. Press again."))
        .add(first.elements().get(1))
        .button(first.buttons().get(0));
  }
}
