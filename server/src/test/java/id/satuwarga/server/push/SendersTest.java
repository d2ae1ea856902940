package id.satuwarga.server.push;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One contract for both senders, against the stand-in for FCM. */
class SendersTest {
  @RegisterExtension static final TestServer server = new TestServer();

  enum Sender {
    GOOGLES,
    BULK;

    PushSender open() {
      FcmSite site = server.component().fcmSites().iterator().next();
      Clock clock = Clock.systemUTC();
      FcmVerdict verdict = new FcmVerdict(clock);
      return this == BULK
          ? new BulkSender(site, false, verdict, new GoogleToken(site, VERTX, clock), VERTX)
          : new FcmSender(site, false, verdict, VERTX);
    }
  }

  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void close() {
    await(VERTX.close());
  }

  @AfterEach
  void calm() {
    script(0);
  }

  @ParameterizedTest
  @EnumSource(Sender.class)
  void aMessageArrivesAsItWasWritten(Sender sender) {
    DeviceToken token = new DeviceToken("fictitious-" + UUID.randomUUID());
    PushMessage message = message(token);

    assertThat(await(sender.open().send(message))).isEqualTo(PushOutcome.HANDED_OVER);

    assertThat(taken(token)).hasSize(1);
    message
        .data()
        .forEach(
            (name, value) -> assertThat(taken(token).get(0).get(name).asText()).isEqualTo(value));
  }

  @ParameterizedTest
  @EnumSource(Sender.class)
  void aMessageToATopicReachesAllThatJoined(Sender sender) {
    DeviceToken here = new DeviceToken("fictitious-" + UUID.randomUUID());
    DeviceToken left = new DeviceToken("fictitious-" + UUID.randomUUID());
    EmergencyTopic topic = new EmergencyTopic(new RegionCode("32.73"));
    FcmSite site = server.component().fcmSites().iterator().next();
    TopicDesk desk = new TopicDesk(site, new FcmVerdict(Clock.systemUTC()), VERTX);
    assertThat(await(desk.tell(topic, false, List.of(here, left))))
        .containsExactly(PushOutcome.HANDED_OVER, PushOutcome.HANDED_OVER);
    assertThat(await(desk.tell(topic, true, List.of(left))))
        .containsExactly(PushOutcome.HANDED_OVER);

    assertThat(await(sender.open().send(message(topic)))).isEqualTo(PushOutcome.HANDED_OVER);

    assertThat(taken(here)).hasSize(1);
    assertThat(taken(left)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "unregistered, TOKEN_GONE, unregistered",
    "sender, BAD_TOKEN, sender-id-mismatch",
    "argument, BAD_MESSAGE, message-invalid",
    "quota, TRY_LATER, quota-exceeded",
    "unavailable, TRY_LATER, unavailable",
    "internal, TRY_LATER, internal",
    "forbidden, OUR_FAULT, credentials",
    "unauthenticated, OUR_FAULT, credentials"
  })
  void bothJudgeAlike(String trouble, PushOutcome.Kind kind, String reason) {
    for (Sender sender : Sender.values()) {
      PushOutcome outcome = await(sender.open().send(message("magic-" + trouble + "-1234567890")));

      assertThat(outcome.kind()).as("%s by %s", trouble, sender).isEqualTo(kind);
      assertThat(outcome.reason()).as("%s by %s", trouble, sender).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @EnumSource(Sender.class)
  void bothHearHowLongToWait(Sender sender) {
    script(300, "QUOTA");

    PushOutcome outcome = await(sender.open().send(message("fictitious-" + UUID.randomUUID())));

    assertThat(outcome.told()).contains(Duration.ofMinutes(5));
  }

  private static PushMessage message(String token) {
    return message(new DeviceToken(token));
  }

  private static PushMessage message(PushTarget to) {
    return new PushMessage(
        to,
        new NoticeId(UUID.randomUUID()),
        Optional.empty(),
        "Dinas Kesehatan “Ñusantara” 🏥",
        Optional.of("satuwarga://apps/id.batam.kabar/complaints/42"),
        Optional.of("announcement"),
        Duration.ofHours(3));
  }

  private static List<JsonNode> taken(DeviceToken token) {
    return Pushed.to(server, token.fingerprint());
  }

  private static void script(int retryAfter, String... troubles) {
    server
        .provider()
        .put("/fcm/script", Map.of("troubles", List.of(troubles), "retry_after", retryAfter))
        .hasStatus(204);
  }
}
