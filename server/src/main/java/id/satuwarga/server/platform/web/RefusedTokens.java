package id.satuwarga.server.platform.web;

import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * Counts tokens that were refused, by the address they came from: one may cost a signature to
 * verify, and a caller whose token is refused never reaches the limits of an operation.
 */
final class RefusedTokens {
  /** So generous because a whole town may stand behind one address, with tokens that ran out. */
  private static final RateLimit MOST = new RateLimit(600, 60);

  private static final String KEY = "refused-token";
  private final RateLimits counted;

  RefusedTokens(Clock clock) {
    this.counted = new RateLimits(clock);
  }

  /**
   * Fails with 429 when too many from there were refused, without another look at a token, unless
   * it is known.
   */
  void check(String address, BooleanSupplier isKnown) {
    counted
        .pause(KEY, address, MOST)
        .filter(pause -> !isKnown.getAsBoolean())
        .ifPresent(
            pause -> {
              throw WebProblems.tooManyRequests(pause).asException();
            });
  }

  /** Counts the failure if it is a token that was refused. */
  void note(String address, Throwable failure) {
    if (failure instanceof ProblemException told && told.problem().status() == 401) {
      counted.add(KEY, address, MOST);
    }
  }
}
