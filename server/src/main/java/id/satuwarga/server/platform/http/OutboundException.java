package id.satuwarga.server.platform.http;

/** Why a call did not come back with an answer. The message never holds the address's answer. */
public final class OutboundException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Failure failure;
  private final Reach reach;

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

  /** How far a call got before it failed. */
  public enum Reach {
    /** The other side was not even tried: what went wrong says nothing about it. */
    NOT_TRIED,
    /** A connection was asked for. */
    TRIED,
    /** The request, or part of it, was sent. */
    SENT
  }

  /** For tests of callers; the door makes its own. */
  public OutboundException(Failure failure, String message, Reach reach) {
    super(message, null, false, false);
    this.failure = failure;
    this.reach = reach;
  }

  static OutboundException refused(String message) {
    return new OutboundException(Failure.REFUSED, message, Reach.NOT_TRIED);
  }

  public Failure failure() {
    return failure;
  }

  /** False when it is certain that the other side never saw the request. */
  public boolean mayHaveArrived() {
    return reach == Reach.SENT;
  }

  /** False when it failed on our side, before the other side was tried. */
  public boolean wasTried() {
    return reach != Reach.NOT_TRIED;
  }
}
