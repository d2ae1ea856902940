package id.satuwarga.server.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

  /** What is left to the caller after this request. */
  record Standing(String policy, RateLimit limit, int remaining, long resetSeconds) {
    /** As the IETF's draft for them has it, with the operation as the policy's name. */
    Map<String, String> headers() {
      return Map.of(
          "RateLimit-Policy",
          "\"%s\";q=%d;w=%d".formatted(policy, limit.requests(), limit.seconds()),
          "RateLimit",
          "\"%s\";r=%d;t=%d".formatted(policy, remaining, resetSeconds));
    }
  }

  /** Counts one request; fails with 429 when it is one too many. */
  Standing count(String operationId, String caller, RateLimit limit) {
    int counted = add(operationId, caller, limit);
    if (counted > limit.requests()) {
      throw WebProblems.tooManyRequests(Duration.ofSeconds(reset(limit))).asException();
    }
    return new Standing(operationId, limit, limit.requests() - counted, reset(limit));
  }

  /** Fails with 429 when nothing is left; counts nothing. */
  void check(String operationId, String caller, RateLimit limit) {
    pause(operationId, caller, limit)
        .ifPresent(
            pause -> {
              throw WebProblems.tooManyRequests(pause).asException();
            });
  }

  /** Counts one, and says how many there were; no further than one too many. */
  int add(String what, String caller, RateLimit limit) {
    long window = window(limit);
    return windows
        .asMap()
        .compute(
            what + " " + caller,
            (key, old) ->
                old == null || old.number() != window
                    ? new Window(window, 1)
                    : new Window(window, Math.min(old.count(), limit.requests()) + 1))
        .count();
  }

  /** How long to wait where one more would be too many; counts nothing. */
  Optional<Duration> pause(String what, String caller, RateLimit limit) {
    return Optional.ofNullable(windows.getIfPresent(what + " " + caller))
        .filter(counted -> counted.number() == window(limit))
        .filter(counted -> counted.count() >= limit.requests())
        .map(counted -> Duration.ofSeconds(reset(limit)));
  }

  private long window(RateLimit limit) {
    return clock.millis() / 1000 / limit.seconds();
  }

  private long reset(RateLimit limit) {
    return (window(limit) + 1) * limit.seconds() - clock.millis() / 1000;
  }

  private record Window(long number, int count) {}
}
