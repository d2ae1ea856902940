package id.satuwarga.server.consent;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import javax.inject.Inject;

/** Lets go of readings older than five years; the audit's proof of them stays. */
final class AccessLogCleaner implements Worker {
  private static final Duration KEPT = Duration.ofDays(5 * 365);
  private final AccessLogRepository entries;
  private final Database database;
  private final Clock clock;

  @Inject
  AccessLogCleaner(AccessLogRepository entries, Database database, Clock clock) {
    this.entries = entries;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "access-log-cleaner";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(6);
  }

  @Override
  public Future<Integer> run() {
    return entries.purge(database.background(), clock.instant().minus(KEPT)).map(0);
  }
}
