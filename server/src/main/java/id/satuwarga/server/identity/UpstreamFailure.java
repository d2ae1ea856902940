package id.satuwarga.server.identity;

import io.vertx.core.Future;

/**
 * The national identity provider did not let us finish. The message is for logs, free of persons.
 */
final class UpstreamFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Kind kind;

  /** Whether trying again may help. */
  enum Kind {
    /** It did not answer. */
    UNAVAILABLE,
    /** It answered, but nothing that may be believed. */
    NOT_BELIEVED
  }

  UpstreamFailure(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  static UpstreamFailure unavailable(String what) {
    return new UpstreamFailure(Kind.UNAVAILABLE, what);
  }

  /** The door's failures say what happened without saying what was in the call. */
  static <T> Future<T> unavailable(Throwable failure) {
    return Future.failedFuture(unavailable(String.valueOf(failure.getMessage())));
  }

  static UpstreamFailure notBelieved(String what) {
    return new UpstreamFailure(Kind.NOT_BELIEVED, what);
  }

  Kind kind() {
    return kind;
  }
}
