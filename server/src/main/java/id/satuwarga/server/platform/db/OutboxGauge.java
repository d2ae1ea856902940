package id.satuwarga.server.platform.db;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Counts what waits in the outbox and what is dead, for {@code /metrics}. The outbox belongs to all
 * nodes, so each shows the same; a figure is as old as the last count.
 */
@Singleton
public final class OutboxGauge implements Worker {
  private static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE dead_at IS NULL) AS waiting,
        count(*) FILTER (WHERE dead_at IS NOT NULL) AS dead,
        coalesce(extract(epoch FROM
          clock_timestamp() - min(created_at) FILTER (WHERE dead_at IS NULL)), 0)::bigint AS oldest
      FROM outbox
      """;
  private final Database database;
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicLong dead = new AtomicLong();
  private final AtomicLong oldestSeconds = new AtomicLong();

  @Inject
  public OutboxGauge(Database database, MeterRegistry meters) {
    this.database = database;
    meters.gauge("satuwarga_outbox_messages", Tags.of("state", "waiting"), waiting);
    meters.gauge("satuwarga_outbox_messages", Tags.of("state", "dead"), dead);
    meters.gauge("satuwarga_outbox_oldest_seconds", oldestSeconds);
  }

  @Override
  public String name() {
    return "outbox-gauge";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(10);
  }

  @Override
  public Future<Integer> run() {
    return database
        .background()
        .query(COUNT)
        .execute()
        .map(
            rows -> {
              Row row = rows.iterator().next();
              waiting.set(row.getLong("waiting"));
              dead.set(row.getLong("dead"));
              oldestSeconds.set(row.getLong("oldest"));
              return 0;
            });
  }
}
