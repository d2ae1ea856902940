package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import java.time.Duration;

/** Why named people are not taken as an audience. */
final class ListProblems {
  private ListProblems() {}

  static ProblemException unreadable(Text why) {
    return Problem.of(
            "audience-list-unreadable",
            422,
            Text.of("Berkas tidak dapat dibaca", "The file cannot be read"),
            why)
        .asException();
  }

  static ProblemException filled() {
    return Problem.of(
            "audience-list-filled",
            409,
            Text.of("Daftar sudah terisi", "The list is filled already"),
            Text.of(
                "Daftar yang sudah terisi tidak berubah lagi. Buat daftar baru.",
                "A list that is filled does not change any more. Make a new one."))
        .asException();
  }

  static ProblemException unknown() {
    return Problem.of(
            "audience-list-unknown",
            422,
            Text.of("Daftar penerima tidak dapat dipakai", "The list cannot be used"),
            Text.of(
                "Daftar itu tidak ada pada OPD ini, belum terisi, atau menjangkau kurang dari lima"
                    + " warga.",
                "This agency has no such list, or it is not filled, or it reaches fewer than five"
                    + " citizens."))
        .asException();
  }

  static ProblemException tooFew() {
    return Problem.of(
            "audience-too-small",
            422,
            Text.of("Sasaran bernama terlalu sedikit", "Too few named people"),
            Text.of(
                "Daftar dan wilayah bersama-sama menjangkau kurang dari lima warga; jumlahnya saja"
                    + " sudah menunjuk orang.",
                "List and territories together reach fewer than five citizens; the number alone would"
                    + " point at people."))
        .asException();
  }

  static ProblemException tooMany(int aDay) {
    return Problem.of(
            "too-many-lists",
            429,
            Text.of("Terlalu banyak daftar", "Too many lists"),
            Text.of(
                "Satu orang boleh membuat " + aDay + " daftar penerima sehari.",
                "One person may make " + aDay + " lists a day."))
        .retryAfter(Duration.ofHours(1))
        .asException();
  }
}
