package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpServerRequest;

/** Static files beside the contract's operations. */
public interface Site {
  /** Answers when the path is one of its files; else says false and touches nothing. */
  boolean serve(HttpServerRequest request);
}
