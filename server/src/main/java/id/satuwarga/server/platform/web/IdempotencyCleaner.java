package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Duration;
import javax.inject.Inject;

/** Forgets idempotency keys a day after they were used. */
public final class IdempotencyCleaner implements Worker {
  private static final String DELETE =
      """
      DELETE FROM idempotency_key WHERE ctid IN (
        SELECT ctid FROM idempotency_key
        WHERE created_at < now() - interval '24 hours'
        LIMIT 5000 FOR UPDATE SKIP LOCKED)
      """;
  private final Database database;

  @Inject
  public IdempotencyCleaner(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "idempotency-cleaner";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Future<Integer> run() {
    return database.background().query(DELETE).execute().map(rows -> rows.rowCount());
  }
}
