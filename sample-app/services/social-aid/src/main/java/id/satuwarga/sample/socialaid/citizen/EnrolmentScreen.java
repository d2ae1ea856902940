package id.satuwarga.sample.socialaid.citizen;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;

/** How somebody comes to their post. */
final class EnrolmentScreen {
  private EnrolmentScreen() {}

  static Screen of(Context context) {
    return Screen.titled(context.say("Halaman petugas", "For officials"))
        .at("/official")
        .text(
            context.say(
                "Halaman ini untuk petugas program. Ketik kode dari surat tugas Anda; kode berlaku"
                    + " satu kali.",
                "This page is for officials of a programme. Type the code of your letter of"
                    + " appointment; it works once."))
        .input(
            Input.text("code", context.say("Kode surat tugas", "Code of the letter"))
                .required()
                .max(60))
        .button(Button.submit("enrol", context.say("Daftarkan saya", "Enrol me")).positive())
        .openPage("/", context.say("Kembali ke data saya", "Back to my data"));
  }
}
