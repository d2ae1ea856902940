package id.satuwarga.server.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.testing.TestPostgres;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that take long, here until a lock is given back, keep few others waiting. */
class PoolsTest {
  private static final String SLOW = "SELECT pg_advisory_xact_lock(1)";
  private static final int READERS = 40;
  private Vertx vertx;
  private Pools pools;
  private Database database;

  @BeforeEach
  void begin() {
    vertx = Vertx.vertx();
    pools = new Pools(vertx, TestPostgres.migrated());
    database = pools.database();
  }

  @AfterEach
  void end() {
    TestServer.await(pools.close());
    TestServer.await(vertx.close());
  }

  @Test
  void whatAWorkerWaitsForKeepsNoReaderWaiting() {
    whileSomebodyHoldsTheLock(
        () -> {
          Future<?> slow = ask(database.background(), SLOW);
          TestServer.await(Future.all(readers()));
          assertThat(slow.isComplete()).isFalse();
          return slow;
        });
  }

  @Test
  void aSlowReadKeepsOnlyThoseWaitingWhoShareItsConnectionAlready() {
    whileSomebodyHoldsTheLock(
        () -> {
          Future<?> slow = ask(database.reads(), SLOW);
          List<? extends Future<?>> readers = readers();
          Shelf.soon(() -> answered(readers) >= READERS - Pools.PIPELINE + 1);
          assertThat(slow.isComplete()).isFalse();
          return Future.all(readers).compose(all -> slow);
        });
  }

  @Test
  void plansOfWorkersAreMadeForWhatTheyAreGiven() {
    assertThat(setting(database.background())).isEqualTo("force_custom_plan");
    assertThat(setting(database.reads())).isEqualTo("auto");
  }

  private static String setting(SqlClient db) {
    return TestServer.await(db.query("SHOW plan_cache_mode").execute())
        .iterator()
        .next()
        .getString(0);
  }

  private interface Act {
    Future<?> run();
  }

  /** What the act leaves under way ends when the lock is given back. */
  private void whileSomebodyHoldsTheLock(Act act) {
    Future<?> left =
        TestServer.await(
            database.transaction(
                tx ->
                    tx.query(SLOW)
                        .execute()
                        .compose(held -> vertx.executeBlocking(act::run, false))));
    TestServer.await(left);
  }

  private List<? extends Future<?>> readers() {
    return IntStream.range(0, READERS).mapToObj(i -> ask(database.reads(), "SELECT 1")).toList();
  }

  private static long answered(List<? extends Future<?>> some) {
    return some.stream().filter(Future::succeeded).count();
  }

  private static Future<?> ask(SqlClient db, String sql) {
    return db.preparedQuery(sql).execute();
  }
}
