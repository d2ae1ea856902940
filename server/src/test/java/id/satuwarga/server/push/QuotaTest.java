package id.satuwarga.server.push;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestClock;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quota of FCM that binds is used up and never exceeded. */
class QuotaTest {
  private static final FcmStorm fcm = new FcmStorm();
  private static final int PER_MINUTE = 1_000;
  private static final Instant LATER = Instant.parse("2030-05-01T08:00:00Z");

  @RegisterExtension
  static final TestServer server = new TestServer(config -> Configs.with(config, push(PER_MINUTE)));

  private final TestClock clock = new TestClock();

  private static PushConfig push(int perMinute) {
    return Configs.wideTo(fcm.address(), fcm.account(), perMinute);
  }

  private Pace pace(int perMinute) {
    return new Pace(push(perMinute), server.database(), clock);
  }

  @BeforeEach
  void stopTheClock() {
    clock.stop();
    clock.set(LATER);
    StormTest.sql(server, "DELETE FROM push_pace");
  }

  @AfterEach
  void letTheServersClockGoOn() {
    server.clock().reset();
  }

  @AfterAll
  static void end() {
    fcm.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100, 1_000, 30_000})
  void wholePortionsUseUpNineTenthsOfAnyMinute(int perMinute) {
    Pace pace = pace(perMinute);
    List<Integer> seconds = new ArrayList<>();
    for (int second = 0; second < 150; second++) {
      int taken = 0;
      int granted;
      do {
        granted = await(pace.take(Lane.BULK, 250));
        taken += granted;
      } while (granted > 0);
      seconds.add(taken);
      clock.advance(Duration.ofSeconds(1));
    }

    for (int from = 0; from + 60 <= seconds.size(); from++) {
      assertThat(sum(seconds.subList(from, from + 60))).isEqualTo(perMinute * 9 / 10);
    }
    // begun in the middle of a second and ended in the middle of another
    for (int from = 0; from + 61 <= seconds.size(); from++) {
      assertThat(sum(seconds.subList(from, from + 61))).isLessThanOrEqualTo(perMinute);
    }
  }

  @Test
  void aSecondProcessGetsWhatTheFirstLeft() {
    Pace one = pace(30_000);
    Pace other = pace(30_000);

    assertThat(await(one.take(Lane.BULK, 250))).isEqualTo(250);
    assertThat(await(other.take(Lane.BULK, 250))).isEqualTo(200);
    assertThat(await(one.take(Lane.BULK, 250))).isZero();
    assertThat(one.left(Lane.BULK)).isZero();

    clock.advance(Duration.ofSeconds(1));
    assertThat(one.left(Lane.BULK)).isEqualTo(450);
  }

  @Test
  void theOtherLanesAreCountedAndNeverWait() {
    Pace pace = pace(30_000);

    assertThat(await(pace.take(Lane.TRANSACTIONAL, 300))).isEqualTo(300);
    assertThat(await(pace.take(Lane.BULK, 250))).isEqualTo(150);
    assertThat(await(pace.take(Lane.EMERGENCY, 9_000))).isEqualTo(9_000);
    assertThat(await(pace.take(Lane.BULK, 250))).isZero();
  }

  @Test
  void messagesGoAtThePaceOfTheQuotaAndUseItUp() {
    fcm.by(server.clock());
    fcm.rage(false);
    server
        .as("siti")
        .post("/v1/devices", Map.of("token", "the-first-phone-of-siti"))
        .hasStatus(200);
    server.clock().stop();
    server.clock().set(server.clock().instant().truncatedTo(ChronoUnit.MINUTES));
    StormTest.queue(server, "paced", Lane.BULK, 100);

    for (int gone = 15; gone <= 60; gone += 15) {
      int all = gone;
      PushTest.soon(() -> fcm.tried("paced-") == all);
      server.clock().advance(Duration.ofSeconds(1));
    }

    PushTest.soon(() -> fcm.tried("paced-") == 75);
    assertThat(fullest()).isEqualTo(15);
  }

  private static int fullest() {
    return await(server.database().reads().query("SELECT max(taken) FROM push_pace").execute())
        .iterator()
        .next()
        .getInteger(0);
  }

  private static int sum(List<Integer> seconds) {
    return seconds.stream().mapToInt(taken -> taken).sum();
  }
}
