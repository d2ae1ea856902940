package id.satuwarga.sdk.client.internal;

import java.time.Duration;

/**
 * What is left of one operation's published limit: counted down as calls go out, corrected by what
 * the server says.
 */
final class Lane {
  private static final long SAME_WINDOW = Duration.ofMillis(1500).toNanos();

  private int limit;
  private int remaining;
  private long window;
  private long resetAt;
  private boolean known;
  private int underWay;

  /** Takes one, or says how long to wait. */
  synchronized Duration take(long now) {
    if (known && now - resetAt >= 0) {
      remaining = Math.max(1, limit - underWay);
      resetAt = now + window;
    }
    if (known && remaining <= 0) {
      return Duration.ofNanos(resetAt - now);
    }
    remaining--;
    underWay++;
    return Duration.ZERO;
  }

  /** The one that was taken has come to an end. */
  synchronized void ended() {
    underWay--;
  }

  /** The server's own count, with this answer. */
  synchronized void told(long now, Standing standing) {
    long told = now + Duration.ofSeconds(standing.resetSeconds).toNanos();
    if (!known || told - resetAt > SAME_WINDOW) {
      remaining = standing.remaining - Math.max(0, underWay - 1);
      resetAt = told;
    } else {
      remaining = Math.min(remaining, standing.remaining);
    }
    limit = standing.limit;
    window = Math.max(window, told - now);
    known = true;
  }

  /** Nobody goes before that. */
  synchronized void closed(long now, Duration length) {
    remaining = 0;
    resetAt = now + length.toNanos();
    window = Math.max(window, length.toNanos());
    limit = Math.max(limit, 1);
    known = true;
  }

  /** The {@code RateLimit} headers of an answer. */
  static final class Standing {
    final int limit;
    final int remaining;
    final long resetSeconds;

    Standing(int limit, int remaining, long resetSeconds) {
      this.limit = limit;
      this.remaining = remaining;
      this.resetSeconds = resetSeconds;
    }
  }
}
