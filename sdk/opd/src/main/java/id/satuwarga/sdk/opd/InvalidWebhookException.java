package id.satuwarga.sdk.opd;

/** A webhook that is not taken. The reason is for logs; whoever sent it learns nothing of it. */
public final class InvalidWebhookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidWebhookException(String reason) {
    super(reason, null, false, false);
  }
}
