package id.satuwarga.server.platform.web;

import java.time.Duration;
import java.util.List;

/** The problems of the kernel itself; every slice has a list like this one of its own. */
public final class WebProblems {
  private WebProblems() {}

  /** No route has this path, or the object is not there for this caller. */
  public static Problem notFound() {
    return Problem.of(
        "not-found",
        404,
        Text.of("Tidak ditemukan", "Not found"),
        Text.of(
            "Alamat ini tidak ada, atau bukan untuk Anda. Periksa kembali tautannya.",
            "There is nothing here, or nothing for you. Check the address."));
  }

  static Problem methodNotAllowed(String allow) {
    return Problem.of(
            "method-not-allowed",
            405,
            Text.of("Metode tidak didukung", "The method is not allowed here"),
            Text.of(
                "Alamat ini hanya menerima: " + allow + ".", "This address takes: " + allow + "."))
        .withHeader("Allow", allow);
  }

  static Problem notAcceptable(List<String> offered) {
    return Problem.of(
            "not-acceptable",
            406,
            Text.of("Format jawaban tidak tersedia", "No acceptable form of answer"),
            Text.of(
                "Ubah header Accept agar menerima salah satu bentuk dalam 'offered'.",
                "Let the Accept header take one of the forms in 'offered'."))
        .with("offered", offered);
  }

  static Problem bodyTooLarge(long most) {
    return Problem.of(
            "body-too-large",
            413,
            Text.of("Isi permintaan terlalu besar", "The body is too large"),
            Text.of(
                "Kirim paling banyak " + most + " bita.", "Send no more than " + most + " bytes."))
        .with("max_bytes", most);
  }

  static Problem mediaTypeUnsupported(List<String> supported) {
    return Problem.of(
            "media-type-unsupported",
            415,
            Text.of("Jenis isi tidak didukung", "The media type is not supported"),
            Text.of(
                "Kirim isi sebagai salah satu jenis dalam 'supported'.",
                "Send the body as one of the types in 'supported'."))
        .with("supported", supported);
  }

  /** The request breaks the contract; each violation names where, what, and what to do. */
  public static Problem requestInvalid(List<Violation> violations) {
    Problem problem =
        Problem.of(
            "request-invalid",
            400,
            Text.of("Permintaan tidak sesuai kontrak", "The request does not fit the contract"),
            Text.of(
                violations.size() + " tempat perlu diperbaiki, lihat 'errors'.",
                violations.size() + " places need mending, see 'errors'."));
    for (Violation violation : violations) {
      problem = problem.at(violation.pointer(), violation.detail());
    }
    return problem;
  }

  static Problem bodyUnreadable() {
    return requestInvalid(
        List.of(
            new Violation(
                "",
                Text.of(
                    "isi tidak dapat dibaca; kirim seperti dalam kontrak",
                    "cannot be read; send what the contract describes"))));
  }

  /** The cursor is not one of ours, or was changed on the way. */
  public static Problem cursorInvalid() {
    return Problem.of(
            "cursor-invalid",
            400,
            Text.of("Penanda halaman tidak berlaku", "The cursor is not valid"),
            Text.of(
                "Kirim 'next_cursor' dari halaman sebelumnya tanpa diubah, atau mulai dari awal.",
                "Send 'next_cursor' of the page before unchanged, or start over."))
        .at("query/cursor", Text.of("bukan penanda kami", "is not a cursor of ours"));
  }

  static Problem requestMalformed(Text what) {
    return Problem.of(
        "request-malformed",
        400,
        Text.of("Permintaan tidak dapat dibaca", "The request cannot be read"),
        Text.of(
            "Permintaan ditolak: " + what.id() + ".",
            "The request was refused: " + what.en() + "."));
  }

  static Problem requestTimeout() {
    return Problem.of(
        "request-timeout",
        408,
        Text.of("Permintaan terlalu lambat", "The request came too slowly"),
        Text.of(
            "Permintaan tidak lengkap dalam batas waktu. Kirim lagi.",
            "The request was not complete in time. Send it again."));
  }

