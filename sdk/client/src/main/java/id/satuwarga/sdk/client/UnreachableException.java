package id.satuwarga.sdk.client;

/**
 * The server was not reached, or its answer was lost, also at the last try; or the call was given
 * up ({@code cancelled}). What was sent may or may not have happened; sending a notice with the
 * same reference again is safe.
 *
 * <pre>{@code
 * try {
 *   satuWarga.notices().send(draft).execute();
 * } catch (UnreachableException lost) {
 *   sendLater(draft); // the same reference: one notice
 * }
 * }</pre>
 */
public final class UnreachableException extends ApiException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String code, String words, Throwable cause) {
    super(code, null, words, cause);
  }
}
