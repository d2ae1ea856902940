package id.satuwarga.server.push;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.app.ServerConfig;
import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * FCM misbehaves for some seconds, for both senders: Google's client carries what goes to one
 * citizen, the bulk sender broadcasts.
 */
class StormTest {
  private static final FcmStorm storm = new FcmStorm();

  @RegisterExtension static final TestServer server = new TestServer(StormTest::stormy);

  static ServerConfig stormy(ServerConfig config) {
    return at(config, storm);
  }

  /** The server's messages go there, and broadcasts many at once. */
  static ServerConfig at(ServerConfig config, FcmStorm storm) {
    return Configs.with(
        config, Configs.wideTo(storm.address(), storm.account(), PushConfig.USUAL_QUOTA));
  }

  @BeforeAll
  static void begin() {
    storm.by(server.clock());
    server
        .as("siti")
        .post("/v1/devices", Map.of("token", "the-first-phone-of-siti"))
        .hasStatus(200);
  }

  @AfterAll
  static void end() {
    storm.close();
  }

  @AfterEach
  void calm() {
    server.clock().reset();
    sql("DELETE FROM delivery");
    storm.forget();
  }

  @Test
  void everyPushEndsAndNobodyComesSoonerThanTold() {
    storm.rage(true);
    queue("storm-one", Lane.TRANSACTIONAL, 200);
    queue("storm-many", Lane.BULK, 1_000);
    PushTest.soon(() -> storm.tried("storm-") == 1_200);
    for (int i = 0; i < 6; i++) {
      pass(Duration.ofSeconds(8));
    }
    storm.rage(false);
    PushTest.soon(() -> storm.open() == 0 && isWrittenDown());
    for (int i = 0; i < 100 && count("state = 'queued'") > 0; i++) {
      pass(Duration.ofSeconds(90));
      // a lease that began before this step must not be over after the next one
      PushTest.soon(() -> count("claim IS NOT NULL") == 0);
    }
    assertThat(count("state = 'queued'")).isZero();

    assertThat(count("state = 'handed_over'")).isEqualTo(1_200);
    assertThat(storm.tooSoon()).isEmpty();
    assertThat(storm.taken()).hasSize(1_200);
    assertThat(storm.taken().values()).allMatch(times -> times.get() == 1);
    assertThat(storm.said("503")).isGreaterThan(200);
    assertThat(storm.said("429")).isGreaterThan(20);
    assertThat(storm.said("hang")).isGreaterThan(20);
    assertThat(storm.said("reset")).isGreaterThan(5);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lane.class,
      names = {"TRANSACTIONAL", "BULK"})
  void whatIsRefusedOrNeverAnsweredKeepsNoOtherWaiting(Lane lane) {
    storm.rage(false);
    // nobody is due again, however slow the machine is
    server.clock().stop();
    int many = lane == Lane.BULK ? 1_100 : 150;
    queue("always-hang", lane, many);
    queue("always-503", lane, many);
    PushTest.soon(() -> storm.tried("always-") == 2L * many);
    queue("healthy", lane, 1);

    PushTest.soon(() -> storm.taken().size() == 1);

    // nobody's time was up: those that hang have their first attempt in hand yet
    assertThat(count("token_of LIKE 'always-hang%' AND claim IS NULL")).isZero();
    assertThat(count("token_of LIKE 'always-503%' AND attempts > 1")).isZero();
  }

  /** But for what waits in the server's hands. */
  private static boolean isWrittenDown() {
    return count("state = 'handed_over'") == storm.taken().size()
        && count("claim IS NOT NULL AND lane <> 'bulk'") == 0;
  }

  /** Time goes on, in steps shorter than a lease; a moment of it is real. */
  private static void pass(Duration step) {
    server.clock().advance(step);
    try {
      Thread.sleep(500);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** A delivery each to so many phones of one citizen, whose tokens begin so. */
  static void queue(TestServer server, String prefix, Lane lane, int many) {
    sql(
        server,
        """
        WITH phone AS (
          INSERT INTO device (citizen_id, id, session_id, token, registered_at, seen_at)
          SELECT citizen_id, gen_random_uuid(), session_id, '%s-' || gen_random_uuid(), now(), now()
          FROM (SELECT * FROM device LIMIT 1) pattern, generate_series(1, %d)
          RETURNING citizen_id, id, token)
        INSERT INTO delivery (citizen_id, notice_id, device_id, title, state, due_at, give_up_at,
          queued_at, any_hour, lane)
        SELECT citizen_id, '%s', id, 'Dinas', 'queued', now() - interval '10 minutes',
          now() + interval '1 day', now(), true, '%s'
        FROM phone
        """
            .formatted(prefix, many, UUID.randomUUID(), lane.word()));
  }

  private static void queue(String prefix, Lane lane, int many) {
    queue(server, prefix, lane, many);
  }

  private static long count(String condition) {
    return count(
        server,
        "(SELECT delivery.*, token AS token_of FROM delivery"
            + " LEFT JOIN device ON device.id = device_id) known",
        condition);
  }

  /** How many rows of this table there are of which that is true. */
  static long count(TestServer server, String table, String condition) {
    String sql = "SELECT count(*) FROM " + table + " WHERE " + condition;
    return await(server.database().reads().query(sql).execute()).iterator().next().getLong(0);
  }

  private static void sql(String text) {
    sql(server, text);
  }

  static void sql(TestServer server, String text) {
    await(server.database().reads().query(text).execute());
  }
}
