package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.inject.Inject;

/**
 * Keeps all processes together within the quota of FCM, second by second. Bulk leaves a tenth of it
 * to the other lanes; those are counted and never wait.
 */
final class Pace {
  private static final int SECONDS = 60;
  private static final String COUNT =
      """
      INSERT INTO push_pace (at_second, taken) VALUES ($1, $2)
      ON CONFLICT (at_second) DO UPDATE SET taken = push_pace.taken + EXCLUDED.taken
      WHERE push_pace.taken + EXCLUDED.taken <= $3
      """;
  private static final String FORGET = "DELETE FROM push_pace WHERE at_second < $1";
  private final PushConfig config;
  private final Database database;
  private final Clock clock;

  @Inject
  Pace(PushConfig config, Database database, Clock clock) {
    this.config = config;
    this.database = database;
    this.clock = clock;
  }

  /** So many at most at a time. */
  int most(Lane lane) {
    return lane == Lane.BULK
        ? Math.max(1, config.perMinute() / SECONDS * 9 / 10)
        : Integer.MAX_VALUE;
  }

  /** Whether all of them may go in this second. */
  Future<Boolean> take(Lane lane, int wanted) {
    return database
        .reads()
        .preparedQuery(COUNT)
        .execute(Tuple.of(clock.instant().getEpochSecond(), wanted, most(lane)))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> forgetOld() {
    Instant old = clock.instant().minus(Duration.ofMinutes(10));
    return database
        .reads()
        .preparedQuery(FORGET)
        .execute(Tuple.of(old.getEpochSecond()))
        .mapEmpty();
  }
}
