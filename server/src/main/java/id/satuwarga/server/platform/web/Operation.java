package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contract says about one operation, read once at start. */
record Operation(
    String id,
    HttpMethod method,
    String path,
    List<Authority> authorities,
    Optional<RequestBody> requestBody,
    IdempotencyKey idempotencyKey,
    int defaultLimit) {

  /** How the operation treats the {@code Idempotency-Key} header. */
  enum IdempotencyKey {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /** The media types an operation takes, with the schema of each, and how much of it. */
  record RequestBody(boolean required, long maxBytes, Map<String, JsonObject> schemas) {}

  boolean anonymousOnly() {
    return authorities.stream().allMatch(authority -> authority.kind() == Authority.Kind.ANYBODY);
  }
}
