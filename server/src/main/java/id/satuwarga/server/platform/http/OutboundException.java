package id.satuwarga.server.platform.http;

/** Why a call did not come back with an answer. The message never holds the address's answer. */
public final class OutboundException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Failure failure;
  private final boolean mayHaveArrived;

  /** The ways to fail, as far as a caller may act on them. */
  public enum Failure {
    /** The address is not one we call: not https, private, or not an address at all. */
    REFUSED,
    /** Nobody there, or the connection broke before an answer. */
    UNREACHABLE,
    /** No whole answer in time. */
    TIMEOUT,
    /** The answer is longer than the caller allows. */
    TOO_LARGE
  }

  /** For tests of callers; the door makes its own. */
  public OutboundException(Failure failure, String message, boolean mayHaveArrived) {
    super(message, null, false, false);
    this.failure = failure;
    this.mayHaveArrived = mayHaveArrived;
  }

  static OutboundException refused(String message) {
    return new OutboundException(Failure.REFUSED, message, false);
  }

  public Failure failure() {
    return failure;
  }

  /** False when it is certain that the other side never saw the request. */
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
