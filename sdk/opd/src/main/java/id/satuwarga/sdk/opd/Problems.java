package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.ProblemText;

/** Every problem the endpoint answers with (RFC 9457). None tells more than the caller may know. */
final class Problems {
  private static final String TYPE = "application/problem+json";

  private final String issuer;

  Problems(String issuer) {
    this.issuer = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
  }

  EndpointAnswer refused(Refusal refusal, Language language) {
    return answer(
        422, "service-refused", refusal.title().in(language), refusal.detail().in(language));
  }

  EndpointAnswer unauthorised() {
    return problem(
            401,
            "token-invalid",
            Text.of("Token kunjungan tidak diterima", "The visit token is not taken"))
        .with("WWW-Authenticate", "Bearer");
  }

  EndpointAnswer notFound() {
    return problem(404, "not-found", Text.of("Tidak ditemukan", "Not found"));
  }

  EndpointAnswer wrongMethod(String allowed) {
    return problem(
            405,
            "method-not-allowed",
            Text.of("Metode tidak didukung", "The method is not allowed here"))
        .with("Allow", allowed);
  }

  EndpointAnswer notJson() {
    return problem(
        415,
        "media-type-unsupported",
        Text.of("Jenis isi tidak didukung", "The media type is not supported"));
  }

  EndpointAnswer tooLarge() {
    return problem(
        413, "body-too-large", Text.of("Kiriman terlalu besar", "The request is too large"));
  }

  EndpointAnswer incomplete() {
    return problem(
        408,
        "request-timeout",
        Text.of("Permintaan terlalu lambat", "The request came too slowly"));
  }

  /** The message of our own exceptions says where and why, and holds no value. */
  EndpointAnswer invalid(String where) {
    return answer(400, "request-invalid", "Permintaan tidak sesuai kontrak", where);
  }

  EndpointAnswer inProgress() {
    return problem(
            409,
            "request-in-progress",
            Text.of("Tindakan ini sedang diproses", "This action is being processed"))
        .with("Retry-After", "1");
  }

  EndpointAnswer outcomeUnknown() {
    return problem(
        504, "outcome-unknown", Text.of("Hasil belum diketahui", "The outcome is not known"));
  }

  EndpointAnswer slow() {
    return down("service-slow").with("Retry-After", "5");
  }

  EndpointAnswer busy() {
    return down("service-busy").with("Retry-After", "2");
  }

  EndpointAnswer keysUnavailable() {
    return down("keys-unavailable").with("Retry-After", "10");
  }

  EndpointAnswer fault() {
    return problem(500, "internal", Text.of("Layanan terganggu", "The service has a fault"));
  }

  private EndpointAnswer down(String code) {
    return problem(
        503, code, Text.of("Layanan sedang sibuk", "The service is down for the moment"));
  }

  private EndpointAnswer problem(int status, String code, Text title) {
    return answer(status, code, title.in(Language.INDONESIAN), title.in(Language.ENGLISH));
  }

  private EndpointAnswer answer(int status, String code, String title, String detail) {
    return EndpointAnswer.json(
        status,
        TYPE,
        ProblemText.of(issuer + "/problems/" + code, code, status).write(title, detail));
  }
}
