package id.satuwarga.server.testing;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.DatabaseConfig;
import id.satuwarga.server.platform.db.Outbox;
import id.satuwarga.server.platform.db.Pools;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.db.Workers;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.live.Hints;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Clock;
import java.util.Set;

/** One process's part behind the scenes: database, outbox and workers, without any listener. */
public final class TestBackstage implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Hints hints = new Hints(vertx);
  private final Pools pools;

  public TestBackstage(DatabaseConfig config) {
    this.pools = new Pools(vertx, config);
  }

  public Database database() {
    return pools.database();
  }

  public Outbox outbox() {
    return new Outbox(new Ids(Clock.systemUTC()), hints);
  }

  public Hints hints() {
    return hints;
  }

  public SimpleMeterRegistry meters() {
    return meters;
  }

  public Workers workers(Worker... workers) {
    return new Workers(vertx, hints, meters, Set.of(workers));
  }

  public RowSet<Row> sql(String sql) {
    return TestServer.await(database().reads().query(sql).execute());
  }

  public long count(String sql) {
    return sql(sql).iterator().next().getLong(0);
  }

  @Override
  public void close() {
    TestServer.await(pools.close().eventually(vertx::close));
  }
}
