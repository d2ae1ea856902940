package id.satuwarga.server.feedback;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;

/** Every reason why this slice says no. */
final class FeedbackProblems {
  private FeedbackProblems() {}

  static ProblemException tooEarly() {
    return Problem.of(
            "feedback-too-early",
            409,
            Text.of("Belum ada yang dinilai", "There is nothing to judge yet"),
            Text.of(
                "Gunakan dahulu layanannya, lalu beri penilaian.",
                "Use the service first, then say what you think of it."))
        .asException();
  }

  static ProblemException settled() {
    return Problem.of(
            "feedback-settled",
            409,
            Text.of("Penilaian tidak dapat diubah lagi", "The feedback can be changed no more"),
            Text.of(
                "Waktu mengubahnya sudah lewat, atau OPD sudah menanggapinya. Nilai lagi setelah"
                    + " memakai layanannya kembali.",
                "The time to change it is over, or the OPD has dealt with it. Judge again after you"
                    + " use the service again."))
        .asException();
  }

  static ProblemException caseClosed() {
    return Problem.of(
            "case-closed",
            409,
            Text.of("Kasus sudah ditutup", "The case is closed"),
            Text.of(
                "Kasus yang ditutup tidak dapat diubah.", "A closed case can be changed no more."))
        .asException();
  }
}
