package id.satuwarga.server.sandbox;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.Text;

/** Every reason why the simulated provider says no. */
final class SandboxProblems {
  private SandboxProblems() {}

  static Problem clientUnknown() {
    return Problem.of(
            "client-unknown",
            401,
            Text.of(
                "Aplikasi tidak terdaftar pada penyedia identitas",
                "The client is not known to the identity provider"),
            Text.of(
                "Tidak ada aplikasi dengan id, rahasia, atau alamat kembali ini.",
                "No client has this id, secret or redirect address."))
        .with("error", "invalid_client");
  }

  static Problem personUnknown() {
    return Problem.of(
        "person-unknown",
        422,
        Text.of("Orang fiktif tidak dikenal", "No such fictitious person"),
        Text.of("Pilih salah satu dari daftar.", "Choose one from the gallery."));
  }

  /** The error is a word of RFC 6749. */
  static Problem codeInvalid(String error) {
    return Problem.of(
            "code-invalid",
            400,
            Text.of("Kode tidak berlaku", "The code is not valid"),
            Text.of(
                "Kode berlaku sekali, paling lama 60 detik. Mulai masuk sekali lagi.",
                "A code is good once, for 60 seconds at most. Begin to sign in again."))
        .with("error", error);
  }
}
