package id.satuwarga.server.platform.jwt;

/** Why a token is not taken. For tests and counters: whoever sent it only learns that it is not. */
public final class JwtRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** What was wrong, in the order it is looked at. */
  public enum Reason {
    TOO_LONG,
    NOT_COMPACT,
    NOT_BASE64URL,
    NOT_JSON,
    HEADER,
    ALGORITHM,
    TYPE,
    KEY,
    SIGNATURE,
    CLAIM,
    ISSUER,
    AUDIENCE,
    NOT_YET,
    EXPIRED
  }

  public JwtRefused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
