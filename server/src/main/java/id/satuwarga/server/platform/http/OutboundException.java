package id.satuwarga.server.platform.http;

/** Why a call did not come back with an answer. The message never holds the address's answer. */
public final class OutboundException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Failure failure;

  /** The ways to fail, as far as a caller may act on them. */
  public enum Failure {
    /** The address is not one we call: not https, private, or not an address at all. */
    REFUSED,
    /** Nobody there, or the connection broke before an answer: it may or may not have arrived. */
    UNREACHABLE,
    /** No whole answer in time: it may or may not have arrived. */
    TIMEOUT,
    /** The answer is longer than the caller allows. */
    TOO_LARGE
  }

  OutboundException(Failure failure, String message) {
    super(message, null, false, false);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
