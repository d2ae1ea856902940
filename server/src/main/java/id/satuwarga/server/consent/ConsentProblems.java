package id.satuwarga.server.consent;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import id.satuwarga.server.platform.web.WebProblems;
import java.util.List;

/** Why a consent is not taken. */
final class ConsentProblems {
  private ConsentProblems() {}

  static ProblemException requestChanged() {
    return Problem.of(
            "consent-request-changed",
            409,
            Text.of("Permintaan data sudah berubah", "What is asked has changed"),
            Text.of(
                "Layanan ini sekarang meminta hal lain daripada yang Anda baca. Baca lagi, lalu"
                    + " putuskan.",
                "This service now asks for something else than you read. Read it again, then"
                    + " decide."))
        .asException();
  }

  static ProblemException claimUnknown(String claim) {
    return Problem.of(
            "claim-unknown",
            422,
            Text.of("Data yang diminta tidak dikenal", "The claim is unknown"),
            Text.of(
                "Layanan ini tidak meminta " + claim + ".",
                "This service does not ask for " + claim + "."))
        .asException();
  }

  static ProblemException untilOutOfBounds() {
    return WebProblems.requestInvalid(
            List.of(
                new Violation(
                    "/until",
                    Text.of(
                        "antara hari ini dan dua tahun lagi",
                        "must lie between today and two years from now"))))
        .asException();
  }
}
