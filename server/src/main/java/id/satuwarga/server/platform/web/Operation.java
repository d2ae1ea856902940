package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the contract says about one operation, read once at start. */
record Operation(
    String id,
    Endpoint at,
    List<Authority> authorities,
    List<Parameter> parameters,
    Optional<RequestBody> requestBody,
    Published published) {

  /** Verb and path template. */
  record Endpoint(HttpMethod method, String path) {}

  /** How the operation treats the {@code Idempotency-Key} header. */
  enum IdempotencyKey {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /** The media types an operation takes, with the schema of each, and how much of it. */
  record RequestBody(boolean required, long maxBytes, Map<String, JsonObject> schemas) {}

  /** What the contract promises to callers beside the answer itself. */
  record Published(Set<String> answers, Optional<RateLimit> rateLimit) {}

  HttpMethod method() {
    return at.method();
  }

  String path() {
    return at.path();
  }

  boolean anonymousOnly() {
    return authorities.stream().allMatch(authority -> authority.kind() == Authority.Kind.ANYBODY);
  }

  boolean letsIn(Authority.Kind kind) {
    return authorities.stream().anyMatch(authority -> authority.kind() == kind);
  }

  IdempotencyKey idempotencyKey() {
    return parameters.stream()
        .filter(parameter -> parameter.is(Parameter.Place.HEADER, "Idempotency-Key"))
        .findFirst()
        .map(parameter -> parameter.required() ? IdempotencyKey.REQUIRED : IdempotencyKey.OPTIONAL)
        .orElse(IdempotencyKey.NONE);
  }

  int defaultLimit() {
    return OperationReader.limitOf(parameters);
  }

  long maxBytes() {
    return requestBody.map(RequestBody::maxBytes).orElse(0L);
  }
}
