package id.satuwarga.server.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestBackstage;
import id.satuwarga.server.testing.TestPostgres;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private final DatabaseConfig config = TestPostgres.migrated();
  private final TestBackstage backstage = new TestBackstage(config);

  @AfterEach
  void close() {
    backstage.close();
  }

  private record Counting(AtomicInteger runs, int busyRuns, CountDownLatch enough)
      implements Worker {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Duration pause() {
      return Duration.ofHours(1);
    }

    @Override
    public Future<Integer> run() {
      int run = runs.incrementAndGet();
      if (run == busyRuns) {
        enough.countDown();
      }
      return run % 3 == 0
          ? Future.succeededFuture(1)
          : run < busyRuns ? Future.succeededFuture(1) : Future.succeededFuture(0);
    }
  }

  @Test
  void tenThousandBusyRunsInARowNeitherHangNorOverflow() throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    Workers workers = backstage.workers(new Counting(new AtomicInteger(), 20_000, enough));
    workers.start();
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    TestServer.await(workers.stop());
  }

  @Test
  void aFailedRunIsCountedAndTheLoopGoesOn() throws Exception {
    CountDownLatch again = new CountDownLatch(3);
    Workers workers =
        backstage.workers(
            new Worker() {
              @Override
              public String name() {
                return "failing";
              }

              @Override
              public Duration pause() {
                return Duration.ofMillis(10);
              }

              @Override
              public Future<Integer> run() {
                again.countDown();
                if (again.getCount() % 2 == 0) {
                  throw new IllegalStateException("thrown");
                }
                return Future.failedFuture("failed");
              }
            });
    workers.start();
    assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
    TestServer.await(workers.stop());
    assertThat(backstage.meters().counter("satuwarga_worker_failures", "worker", "failing").count())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void whoRestsGoesOnByItself() throws Exception {
    CountDownLatch left = new CountDownLatch(3);
    Workers workers =
        backstage.workers(
            new Worker() {
              @Override
              public String name() {
                return "resting";
              }

              @Override
              public Duration pause() {
                return Duration.ofHours(1);
              }

              @Override
              public Duration restAfter(int amount) {
                return Duration.ofMillis(1);
              }

              @Override
              public Future<Integer> run() {
                left.countDown();
                return Future.succeededFuture((int) left.getCount());
              }
            });
    workers.start();
    assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
    TestServer.await(workers.stop());
  }

  @Test
  void aLeaseIsHeldByOneProcessAndComesFree() {
    try (TestBackstage other = new TestBackstage(config)) {
      Leases one = new Leases(backstage.database());
      Leases two = new Leases(other.database());
      assertThat(TestServer.await(one.hold("sealer", Duration.ofSeconds(30)))).isTrue();
      assertThat(TestServer.await(one.hold("sealer", Duration.ofSeconds(30)))).isTrue();
      assertThat(TestServer.await(two.hold("sealer", Duration.ofSeconds(30)))).isFalse();
      TestServer.await(one.releaseAll());
      assertThat(TestServer.await(two.hold("sealer", Duration.ofMillis(1)))).isTrue();
      backstage.sql("SELECT pg_sleep(0.01)");
      assertThat(TestServer.await(one.hold("sealer", Duration.ofSeconds(30)))).isTrue();
    }
  }
}
