package id.satuwarga.server.platform.web;

import io.vertx.core.Future;

/**
 * Turns a bearer token into the caller it proves. Fails with the problem {@code token-invalid} or
 * {@code token-expired}, see {@link WebProblems}.
 */
public interface Authenticator {
  Future<Caller> authenticate(String bearer);
}
