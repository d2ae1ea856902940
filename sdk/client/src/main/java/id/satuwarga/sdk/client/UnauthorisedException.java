package id.satuwarga.sdk.client;

import org.jspecify.annotations.Nullable;

/**
 * The server does not take who asks. A citizen signs in again: they signed out everywhere, or the
 * session was not used for too long, and what was kept of it is gone. An OPD's person looks at the
 * registered key or at its roles; with the code {@code issuer-differs} nothing was signed, because
 * at the address answers a server that says it is another than {@link SatuWarga.Builder#issuer}.
 *
 * <pre>{@code
 * try {
 *   app.profile().execute();
 * } catch (UnauthorisedException out) {
 *   openInBrowser(app.signIn());
 * }
 * }</pre>
 */
public final class UnauthorisedException extends ApiException {
  private static final long serialVersionUID = 1L;

  UnauthorisedException(
      String code, @Nullable String requestId, String words, @Nullable Throwable cause) {
    super(code, requestId, words, cause);
  }
}
