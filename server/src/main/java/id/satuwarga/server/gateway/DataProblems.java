package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import java.time.Duration;

/** Why data of another service are not read, in words for the OPD that asks. */
final class DataProblems {
  private DataProblems() {}

  static ProblemException readerUnknown(AppId appId) {
    return Problem.of(
            "mini-app-unknown",
            422,
            Text.of("Mini-app tidak dikenal", "The mini-app is unknown"),
            Text.of(
                "OPD Anda tidak mengoperasikan " + appId + ".",
                "Your OPD does not operate " + appId + "."))
        .asException();
  }

  static ProblemException subjectUnknown() {
    return Problem.of(
            "recipient-unknown",
            422,
            Text.of("Penerima tidak dikenal", "The recipient is unknown"),
            Text.of(
                "Pakai 'sub' dari token kunjungan milik OPD Anda sendiri.",
                "Use the 'sub' of a visit token of your own OPD."))
        .asException();
  }

  static ProblemException notDeclared(String what) {
    return Problem.of(
            "data-not-declared",
            403,
            Text.of(
                "Data ini tidak dinyatakan dalam manifes", "The manifest does not declare this"),
            Text.of(
                what + " tidak ada dalam 'uses' pembaca atau 'provides' sumber yang sedang tayang.",
                what + " is not in 'uses' of the reader or 'provides' of the source as published."))
        .asException();
  }

  static ProblemException consentRequired(AppId appId) {
    return GatewayProblems.consentRequired(appId).asException();
  }

  static ProblemException sourceUnavailable() {
    return unavailable().asException();
  }

  static ProblemException sourceUnavailable(Duration pause) {
    return unavailable().retryAfter(pause).asException();
  }

  private static Problem unavailable() {
    return Problem.of(
        "source-unavailable",
        502,
        Text.of("Sumber data tidak menjawab", "The data source does not answer"),
        Text.of(
            "Instansi pemegang data ini tidak memberi jawaban yang dapat dipakai. Coba lagi"
                + " nanti.",
            "The agency that holds these data gave no answer that can be used. Try again"
                + " later."));
  }
}
