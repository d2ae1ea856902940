package id.satuwarga.server.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts requests of a caller for an operation in windows of the contract's length, on this node.
 * Forgets callers that stay away and, when there are too many, those that came least.
 */
final class RateLimits {
  private static final int MOST_CALLERS = 200_000;
  private final Clock clock;
  private final Cache<String, Window> windows =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(1, TimeUnit.HOURS).build();

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  /** What is left to the caller after this request, or a refusal. */
  record Standing(int limit, int remaining, long resetSeconds) {
    Map<String, String> headers() {
      return Map.of(
          "RateLimit-Limit", Integer.toString(limit),
          "RateLimit-Remaining", Integer.toString(remaining),
          "RateLimit-Reset", Long.toString(resetSeconds));
    }
  }

  /** Counts one request; fails with 429 when it is one too many. */
  Standing count(String operationId, String caller, RateLimit limit) {
    long now = clock.millis() / 1000;
    long window = now / limit.seconds();
    long reset = (window + 1) * limit.seconds() - now;
    Window counted =
        windows
            .asMap()
            .compute(
                operationId + " " + caller,
                (key, old) ->
                    old == null || old.number() != window
                        ? new Window(window, 1)
                        : new Window(window, Math.min(old.count(), limit.requests()) + 1));
    if (counted.count() > limit.requests()) {
      throw WebProblems.tooManyRequests(Duration.ofSeconds(reset)).asException();
    }
    return new Standing(limit.requests(), limit.requests() - counted.count(), reset);
  }

  private record Window(long number, int count) {}
}
