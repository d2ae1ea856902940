package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/**
 * One request on its way through the kernel, with the number it is known by in logs and answers.
 */
record Exchange(HttpServerRequest request, String id) {

  /** The number stands in the answer's head from the first moment on. */
  static Exchange of(RoutingContext context) {
    String id = context.response().headers().get("X-Request-Id");
    return new Exchange(context.request(), Objects.requireNonNull(id, "the front has set it"));
  }
}
