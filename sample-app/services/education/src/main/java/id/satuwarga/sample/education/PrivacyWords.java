package id.satuwarga.sample.education;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.PrivacyPage;
import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** What the office does with what citizens tell it, in words. */
final class PrivacyWords {
  private static final Layout LAYOUT =
      new Layout("Penerimaan Murid Baru", "Dinas Pendidikan Kota Batam");
  private static final Text HEADING =
      Text.of("Data Anda di Penerimaan Murid Baru", "Your data in School Admission");
  private static final List<Text> PARAGRAPHS =
      List.of(
          Text.of(
              "Kami menyimpan pendaftaran Anda: nama dan tanggal lahir anak, nilai rata-"
                  + "rata, sekolah dan jalurnya. Kami mengenal Anda dengan nama samaran yang"
                  + " hanya berlaku di sini, bukan dengan NIK.",
              "We keep your applications: the child's name and date of birth, average"
                  + " marks, the school and the way in. We know you by a pseudonym that is good"
                  + " here only, not by your NIK."),
          Text.of(
              "Gunanya untuk menyusun peringkat. Orang tua lain melihat jumlah pendaftar,"
                  + " tidak pernah nama.",
              "It is for ranking. Other parents see how many applied, and never a name."),
          Text.of(
              "Layanan contoh ini belum menghapus pendaftaran setelah tahun ajaran" + " dimulai.",
              "This sample service does not delete applications yet when the school year"
                  + " has begun."),
          Text.of(
              "Ada pertanyaan atau ingin dihapus? Telepon +62778000009.",
              "Questions, or do you want it deleted? Call +62778000009."));

  private PrivacyWords() {}

  static void mount(HttpServer server) {
    PrivacyPage.mount(server, LAYOUT, HEADING, PARAGRAPHS);
  }
}
