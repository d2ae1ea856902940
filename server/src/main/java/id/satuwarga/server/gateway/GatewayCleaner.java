package id.satuwarga.server.gateway;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.inject.Inject;

/** Lets go of visits that are over, with their actions, and of files nobody waits for any more. */
final class GatewayCleaner implements Worker {
  private final VisitRepository visits;
  private final UploadRepository uploads;
  private final Database database;
  private final Clock clock;

  @Inject
  GatewayCleaner(VisitRepository visits, UploadRepository uploads, Database database, Clock clock) {
    this.visits = visits;
    this.uploads = uploads;
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
    SqlClient db = database.reads();
    return visits.purge(db, now).compose(visitsGone -> uploads.purge(db, now).map(filesGone -> 0));
  }
}
