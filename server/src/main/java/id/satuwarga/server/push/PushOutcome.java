package id.satuwarga.server.push;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one attempt.
 *
 * @param reason a word for the record; empty when all went well
 * @param told how long FCM told us to wait
 */
record PushOutcome(Kind kind, String reason, Optional<Duration> told) {
  static final PushOutcome HANDED_OVER = of(Kind.HANDED_OVER, "");

  /** Whose doing it is, and so what is done next. */
  enum Kind {
    HANDED_OVER,
    /** Nobody is reached by this token any more: it is forgotten. */
    TOKEN_GONE,
    /** The token is of another project. It stays: the mistake may be in our credentials. */
    BAD_TOKEN,
    BAD_MESSAGE,
    TRY_LATER,
    /** Our credentials or settings: every message would fare alike. */
    OUR_FAULT
  }

  static PushOutcome of(Kind kind, String reason) {
    return new PushOutcome(kind, reason, Optional.empty());
  }

  PushOutcome after(Optional<Duration> wait) {
    return new PushOutcome(kind, reason, wait);
  }
}
