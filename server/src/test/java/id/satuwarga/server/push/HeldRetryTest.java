package id.satuwarga.server.push;

import static id.satuwarga.server.push.PushTest.soon;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where many go at once, what FCM refuses comes again without being written down. */
class HeldRetryTest {
  private static final FcmStorm fcm = new FcmStorm();
  private static final int MANY = 20;
  private static final String HELD = "claim IS NOT NULL AND attempts = 1 AND reason IS NULL";

  @RegisterExtension
  static final TestServer server = new TestServer(config -> StormTest.at(config, fcm));

  private static Gazette gazette;

  @BeforeAll
  static void open() {
    fcm.rage(false);
    new Post(server).open();
    gazette = new Gazette(server);
  }

  @BeforeEach
  void stopTheClock() {
    fcm.by(server.clock());
    server
        .as("siti")
        .post("/v1/devices", Map.of("token", "the-first-phone-of-siti"))
        .hasStatus(200);
    server.clock().stop();
  }

  @AfterEach
  void calm() {
    sql("DELETE FROM delivery");
    sql("DELETE FROM device");
    soonWithTime(() -> held() == 0 && fcm.open() == 0);
    server.clock().reset();
    fcm.forget();
  }

  @AfterAll
  static void end() {
    fcm.close();
  }

  @Test
  void itComesAgainFromTheHandsThatHaveItAndByThePhonesPresentToken() {
    allRefused();
    assertThat(count(HELD)).isEqualTo(MANY);
    sql("UPDATE device SET token = replace(token, 'always-503', 'well-now')");

    soonWithTime(() -> count("state = 'handed_over' AND attempts = 1") == MANY);
    assertThat(fcm.taken())
        .hasSize(MANY)
        .allSatisfy((token, n) -> assertThat(n.get()).isEqualTo(1));
  }

  @Test
  void aPhoneThatIsForgottenMeanwhileIsNotTriedAgain() {
    allRefused();
    sql("DELETE FROM device WHERE token LIKE 'always-503%'");

    soonWithTime(() -> count("state = 'failed' AND reason = 'device-forgotten'") == MANY);
    assertThat(fcm.refused()).isEqualTo(MANY);
  }

  @Test
  void itIsWrittenDownInTimeForTheLease() {
    allRefused();

    server.clock().advance(Handover.LEASE.minusSeconds(20));

    // put back by the one, tried and put off by whoever claimed it
    soonWithTime(() -> count("attempts > 1") == MANY);
    assertThat(fcm.tooSoon()).isEmpty();
  }

  @Test
  void aServerThatStopsPutsItBack() {
    allRefused();

    server.restart();

    assertThat(count("claim IS NULL AND attempts = 1 AND reason = 'unavailable'")).isEqualTo(MANY);
  }

  @Test
  void aBroadcastThatRestsOrIsStoppedTakesItAlong() {
    server
        .as("yohana")
        .patch(
            "/v1/me/notice-preferences",
            Map.of("quiet_hours", Map.of("from", "00:00", "until", "00:00")))
        .hasStatus(200);
    server.clock().reset();
    server
        .as("yohana")
        .post("/v1/devices", Map.of("token", "always-503-" + UUID.randomUUID()))
        .hasStatus(200);
    String notice = gazette.approved(gazette.slow("Pasar murah", Gazette.BATAM));
    gazette.author().post(Gazette.at(notice) + "/release", Gazette.seen(1)).hasStatus(200);
    server.clock().advance(Duration.ofSeconds(61));
    String mine =
        "notice_id = '"
            + notice
            + "' AND device_id IN (SELECT id FROM device WHERE"
            + " token LIKE 'always-503%') AND ";
    soon(() -> held() == 1);
    assertThat(count(mine + "true")).isZero();
    assertThat(StormTest.count(server, "push_portion", "true")).isEqualTo(1);

    gazette.author().post(Gazette.at(notice) + "/pause").hasStatus(200);
    soon(() -> count(mine + "state = 'held' AND claim IS NULL") == 1);
    int atRest = fcm.refused();
    gazette.approver().post(Gazette.at(notice) + "/resume").hasStatus(200);
    soon(() -> count(mine + "state = 'queued'") == 1);
    soonWithTime(() -> fcm.refused() > atRest);
    // nothing is due any more, however slow the machine is
    server.clock().stop();
    soon(() -> held() == 1 && fcm.open() == 0);
    int last = fcm.refused();
    assertThat(count(mine + "state = 'queued' AND claim IS NOT NULL")).isEqualTo(1);

    gazette.stop(notice);

    soon(() -> count(mine + "state = 'failed' AND reason = 'stopped'") == 1);
    assertThat(fcm.refused()).isEqualTo(last);
  }

  /** Many are queued, tried once, and wait to come again. */
  private static void allRefused() {
    StormTest.queue(server, "always-503", Lane.BULK, MANY);
    soon(() -> fcm.refused() == MANY && held() == MANY);
  }

  /** While the clock goes on fast. */
  private static void soonWithTime(BooleanSupplier condition) {
    soon(
        () -> {
          server.clock().advance(Duration.ofSeconds(2));
          return condition.getAsBoolean();
        });
  }

  private static int held() {
    URI page = URI.create("http://127.0.0.1:" + server.managementPort() + "/metrics");
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith("satuwarga_push_held{lane=\"bulk\"}"))
          .mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
          .sum();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static long count(String condition) {
    return StormTest.count(server, "delivery", condition);
  }

  private static void sql(String text) {
    StormTest.sql(server, text);
  }
}
