package id.satuwarga.app.view;

import id.satuwarga.sdk.miniapp.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Words of the page that asks what a service was like. */
public final class FeedbackWords {
  public static final Text OFFER = Text.of("Nilai layanan ini", "Say what it was like");
  public static final Text DECLINE = Text.of("Tidak, terima kasih", "No, thank you");
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

  static final Text MINE = Text.of("Penilaian saya", "My feedback");
  static final Text MINE_LEAD =
      Text.of(
          "Yang Anda katakan tentang layanan, dan tanggapan instansi.",
          "What you said of services, and what the agencies answered.");
  static final Text MINE_NONE = Text.of("Belum ada penilaian.", "You have said nothing yet.");
  static final Text MINE_NONE_DETAIL =
      Text.of(
          "Setelah memakai layanan, Anda dapat menilainya di bawah layar terakhir.",
          "After you have used a service you can judge it below its last screen.");
  static final Text ANSWER = Text.of("Jawaban instansi", "Answer of the agency");
  static final Text REASON =
      Text.of("Ditutup instansi dengan alasan", "Closed by the agency because");

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

  /** 1 to 4; of more than this version of the app knows, the best. */
  static Text mark(int mark) {
    return MARKS.get(Math.min(mark, MARKS.size()) - 1);
  }

  /** On which day it was said. */
  static Text given(String day) {
    return Text.of("Dinilai " + day, "Said on " + day);
  }

  /** What becomes of it; nothing for what this version of the app does not know. */
  static Optional<Text> state(String state) {
    switch (state) {
      case "noted":
        return Optional.of(Text.of("Catatan untuk instansi", "Comment for the agency"));
      case "open":
        return Optional.of(Text.of("Menunggu instansi", "Waits for the agency"));
      case "answered":
        return Optional.of(Text.of("Dijawab", "Answered"));
      case "closed":
        return Optional.of(Text.of("Ditutup", "Closed"));
      default:
        return Optional.empty();
    }
  }
}
