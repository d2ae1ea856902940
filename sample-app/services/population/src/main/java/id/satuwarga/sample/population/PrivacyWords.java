package id.satuwarga.sample.population;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.PrivacyPage;
import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** What the office does with what citizens tell it, in words. */
final class PrivacyWords {
  private static final Layout LAYOUT = new Layout("Kependudukan", "Disdukcapil Kota Batam");
  private static final Text HEADING =
      Text.of("Data Anda di Kependudukan", "Your data in the population register");
  private static final List<Text> PARAGRAPHS =
      List.of(
          Text.of(
              "Register ini memuat kartu keluarga menurut UU 24/2013: nama, NIK, alamat,"
                  + " hubungan keluarga, kelahiran, pekerjaan dan keadaan KTP. Dari aplikasi ini"
                  + " kami menyimpan permohonan pindah Anda dengan lampirannya, dan bahwa akun"
                  + " Anda milik baris yang mana.",
              "The register holds family cards under Law 24/2013: names, NIK, address,"
                  + " relation, birth, occupation and the state of the identity card. From this"
                  + " app we keep your requests to move with what you attached, and which line"
                  + " of the register your account belongs to."),
          Text.of(
              "Gunanya untuk melayani permohonan Anda. OPD lain hanya menerima data yang"
                  + " tertulis dalam persetujuan Anda atau undang-undang; setiap pembacaan"
                  + " tampak pada \"Siapa yang melihat data saya\".",
              "It is for serving your requests. Other agencies receive only what your"
                  + " consent or a law names; each reading shows under \"Who looked at my"
                  + " data\"."),
          Text.of(
              "Kartu keluarga dan permohonan disimpan selama undang-undang memintanya."
                  + " Tautan unduhan berlaku singkat, sekali pakai, lalu dihapus.",
              "Family cards and requests are kept for as long as the law demands. A link"
                  + " to download is good for a short while and for once, and is then deleted."),
          Text.of(
              "Ada yang salah atau ingin bertanya? Tulis ke disdukcapil@batam.example.",
              "Something wrong, or a question? Write to disdukcapil@batam.example."));

  private PrivacyWords() {}

  static void mount(HttpServer server) {
    PrivacyPage.mount(server, LAYOUT, HEADING, PARAGRAPHS);
  }
}
