package id.satuwarga.server.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Lets one process of several do a thing. A lease runs out by the database's clock, so a killed
 * holder blocks nobody for longer than its lease.
 */
@Singleton
public final class Leases {
  private static final String HOLD =
      """
      INSERT INTO lease (name, holder, until_at)
      VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
      ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder, until_at = EXCLUDED.until_at
      WHERE lease.holder = EXCLUDED.holder OR lease.until_at < clock_timestamp()
      """;
  private static final String RELEASE = "DELETE FROM lease WHERE holder = $1";
  private final Database database;
  private final UUID holder = UUID.randomUUID();

  @Inject
  public Leases(Database database) {
    this.database = database;
  }

  /** Takes the lease or makes ours longer; false when another process has it. */
  public Future<Boolean> hold(String name, Duration length) {
    return database
        .reads()
        .preparedQuery(HOLD)
        .execute(Tuple.of(name, holder, length.toMillis() / 1000.0))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Gives back all leases of this process, so that the next need not wait. */
  public Future<Void> releaseAll() {
    return database
        .reads()
        .preparedQuery(RELEASE)
        .execute(Tuple.of(holder))
        .<Row>mapEmpty()
        .mapEmpty();
  }
}
