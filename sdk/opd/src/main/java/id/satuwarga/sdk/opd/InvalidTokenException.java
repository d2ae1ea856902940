package id.satuwarga.sdk.opd;

/** A token that is not taken. The reason is for logs; whoever sent it learns nothing of it. */
public final class InvalidTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidTokenException(String reason) {
    super(reason, null, false, false);
  }
}
