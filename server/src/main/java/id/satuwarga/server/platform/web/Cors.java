package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * Pages of other origins may call only when the deployment names their origin. No cookies travel.
 */
final class Cors {
  private final List<String> origins;

  Cors(List<String> origins) {
    this.origins = origins;
  }

  void allow(HttpServerRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (!origins.isEmpty()) {
      request.response().putHeader(HttpHeaders.VARY, "Origin");
    }
    if (origin != null && origins.contains(origin)) {
      request
          .response()
          .putHeader("Access-Control-Allow-Origin", origin)
          .putHeader(
              "Access-Control-Expose-Headers",
              "Location, Retry-After, X-Request-Id, Idempotency-Replayed, RateLimit,"
                  + " RateLimit-Policy");
    }
  }

  /** Whether the request is a browser's question beforehand that may be answered with yes. */
  boolean preflight(HttpServerRequest request, String allow) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    boolean asked =
        HttpMethod.OPTIONS.equals(request.method())
            && origin != null
            && origins.contains(origin)
            && request.getHeader("Access-Control-Request-Method") != null;
    if (asked) {
      request
          .response()
          .putHeader("Access-Control-Allow-Methods", allow)
          .putHeader(
              "Access-Control-Allow-Headers",
              "Authorization, Content-Type, Accept-Language, Idempotency-Key, Last-Event-ID,"
                  + " X-Request-Id")
          .putHeader("Access-Control-Max-Age", "600");
    }
    return asked;
  }
}
