package id.satuwarga.server.classification;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import java.util.Collection;

/** Every reason why this slice says no. */
final class ClassificationProblems {
  private ClassificationProblems() {}

  static ProblemException changed(int version) {
    return Problem.of(
            "classification-changed",
            409,
            Text.of("Klasifikasi telah diubah", "The classification has been changed"),
            Text.of(
                "Versi terbaru adalah " + version + ". Baca dahulu, lalu ulangi.",
                "The newest version is " + version + ". Read it first, then try again."))
        .with("version", version)
        .asException();
  }

  static ProblemException state(Classification.State state) {
    return Problem.of(
            "classification-state",
            409,
            Text.of(
                "Langkah ini tidak berlaku untuk klasifikasi",
                "The classification is in another state"),
            Text.of("Statusnya " + state.word() + ".", "It is " + state.word() + "."))
        .with("state", state)
        .asException();
  }

  static ProblemException given() {
    return Problem.of(
            "verdict-given",
            409,
            Text.of("Penilaian Anda sudah diberikan", "You have given your verdict"),
            Text.of(
                "Penilaian diberikan sekali, agar tidak menyesuaikan diri dengan yang lain.",
                "It is given once, so that nobody follows the other."))
        .asException();
  }

  static ProblemException marks(Collection<String> codes) {
    return Problem.of(
            "marks-incomplete",
            422,
            Text.of("Nilai belum lengkap", "Marks are missing"),
            Text.of(
                "Beri nilai untuk setiap kriteria, dan hanya itu.",
                "Mark each criterion, and nothing else."))
        .with("criteria", codes.stream().sorted().toList())
        .asException();
  }

  static ProblemException auditors() {
    return Problem.of(
            "auditor-unknown",
            422,
            Text.of("Auditor tidak dikenal", "The auditor is unknown"),
            Text.of(
                "Sebutkan dua orang berbeda yang berperan auditor untuk seluruh wilayah audit. Auditor"
                    + " pengganti belum pernah menilai aplikasi ini atau dapat membaca penilaiannya.",
                "Name two different people who are auditors for all of the audit's territory. Who"
                    + " takes another's place has not judged the app before, nor can have read its"
                    + " verdicts."))
        .asException();
  }

  static ProblemException apps() {
    return Problem.of(
            "app-unlisted",
            422,
            Text.of("Aplikasi tidak tercatat", "An app is not listed"),
            Text.of(
                "Setiap aplikasi harus tercatat, masih ada, dan berada di wilayah audit.",
                "Each app must be listed, not be gone, and lie in the audit's territory."))
        .asException();
  }

  static ProblemException own() {
    return Problem.of(
            "own-verdict",
            403,
            Text.of("Auditor tidak ikut memutuskan", "Auditors do not decide"),
            Text.of(
                "Anda menilai aplikasi ini. Mintalah registrar lain memutuskannya.",
                "You judged this app. Ask another registrar to decide."))
        .asException();
  }

  static ProblemException decision() {
    return Problem.of(
            "decision-incomplete",
            422,
            Text.of("Keputusan belum lengkap", "The decision is incomplete"),
            Text.of(
                "Selain mempertahankan, setiap keputusan memerlukan rencana; penggabungan"
                    + " memerlukan mini-app yang tayang.",
                "All but keeping needs a plan; merging needs a mini-app that is live."))
        .asException();
  }

  static ProblemException miniApp() {
    return Problem.of(
            "mini-app-unknown",
            422,
            Text.of("Mini-app tidak dikenal", "The mini-app is unknown"),
            Text.of(
                "Sebutkan mini-app yang tayang bagi warga.",
                "Name a mini-app that citizens are served by."))
        .asException();
  }

  static ProblemException open() {
    return Problem.of(
            "take-down-open",
            409,
            Text.of("Aplikasi belum dinonaktifkan", "The app is not taken down yet"),
            Text.of(
                "Selesaikan dahulu daftar penonaktifannya.",
                "Finish the list by which it is taken down first."))
        .asException();
  }
}
