package id.satuwarga.sdk.client;

import org.jspecify.annotations.Nullable;

/**
 * The server failed, also at the last try. What was sent may or may not have happened; sending a
 * notice with the same reference again is safe.
 *
 * <pre>{@code
 * try {
 *   satuWarga.notices().send(draft).execute();
 * } catch (ServerFailedException down) {
 *   sendLater(draft); // the same reference: one notice
 * }
 * }</pre>
 */
public final class ServerFailedException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerFailedException(String code, @Nullable String requestId, String words) {
    super(code, requestId, words, null);
  }
}
