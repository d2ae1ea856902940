package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import id.satuwarga.server.platform.web.WebProblems;
import java.util.List;

/** Every reason why this slice says no. */
final class WebhookProblems {
  private WebhookProblems() {}

  static ProblemException addressRefused() {
    return WebProblems.requestInvalid(
            List.of(
                new Violation(
                    "/url",
                    Text.of(
                        "harus alamat https yang dapat dicapai dari luar",
                        "must be an https address that can be reached from outside"))))
        .asException();
  }

  static ProblemException addressTaken() {
    return conflict(
        Text.of(
            "Alamat ini sudah didaftarkan. Ganti rahasianya bila hilang.",
            "This address is registered already. Rotate its secret if it was lost."));
  }

  static ProblemException tooMany(int most) {
    return conflict(
        Text.of(
            "OPD ini sudah punya " + most + " alamat. Hapus yang tidak dipakai.",
            "This OPD has " + most + " addresses already. Delete those not in use."));
  }

  private static ProblemException conflict(Text detail) {
    return Problem.of(
            "conflict",
            409,
            Text.of("Keadaan telah berubah", "The state does not allow this"),
            detail)
        .asException();
  }
}
