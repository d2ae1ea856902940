package id.satuwarga.sample.socialaid;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.desk.Layout;
import id.satuwarga.sample.ground.desk.PrivacyPage;
import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** What the office does with what citizens tell it, in words. */
final class PrivacyWords {
  private static final Layout LAYOUT = new Layout("Bantuan Sosial", "Dinas Sosial Kota Batam");
  private static final Text HEADING =
      Text.of("Data Anda di Bantuan Sosial", "Your data in Social Aid");
  private static final List<Text> PARAGRAPHS =
      List.of(
          Text.of(
              "Kami memegang data penerima bantuan: nama, NIK, kelurahan, desil"
                  + " kesejahteraan, besar keluarga dan bantuan tiap triwulan. NIK dari aplikasi"
                  + " ini hanya dipakai untuk menemukan data itu.",
              "We hold data of recipients: name, NIK, village, welfare decile, size of"
                  + " the household and the aid of each quarter. The NIK from this app is used"
                  + " to find it, and for nothing else."),
          Text.of(
              "Petugas melihat jumlah, dengan angka di bawah lima disembunyikan. Daftar"
                  + " nama terbuka hanya menurut dasar hukum yang terdaftar; siapa membukanya"
                  + " dan untuk apa Anda baca pada halaman Data saya, dan catatan itu tidak"
                  + " dapat diubah.",
              "Officials see counts, with those under five hidden. A list of names opens"
                  + " only under a registered legal basis; who opened it and what for you read"
                  + " on the page My data, and that record cannot be changed."),
          Text.of(
              "Data disimpan selama program berjalan. Layanan contoh ini belum"
                  + " menghapusnya sendiri.",
              "Data are kept while the programme runs. This sample service does not"
                  + " delete them by itself yet."),
          Text.of(
              "Ada yang salah atau ingin bertanya? Tulis ke dinsos@batam.example.",
              "Something wrong, or a question? Write to dinsos@batam.example."));

  private PrivacyWords() {}

  static void mount(HttpServer server) {
    PrivacyPage.mount(server, LAYOUT, HEADING, PARAGRAPHS);
  }
}