  static Problem tokenMissing() {
    return unauthorized(
        "token-missing",
        Text.of("Anda belum masuk", "You are not signed in"),
        Text.of(
            "Kirim header 'Authorization: Bearer …' dengan token akses.",
            "Send the header 'Authorization: Bearer …' with an access token."),
        "Bearer");
  }

  /**
   * The token proves nobody: broken, foreign, of another audience, or its key or session is gone.
   */
  public static Problem tokenInvalid() {
    return unauthorized(
        "token-invalid",
        Text.of("Sesi tidak dikenali", "The token is not valid"),
        Text.of("Masuk lagi untuk mendapat token baru.", "Sign in again for a new token."),
        "Bearer error=\"invalid_token\"");
  }

  /** The token was good once; refreshing brings a new one. */
  public static Problem tokenExpired() {
    return unauthorized(
        "token-expired",
        Text.of("Sesi telah berakhir", "The token has expired"),
        Text.of("Perbarui token, lalu ulangi.", "Refresh the token, then try again."),
        "Bearer error=\"invalid_token\", error_description=\"expired\"");
  }

  /** Known caller, wrong kind or role. */
  public static Problem notAllowed() {
    return Problem.of(
        "not-allowed",
        403,
        Text.of("Anda tidak berwenang", "You may not do this"),
        Text.of(
            "Tindakan ini butuh peran atau jenis akun lain.",
            "This needs another role or kind of account."));
  }

  static Problem idempotencyKeyReused() {
    return Problem.of(
        "idempotency-key-reused",
        422,
        Text.of(
            "Kunci idempotensi dipakai untuk permintaan lain",
            "The idempotency key was used for another request"),
        Text.of(
            "Kunci ini milik permintaan lain. Buat kunci baru untuk permintaan baru.",
            "The key belongs to another request. Make a new key for a new request."));
  }

  public static Problem requestInProgress() {
    return Problem.of(
            "request-in-progress",
            409,
            Text.of("Permintaan yang sama sedang diproses", "The same request is being processed"),
            Text.of("Tunggu sebentar, lalu ulangi.", "Wait a moment, then try again."))
        .retryAfter(Duration.ofSeconds(1));
  }

  /** PostgreSQL does not answer at the moment. */
  public static Problem databaseUnavailable() {
    return Problem.of(
            "database-unavailable",
            503,
            Text.of("Sistem sedang memulihkan diri", "The system is recovering"),
            Text.of(
                "Data belum dapat dibaca. Coba lagi sebentar lagi.",
                "Data cannot be reached at the moment. Try again shortly."))
        .retryAfter(Duration.ofSeconds(2));
  }

  /** The bodies of other requests hold all the memory there is for bodies. */
  static Problem serverBusy() {
    return Problem.of(
            "server-busy",
            503,
            Text.of("Layanan sedang sangat ramai", "The service is very busy"),
            Text.of(
                "Terlalu banyak kiriman sekaligus. Coba lagi sebentar lagi.",
                "Too much is being sent at once. Try again shortly."))
        .retryAfter(Duration.ofSeconds(2));
  }

  /** This process is about to end; another will answer. */
  public static Problem shuttingDown() {
    return Problem.of(
            "shutting-down",
            503,
            Text.of("Server sedang berhenti", "The server is shutting down"),
            Text.of("Coba lagi sebentar lagi.", "Try again shortly."))
        .retryAfter(Duration.ofSeconds(2));
  }

  static Problem internal() {
    return Problem.of(
        "internal",
        500,
        Text.of("Terjadi kesalahan pada sistem", "Something broke on our side"),
        Text.of(
            "Sebutkan nomor permintaan ('instance') bila Anda melapor.",
            "Name the request number ('instance') when you report this."));
  }

  static Problem tooManyRequests(Duration pause) {
    return Problem.of(
            "too-many-requests",
            429,
            Text.of("Terlalu banyak permintaan", "Too many requests"),
            Text.of(
                "Tunggu sesuai header Retry-After, lalu ulangi.",
                "Wait as Retry-After says, then try again."))
        .retryAfter(pause);
  }

  private static Problem unauthorized(String slug, Text title, Text detail, String challenge) {
    return Problem.of(slug, 401, title, detail).withHeader("WWW-Authenticate", challenge);
  }
}
