package id.satuwarga.sample.health;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.PrivacyPage;
import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** What the office does with what citizens tell it, in words. */
final class PrivacyWords {
  private static final Layout LAYOUT = new Layout("Sikeda", "Dinas Kesehatan Kota Batam");
  private static final Text HEADING = Text.of("Data Anda di Sikeda", "Your data in Sikeda");
  private static final List<Text> PARAGRAPHS =
      List.of(
          Text.of(
              "Kami menyimpan nomor antrean Anda dengan puskesmas, hari dan keperluannya,"
                  + " serta kartu imunisasi anak yang bukunya Anda tunjukkan: imunisasi dan"
                  + " berat badan. Kami mengenal Anda dengan nama samaran yang hanya berlaku di"
                  + " sini, bukan dengan nama atau NIK.",
              "We keep your queue numbers with puskesmas, day and need, and the"
                  + " immunisation card of a child whose book you showed: doses and weights. We"
                  + " know you by a pseudonym that is good here only, not by name or NIK."),
          Text.of(
              "Gunanya agar puskesmas melayani Anda pada gilirannya dan imunisasi anak"
                  + " tidak terlewat. Hanya Anda dan puskesmas yang membacanya.",
              "It is for the puskesmas to serve you in turn and for no dose to be missed."
                  + " You and the puskesmas alone read it."),
          Text.of(
              "Percobaan nomor buku yang salah dihapus. Antrean dan kartu anak belum"
                  + " mempunyai batas waktu penyimpanan dalam layanan contoh ini.",
              "Wrong attempts at a book number are deleted. Queue numbers and children's"
                  + " cards have no limit of time yet in this sample service."),
          Text.of(
              "Ada pertanyaan atau ingin dihapus? Tulis ke dinkes@batam.example.",
              "Questions, or do you want it deleted? Write to dinkes@batam.example."));

  private PrivacyWords() {}

  static void mount(HttpServer server) {
    PrivacyPage.mount(server, LAYOUT, HEADING, PARAGRAPHS);
  }
}
