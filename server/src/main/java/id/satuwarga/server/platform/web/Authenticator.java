package id.satuwarga.server.platform.web;

import io.vertx.core.Future;

/**
 * Turns a bearer token into the caller it proves. Fails with the problem {@code token-invalid} or
 * {@code token-expired}, see {@link WebProblems}.
 */
public interface Authenticator {
  Future<Caller> authenticate(String bearer);

  /** Whether it was proved before, so that proving it again costs next to nothing. */
  default boolean remembers(String bearer) {
    return false;
  }
}
