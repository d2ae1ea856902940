package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Keeps all processes together within the quota of FCM, second by second, and lets them use it up.
 * Bulk leaves a tenth of it to the other lanes; those are counted and never wait.
 */
@Singleton
final class Pace {
  private static final int SECONDS = 60;
  private static final String COUNT =
      """
      INSERT INTO push_pace (at_second, taken) VALUES ($1, $2)
      ON CONFLICT (at_second) DO UPDATE SET taken = push_pace.taken + EXCLUDED.taken
      WHERE push_pace.taken + EXCLUDED.taken <= $3
      RETURNING taken
      """;
  private static final String TAKEN = "SELECT taken FROM push_pace WHERE at_second = $1";
  private static final String FORGET = "DELETE FROM push_pace WHERE at_second < $1";
  private final PushConfig config;
  private final Database database;
  private final Clock clock;
  private Second seen = new Second(0, 0);

  @Inject
  Pace(PushConfig config, Database database, Clock clock) {
    this.config = config;
    this.database = database;
    this.clock = clock;
  }

  /** How much of a second was taken when this process looked last. */
  private record Second(long at, int taken) {}

  /** So many may go in this second, as far as this process knows. */
  int left(Lane lane) {
    return left(lane, clock.instant().getEpochSecond());
  }

  private synchronized int left(Lane lane, long second) {
    int taken = seen.at() == second ? seen.taken() : 0;
    return Math.max(0, most(lane, second) - taken);
  }

  /**
   * What does not divide evenly falls on some of the seconds, so that sixty in a row have the whole
   * share of a minute.
   */
  private int most(Lane lane, long second) {
    if (lane != Lane.BULK) {
      return Integer.MAX_VALUE;
    }
    long share = config.perMinute() * 9L / 10;
    long at = second % SECONDS;
    return (int) ((share * (at + 1) / SECONDS) - (share * at / SECONDS));
  }

  /** How many of them may go in this second: the rest has to come again. */
  Future<Integer> take(Lane lane, int wanted) {
    long second = clock.instant().getEpochSecond();
    int some = Math.min(wanted, left(lane, second));
    return some == 0
        ? Future.succeededFuture(0)
        : count(COUNT, Tuple.of(second, some, most(lane, second)), second)
            .compose(
                counted -> counted ? Future.succeededFuture(some) : again(lane, wanted, second));
  }

  /** Others took of the second meanwhile. */
  private Future<Integer> again(Lane lane, int wanted, long second) {
    return count(TAKEN, Tuple.of(second), second).compose(seen -> take(lane, wanted));
  }

  private Future<Boolean> count(String sql, Tuple row, long second) {
    return database
        .background()
        .preparedQuery(sql)
        .execute(row)
        .map(
            rows -> {
              rows.forEach(found -> note(new Second(second, found.getInteger(0))));
              return rows.size() == 1;
            });
  }

  private synchronized void note(Second now) {
    if (now.at() > seen.at() || (now.at() == seen.at() && now.taken() > seen.taken())) {
      seen = now;
    }
  }

  Future<Void> forgetOld() {
    Instant old = clock.instant().minus(Duration.ofMinutes(10));
    return database
        .background()
        .preparedQuery(FORGET)
        .execute(Tuple.of(old.getEpochSecond()))
        .mapEmpty();
  }
}
