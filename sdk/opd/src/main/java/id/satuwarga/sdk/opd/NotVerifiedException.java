package id.satuwarga.sdk.opd;

/**
 * A token or a webhook that is not taken: it is not from the server, not for this OPD, or not of
 * this hour. The reason is for logs; whoever sent it learns nothing of it.
 *
 * <pre>{@code
 * try {
 *   token = tokens.verify(authorization.substring("Bearer ".length()));
 * } catch (NotVerifiedException stranger) {
 *   response.send(401, new byte[0]);
 * }
 * }</pre>
 */
public final class NotVerifiedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotVerifiedException(String reason) {
    super(reason, null, false, false);
  }
}
