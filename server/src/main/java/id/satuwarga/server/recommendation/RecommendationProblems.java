package id.satuwarga.server.recommendation;

import id.satuwarga.server.platform.text.Written;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import java.util.Collection;

/** Every reason why this slice says no. */
final class RecommendationProblems {
  private RecommendationProblems() {}

  static ProblemException state(RequestState state) {
    return Problem.of(
            "recommendation-state",
            409,
            Text.of(
                "Langkah ini tidak berlaku untuk permohonan", "The request is in another state"),
            Text.of(
                "Permohonan berstatus " + state.word() + ".",
                "The request is " + state.word() + "."))
        .with("state", state)
        .asException();
  }

  static ProblemException own() {
    return Problem.of(
            "own-recommendation",
            403,
            Text.of(
                "Anda tidak boleh memutuskan permohonan sendiri",
                "You may not decide your own request"),
            Text.of(
                "Minta petugas lain yang tidak menulis permohonan atau jawaban ini.",
                "Ask somebody who wrote neither the request nor an answer."))
        .asException();
  }

  static ProblemException open() {
    return Problem.of(
            "recommendation-open",
            409,
            Text.of("Permohonan lain belum diputuskan", "Another request is not decided yet"),
            Text.of(
                "Mini-app ini memiliki permohonan yang belum diputuskan. Tunggu keputusannya, atau"
                    + " tarik permohonan itu.",
                "There is an undecided request for this mini-app. Wait for the decision, or take"
                    + " that request back."))
        .asException();
  }

  static ProblemException moratorium(Moratorium moratorium) {
    return Problem.of(
            "moratorium",
            409,
            Text.of("Pembangunan sedang dimoratorium", "New builds are suspended here"),
            Text.of(
                "Dasar: "
                    + moratorium.legalBasis()
                    + ". Berlaku sampai "
                    + Written.day(moratorium.lastDay())
                    + ".",
                "By " + moratorium.legalBasis() + ", until " + moratorium.lastDay() + "."))
        .with("legal_basis", moratorium.legalBasis())
        .with("last_day", moratorium.lastDay())
        .asException();
  }

  static ProblemException dates() {
    return Problem.of(
            "moratorium-dates",
            422,
            Text.of("Tanggal moratorium terbalik", "The dates are the wrong way round"),
            Text.of(
                "Hari terakhir tidak boleh sebelum hari pertama atau sebelum hari ini.",
                "The last day may not be before the first, nor before today."))
        .asException();
  }

  static ProblemException letterMissing(
      String appId, Collection<String> functions, Collection<String> lapsed, String askAt) {
    String gone = String.join(", ", lapsed);
    return Problem.of(
            "letter-missing",
            409,
            Text.of("Belum ada surat rekomendasi", "There is no letter of recommendation"),
            Text.of(
                "Tidak ada surat yang berlaku untuk "
                    + appId
                    + " dengan fungsi: "
                    + LetterWords.namesOf(functions)
                    + ". "
                    + (lapsed.isEmpty() ? "" : "Sudah lewat atau dicabut: " + gone + ". ")
                    + "OPD pemilik mengajukan permohonan di "
                    + askAt
                    + ".",
                "No valid letter for "
                    + appId
                    + " covers: "
                    + String.join(", ", functions)
                    + ". "
                    + (lapsed.isEmpty() ? "" : "Expired or withdrawn: " + gone + ". ")
                    + "The OPD that owns it asks for one at "
                    + askAt
                    + "."))
        .with("functions", functions)
        .with("lapsed", lapsed)
        .with("ask_at", askAt)
        .asException();
  }

  static ProblemException waiverRule(String rule) {
    return Problem.of(
            "waiver-rule-unknown",
            422,
            Text.of("Aturan pengecualian tidak dikenal", "There is no such rule"),
            Text.of(
                "Tidak ada aturan pengecualian " + rule + "; lihat daftar aturan.",
                "No rule of exception is called " + rule + "; see the list of rules."))
        .asException();
  }

  static ProblemException waiverState(Waiver.State state) {
    return Problem.of(
            "waiver-state",
            409,
            Text.of(
                "Langkah ini tidak berlaku untuk pengecualian", "The waiver is in another state"),
            Text.of(
                "Pengecualian berstatus " + state.word() + ".",
                "The waiver is " + state.word() + "."))
        .with("state", state)
        .asException();
  }

  static ProblemException ownWaiver() {
    return Problem.of(
            "own-waiver",
            403,
            Text.of(
                "Pengecualian memerlukan orang lain",
                "A waiver takes two people, and neither yours"),
            Text.of(
                "Yang mengabulkan bukan yang meminta, dan keduanya tidak bekerja sebagai pengembang"
                    + " atau admin OPD itu.",
                "Whoever grants it did not ask for it, and neither is a developer or admin of that"
                    + " OPD."))
        .asException();
  }
}
