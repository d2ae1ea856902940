package id.satuwarga.server.gateway;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.inject.Inject;

/**
 * Lets go of visits that are over, with their actions, of files nobody waits for any more, and of
 * what a mini-app has not put anew for two years.
 */
final class GatewayCleaner implements Worker {
  private static final Duration KEPT = Duration.ofDays(2 * 365);
  private final VisitRepository visits;
  private final UploadRepository uploads;
  private final StorageRepository storage;
  private final Database database;
  private final Clock clock;

  @Inject
  GatewayCleaner(
      VisitRepository visits,
      UploadRepository uploads,
      StorageRepository storage,
      Database database,
      Clock clock) {
    this.visits = visits;
    this.uploads = uploads;
    this.storage = storage;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "gateway-cleaner";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Future<Integer> run() {
    Instant now = clock.instant();
    SqlClient db = database.background();
    return visits
        .purge(db, now)
        .compose(gone -> uploads.purge(db, now))
        .compose(gone -> storage.purge(db, now.minus(KEPT)))
        .map(0);
  }
}
