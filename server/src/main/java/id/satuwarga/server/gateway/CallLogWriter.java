package id.satuwarga.server.gateway;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Writes notes of calls in batches, and lets go of all but the newest of each mini-app. */
@Singleton
final class CallLogWriter implements Worker {
  private static final int BATCH = 500;
  private static final Duration KEPT = Duration.ofDays(14);
  private static final Duration BETWEEN_PURGES = Duration.ofHours(1);
  private final CallLog log;
  private final CallLogRepository calls;
  private final Database database;
  private final Clock clock;
  private volatile Instant purgedAt = Instant.MIN;

  @Inject
  CallLogWriter(CallLog log, CallLogRepository calls, Database database, Clock clock) {
    this.log = log;
    this.calls = calls;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "gateway-call-writer";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Future<Integer> run() {
    return purge().compose(purged -> write(log.take(BATCH)));
  }

  private Future<Integer> write(List<GatewayCall> batch) {
    if (batch.isEmpty()) {
      return Future.succeededFuture(0);
    }
    return database
        .transaction(tx -> calls.insert(tx, batch).compose(inserted -> calls.trim(tx, batch)))
        .map(batch.size())
        .onFailure(failed -> log.lost(batch.size()));
  }

  private Future<Void> purge() {
    Instant now = clock.instant();
    if (purgedAt.isAfter(now.minus(BETWEEN_PURGES))) {
      return Future.succeededFuture();
    }
    purgedAt = now;
    return calls.purge(database.background(), now.minus(KEPT));
  }
}
