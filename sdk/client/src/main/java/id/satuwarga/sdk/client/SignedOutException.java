package id.satuwarga.sdk.client;

import org.jspecify.annotations.Nullable;

/**
 * The citizen is not signed in, or not any more: on another device they signed out everywhere, or
 * the session was not used for too long. What was kept of it is gone; they sign in again.
 *
 * <pre>{@code
 * try {
 *   app.account().profile().execute();
 * } catch (SignedOutException out) {
 *   openInBrowser(app.signIn().begin());
 * }
 * }</pre>
 */
public final class SignedOutException extends ApiException {
  private static final long serialVersionUID = 1L;

  SignedOutException(String code, @Nullable String requestId, String words) {
    super(code, requestId, words, null);
  }
}
