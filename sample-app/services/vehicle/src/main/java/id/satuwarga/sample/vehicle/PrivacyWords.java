package id.satuwarga.sample.vehicle;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.PrivacyPage;
import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** What the office does with what citizens tell it, in words. */
final class PrivacyWords {
  private static final Layout LAYOUT = new Layout("Kendaraan", "Samsat Kepulauan Riau");
  private static final Text HEADING = Text.of("Data Anda di Kendaraan", "Your data in Vehicles");
  private static final List<Text> PARAGRAPHS =
      List.of(
          Text.of(
              "Kami menyimpan kendaraan mana yang Anda ikuti, apakah Anda minta"
                  + " diingatkan, dan percobaan mencari yang salah selama satu jam. Kami"
                  + " mengenal Anda dengan nama samaran yang hanya berlaku di sini, bukan dengan"
                  + " NIK.",
              "We keep which vehicles you follow, whether you asked to be reminded, and"
                  + " wrong attempts to look one up for an hour. We know you by a pseudonym that"
                  + " is good here only, not by your NIK."),
          Text.of(
              "Nama dan alamat pemilik kami tanyakan kepada Kependudukan hanya bila Anda"
                  + " menyetujuinya, tampilkan kepada Anda, dan tidak simpan. Nomor kartu"
                  + " keluarga dibaca menurut UU 1/2022 untuk mencocokkan pemilik; yang kami"
                  + " simpan hanya bahwa cocok dan kapan.",
              "We ask the population register for the owner's name and address only if"
                  + " you agree, show them to you, and do not keep them. The number of the"
                  + " family card is read under Law 1/2022 to match the owner; we keep only that"
                  + " it matched, and when."),
          Text.of(
              "Berhenti mengikuti sebuah kendaraan menghapus catatannya.",
              "To stop following a vehicle deletes our record of it."),
          Text.of(
              "Ada pertanyaan? Tulis ke samsat@kepri.example.",
              "Questions? Write to samsat@kepri.example."));

  private PrivacyWords() {}

  static void mount(HttpServer server) {
    PrivacyPage.mount(server, LAYOUT, HEADING, PARAGRAPHS);
  }
}
