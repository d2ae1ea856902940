package id.satuwarga.app.view;

import id.satuwarga.sdk.miniapp.Text;
import java.util.Arrays;
import java.util.List;

/** Words of the page that asks what a service was like. */
public final class FeedbackWords {
  public static final Text OFFER = Text.of("Nilai layanan ini", "Say what it was like");
  static final Text QUESTION = Text.of("Bagaimana layanan ini?", "How was this service?");
  static final Text COMMENT = Text.of("Komentar (boleh kosong)", "Comment (may stay empty)");
  static final Text COMMENT_HINT =
      Text.of(
          "Instansi membacanya tanpa nama Anda. Jangan tulis nama, NIK, atau alamat.",
          "The agency reads it without your name. Write no name, NIK or address.");
  static final Text SEND = Text.of("Kirim penilaian", "Send");
  static final Text MISSING = Text.of("Pilih satu nilai.", "Choose one mark.");
  static final Text THANKS = Text.of("Terima kasih, sudah tersimpan", "Thank you, it is kept");
  static final Text THANKS_DETAIL =
      Text.of("Anda dapat mengubahnya selama tiga hari.", "You may change it for three days.");
  static final Text AGAIN = Text.of("Ubah penilaian", "Change it");
  static final Text SURVEY =
      Text.of(
          "Isi juga survei kepuasan masyarakat (9 unsur)",
          "Fill in the community satisfaction survey too (9 elements)");
  static final Text SURVEY_ALL =
      Text.of("Nilai kesembilan unsur dahulu.", "Mark all nine elements first.");
  static final Text DONE = Text.of("Kembali ke layanan", "Back to the service");

  /** As PermenPANRB 14/2017 has them. */
  static final List<Text> ELEMENTS =
      Arrays.asList(
          Text.of("Persyaratan", "Requirements"),
          Text.of("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure"),
          Text.of("Waktu penyelesaian", "Time it took"),
          Text.of("Biaya atau tarif", "Cost or fee"),
          Text.of("Produk layanan", "What the service gives"),
          Text.of("Kompetensi pelaksana", "Competence of the staff"),
          Text.of("Perilaku pelaksana", "Manner of the staff"),
          Text.of(
              "Penanganan pengaduan, saran, dan masukan",
              "How complaints and suggestions are dealt with"),
          Text.of("Sarana dan prasarana", "Facilities"));

  private static final List<Text> MARKS =
      Arrays.asList(
          Text.of("Tidak baik", "Bad"),
          Text.of("Kurang baik", "Not good enough"),
          Text.of("Baik", "Good"),
          Text.of("Sangat baik", "Very good"));

  private FeedbackWords() {}

  /** 1 to 4. */
  static Text mark(int mark) {
    return MARKS.get(mark - 1);
  }
}
