package id.satuwarga.server.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps callers from spending a limit all at once: what others wait for is how fast somebody comes,
 * not how much they may have in a minute. Beyond a burst requests go on at the even pace of the
 * limit; who is ahead of that waits a second at most, and is sent away beyond it.
 */
final class Paces {
  private static final int MOST_CALLERS = 200_000;
  private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();
  private final Vertx vertx;
  private final LongSupplier nanos;

  private final Cache<String, Standing> callers =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(1, TimeUnit.HOURS).build();

  Paces(Vertx vertx, LongSupplier nanos) {
    this.vertx = vertx;
    this.nanos = nanos;
  }

  /** Succeeds when the request may go on; fails with 429 when that is too far away. */
  Future<Void> turn(String operationId, String caller, RateLimit limit) {
    if (limit.burst() == 0) {
      return Future.succeededFuture();
    }
    long wait = wait(operationId + " " + caller, limit);
    if (wait <= 0) {
      return Future.succeededFuture();
    }
    Promise<Void> turn = Promise.promise();
    vertx.setTimer(1 + TimeUnit.NANOSECONDS.toMillis(wait), now -> turn.complete());
    return turn.future();
  }

  /** Nanoseconds until it is the request's turn; one that is sent away takes none. */
  private long wait(String who, RateLimit limit) {
    long interval = Duration.ofSeconds(limit.seconds()).toNanos() / limit.requests();
    long now = nanos.getAsLong();
    Standing standing =
        callers
            .asMap()
            .compute(
                who,
                (key, known) -> {
                  long due = known == null || known.next() - now < 0 ? now : known.next();
                  long wait = due - now - (limit.burst() - 1) * interval;
                  return new Standing(wait > LONGEST_WAIT ? due : due + interval, wait);
                });
    if (standing.pause() > LONGEST_WAIT) {
      throw WebProblems.tooManyRequests(Duration.ofSeconds(1)).asException();
    }
    return standing.pause();
  }

  /**
   * A caller after a request, in nanoseconds.
   *
   * @param next when one would come that keeps the pace
   * @param pause until the turn of the request
   */
  private record Standing(long next, long pause) {}
}
