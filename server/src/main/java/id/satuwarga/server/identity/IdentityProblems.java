package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.Text;
import java.time.Duration;

/** Every reason why this slice says no. */
final class IdentityProblems {
  /** The words a citizen types to have the account erased; the same in every language. */
  static final String ERASURE_WORDS = "HAPUS AKUN";

  private IdentityProblems() {}

  static Problem signInRejected() {
    return Problem.of(
        "sign-in-rejected",
        400,
        Text.of("Masuk tidak dapat dilanjutkan", "The sign-in cannot go on"),
        Text.of(
            "Proses masuk ini tidak dimulai di peramban ini, sudah terlalu lama, atau sudah"
                + " dipakai. Mulai masuk sekali lagi.",
            "This sign-in was not begun in this browser, is too old, or was used before. Begin"
                + " to sign in again."));
  }

  static Problem appNotServed() {
    return Problem.of(
        "sign-in-app-not-served",
        422,
        Text.of("Aplikasi ini tidak dilayani di sini", "This app is not served here"),
        Text.of(
            "Pasang aplikasi SatuWarga yang resmi dan terbaru, atau masuk lewat peramban.",
            "Install the official app, the newest one, or sign in with a browser."));
  }

  static Problem signInCodeInvalid() {
    return Problem.of(
        "sign-in-code-invalid",
        422,
        Text.of("Kode masuk tidak berlaku", "The sign-in code is not valid"),
        Text.of(
            "Kode hanya berlaku sekali, paling lama 60 detik, untuk aplikasi yang memulainya."
                + " Mulai masuk sekali lagi.",
            "A code is good once, for 60 seconds at most, for the app that began. Begin to sign"
                + " in again."));
  }

  static Problem providerUnavailable() {
    return Problem.of(
            "provider-unavailable",
            502,
            Text.of(
                "Penyedia identitas nasional tidak menjawab",
                "The national identity provider does not answer"),
            Text.of("Coba lagi sebentar lagi.", "Try again in a minute."))
        .retryAfter(Duration.ofSeconds(30));
  }

  static Problem sessionEnded() {
    return Problem.of(
            "session-ended",
            401,
            Text.of("Sesi telah diakhiri", "The session has ended"),
            Text.of("Masuk lagi untuk melanjutkan.", "Sign in again to go on."))
        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  static Problem clientNotAuthenticated() {
    return Problem.of(
            "client-not-authenticated",
            401,
            Text.of("Kunci OPD tidak dikenali", "The OPD could not be authenticated"),
            Text.of(
                "Periksa jam, kunci yang terdaftar, dan audience (yaitu issuer).",
                "Check the clock, the registered key and the audience (the issuer)."))
        .with("error", "invalid_client");
  }

  static Problem grantUnsupported() {
    return Problem.of(
            "grant-unsupported",
            400,
            Text.of("Jenis grant tidak didukung", "The grant type is not supported"),
            Text.of(
                "Pakai client_credentials dengan private_key_jwt.",
                "Use client_credentials with private_key_jwt."))
        .with("error", "unsupported_grant_type");
  }

  static Problem erasureUnconfirmed() {
    return Problem.of(
        "erasure-unconfirmed",
        422,
        Text.of("Penghapusan belum dikonfirmasi", "The erasure is not confirmed"),
        Text.of("Ketik persis: " + ERASURE_WORDS + ".", "Type exactly: " + ERASURE_WORDS + "."));
  }
}
