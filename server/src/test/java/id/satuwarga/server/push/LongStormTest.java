package id.satuwarga.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * FCM misbehaves for ten minutes while there is always more to hand over; {@code -Dstorm.seconds=N}
 * for another time.
 */
@EnabledIfSystemProperty(named = "satuwarga.long", matches = "true")
class LongStormTest {
  private static final FcmStorm storm = new FcmStorm();
  private static final int PHONES = 5_000;

  /** More than goes until what waits is counted again. */
  private static final int AHEAD = 20_000;

  private static final int SECONDS = Integer.getInteger("storm.seconds", 600);
  private static final int HEALTHY_SECONDS = Math.min(60, SECONDS / 2);

  /** Old answers and plans may be collected later than they could; a leak grows with the time. */
  private static final double GROWTH_MEGABYTES = 60;

  @RegisterExtension
  static final TestServer server = new TestServer(config -> StormTest.at(config, storm));

  @AfterAll
  static void end() {
    storm.close();
  }

  @Test
  void everyPushEndsWhileMemoryStaysAndNobodyComesSoonerThanTold() throws Exception {
    storm.by(server.clock());
    server
        .as("siti")
        .post("/v1/devices", Map.of("token", "the-first-phone-of-siti"))
        .hasStatus(200);
    phones();
    storm.rage(false);
    work(10);
    Work healthy = work(HEALTHY_SECONDS);
    sql("TRUNCATE delivery");
    storm.forget();
    storm.rage(true);
    work(SECONDS / 3);
    double before = megabytes();
    Work stormy = work(SECONDS - SECONDS / 3);
    double after = megabytes();
    storm.rage(false);
    PushTest.soon(() -> storm.open() < 100);
    drain();

    System.out.printf(
        "[storm] tried a second: %.0f healthy, %.0f in the storm (%.2f times); taken: %.0f and %.0f"
            + " (%.2f times); this process's CPU for each taken: %.0f and %.0f µs; heap %.0f MB,"
            + " %.0f MB%n",
        healthy.tried(),
        stormy.tried(),
        stormy.tried() / healthy.tried(),
        healthy.taken(),
        stormy.taken(),
        stormy.taken() / healthy.taken(),
        healthy.cpuMicros(),
        stormy.cpuMicros(),
        before,
        after);
    assertThat(count("state <> 'handed_over'")).isZero();
    assertThat(storm.tooSoon()).isEmpty();
    assertThat(after - before).as("megabytes that the heap grew").isLessThan(GROWTH_MEGABYTES);
  }

  /**
   * What a second brought.
   *
   * @param tried messages handed to the stand-in, however it answered: what the quota counts
   * @param taken of these
   * @param cpuMicros what each taken one cost the server and the stand-in together
   */
  private record Work(double tried, double taken, double cpuMicros) {}

  /** Keeps more waiting than can go. */
  private static Work work(int seconds) throws InterruptedException {
    long begin = System.nanoTime();
    long cpu = cpuNanos();
    int before = storm.said("taken");
    int triedBefore = storm.judged();
    while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(seconds)) {
      for (long waiting = waiting(); waiting < AHEAD; waiting += PHONES) {
        queue(Lane.BULK, PHONES);
      }
      queue(Lane.TRANSACTIONAL, 10);
      Thread.sleep(200);
    }
    int taken = storm.said("taken") - before;
    double over = (System.nanoTime() - begin) / 1e9;
    return new Work(
        (storm.judged() - triedBefore) / over,
        taken / over,
        (cpuNanos() - cpu) / 1e3 / Math.max(1, taken));
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void drain() throws InterruptedException {
    for (int i = 0; i < 600 && count("state = 'queued'") > 0; i++) {
      server.clock().advance(Duration.ofSeconds(20));
      Thread.sleep(500);
    }
  }

  private static double megabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0 / 1024.0;
  }

  private static void phones() {
    sql(
        """
        INSERT INTO device (citizen_id, id, session_id, token, registered_at, seen_at)
        SELECT citizen_id, gen_random_uuid(), session_id, 'storm-' || gen_random_uuid(), now(), now()
        FROM (SELECT * FROM device LIMIT 1) pattern, generate_series(1, %d)
        """
            .formatted(PHONES));
  }

  private static void queue(Lane lane, int many) {
    sql(
        """
        INSERT INTO delivery (citizen_id, notice_id, device_id, title, state, due_at, give_up_at,
          queued_at, any_hour, lane)
        SELECT citizen_id, '%s', id, 'Dinas', 'queued', now(), now() + interval '1 day', now(), true,
          '%s'
        FROM device WHERE token LIKE 'storm-%%' LIMIT %d
        """
            .formatted(UUID.randomUUID(), lane.word(), many));
  }

  /** How many may be claimed now, counted up to as many as are wanted. */
  private static long waiting() {
    return TestServer.await(
            beside(
                """
            SELECT count(*) FROM (
              SELECT FROM delivery WHERE state = 'queued' AND lane = 'bulk' AND due_at <= now()
              LIMIT %d) AS waiting
            """
                    .formatted(AHEAD)))
        .iterator()
        .next()
        .getLong(0);
  }

  private static void sql(String text) {
    TestServer.await(beside(text));
  }

  /**
   * On a connection of its own, so that the server's statements need not wait behind it; a plan of
   * a table that was empty must not read all of it.
   */
  private static Future<RowSet<Row>> beside(String text) {
    return server
        .database()
        .transaction(
            tx ->
                tx.query("SET LOCAL enable_seqscan = off")
                    .execute()
                    .compose(set -> tx.query(text).execute()));
  }

  private static long count(String condition) {
    return StormTest.count(server, "delivery", condition);
  }
}
