package id.satuwarga.sdk.opd.internal;

/** Why a token is not taken, in a word for logs. */
public final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  TokenRefused(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
