package id.satuwarga.server.push;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a notice in the inbox to a phone, through Google's own client and the stand-in for FCM. */
class PushTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
    script(0);
  }

  @Test
  void eachDeviceIsToldOnceAndNothingPersonal() {
    Phone one = phone("siti", "fictitious");
    Phone other = phone("siti", "fictitious");

    String notice = post.tell("siti", "Hasil pemeriksaan Anda");

    one.awaits(notice, "handed_over");
    other.awaits(notice, "handed_over");
    for (Phone phone : List.of(one, other)) {
      List<JsonNode> got = phone.messages();
      assertThat(got).hasSize(1);
      assertThat(got.get(0).get("notice_id").asText()).isEqualTo(notice);
      assertThat(got.get(0).get("route").asText())
          .isEqualTo("satuwarga://apps/id.batam.kabar/complaints/42");
      assertThat(got.get(0).get("title").asText()).contains("Komunikasi");
      assertThat(got.toString()).doesNotContain("Hasil", "Petugas", "Siti");
    }
    assertThat(counters().path("with_collapse_key").asInt()).isZero();
    assertThat(counters().path("tokens").asInt()).isPositive();
  }

  @Test
  void everyAnswerOfFcmHasItsConsequence() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("unregistered", "failed unregistered gone");
    expected.put("sender", "failed sender-id-mismatch kept");
    expected.put("argument", "failed message-invalid kept");
    expected.put("quota", "queued quota-exceeded kept");
    expected.put("unavailable", "queued unavailable kept");
    expected.put("internal", "queued internal kept");
    // the JDK's client, which talks to the stand-in, hides what a 401 says
    expected.put("third_party", "queued credentials kept");
    expected.put("forbidden", "queued credentials kept");
    expected.put("unauthenticated", "queued credentials kept");
    Map<String, Phone> phones = new LinkedHashMap<>();
    expected.keySet().forEach(word -> phones.put(word, phone("bagus", "magic-" + word)));

    String notice = post.tell("bagus", "Kabar");

    phones.forEach(
        (word, phone) -> {
          soon(() -> !phone.of(notice, "reason").equals("null"));
          assertThat(
                  phone.of(notice, "state")
                      + " "
                      + phone.of(notice, "reason")
                      + (phone.isKept() ? " kept" : " gone"))
              .as(word)
              .isEqualTo(expected.get(word));
        });
  }

  @Test
  void retryAfterIsObeyed() {
    Phone phone = phone("maria", "fictitious");
    script(300, "QUOTA");
    Instant before = Instant.now();

    String notice = post.tell("maria", "Kabar");
    soon(() -> phone.of(notice, "reason").equals("quota-exceeded"));

    Instant due =
        Instant.ofEpochSecond(
            Long.parseLong(phone.of(notice, "extract(epoch FROM due_at)::bigint")));
    assertThat(due).isBetween(before.plusSeconds(300), Instant.now().plusSeconds(370));
    assertThat(phone.messages()).isEmpty();
    server.clock().advance(Duration.ofSeconds(400));
    phone.awaits(notice, "handed_over");
    assertThat(phone.messages()).hasSize(1);
  }

  @Test
  void whatNeverSucceedsExpires() {
    Phone phone = phone("andika", "magic-quota");
    String notice = post.tell("andika", "Kabar");
    soon(() -> phone.of(notice, "reason").equals("quota-exceeded"));

    server.clock().advance(Duration.ofHours(25));

    phone.awaits(notice, "expired");
  }

  @Test
  void aDeviceForgottenMeanwhileIsNotTold() {
    Phone phone = phone("lestari", "fictitious");
    script(60, "QUOTA");
    String notice = post.tell("lestari", "Kabar");
    soon(() -> phone.of(notice, "reason").equals("quota-exceeded"));

    phone.client().delete("/v1/devices/" + phone.id()).hasStatus(204);
    server.clock().advance(Duration.ofMinutes(3));

    phone.awaits(notice, "failed");
    assertThat(phone.of(notice, "reason")).isEqualTo("device-forgotten");
    assertThat(phone.messages()).isEmpty();
  }

  @Test
  void whatAKilledWorkerHadInHandComesFree() {
    Phone phone = phone("rizal", "fictitious");
    String notice = UUID.randomUUID().toString();
    sql(
        """
        INSERT INTO delivery (citizen_id, notice_id, device_id, title, state, attempts, claim, due_at,
          give_up_at, queued_at)
        VALUES ('%s', '%s', '%s', 'Dinas', 'queued', 1, gen_random_uuid(),
          now() + interval '2 minutes', now() + interval '1 day', now())
        """
            .formatted(server.citizenId("rizal"), notice, phone.id()));
    assertThat(phone.of(notice, "state")).isEqualTo("queued");

    server.clock().advance(Duration.ofMinutes(3));

    phone.awaits(notice, "handed_over");
  }

  @Test
  void whatFcmTookWhileTheDatabaseFailedIsWrittenDownLaterAndNotHandedOverAgain() {
    Phone phone = phone("yusuf", "fictitious");
    sql(
        """
        CREATE FUNCTION away() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'as if the database were away'; END $$
        """);
    sql(
        """
        CREATE TRIGGER away BEFORE UPDATE ON delivery FOR EACH ROW
        WHEN (NEW.state = 'handed_over') EXECUTE FUNCTION away()
        """);
    String notice;
    try {
      notice = post.tell("yusuf", "Kabar");
      soon(() -> phone.messages().size() == 1);
      assertThat(phone.of(notice, "state")).isEqualTo("queued");
    } finally {
      sql("DROP TRIGGER away ON delivery");
    }

    phone.awaits(notice, "handed_over");

    assertThat(phone.of(notice, "attempts")).isEqualTo("1");
    assertThat(phone.messages()).hasSize(1);
  }

  @Test
  void aTokenIsPrunedOnlyIfItIsStillTheSame() {
    Phone phone = phone("ningsih", "fictitious");
    Delivery.Key key =
        new Delivery.Key(
            CitizenId.parse(server.citizenId("ningsih")),
            new NoticeId(UUID.randomUUID()),
            DeviceId.parse(phone.id()));
    DeviceRepository devices = new DeviceRepository();

    await(devices.prune(server.database().reads(), key, new DeviceToken("an older token of it")));
    assertThat(phone.isKept()).isTrue();
    await(devices.prune(server.database().reads(), key, new DeviceToken(phone.token())));
    assertThat(phone.isKept()).isFalse();
  }

  @Test
  void theExportTellsWhatBecameOfDeliveriesAndErasureLeavesNone() {
    Phone phone = phone("sutrisno", "fictitious");
    String notice = post.tell("sutrisno", "Kabar");
    phone.awaits(notice, "handed_over");

    phone
        .client()
        .get("/v1/me/export")
        .hasStatus(200)
        .has("/sections/push/deliveries/items/0/notice_id", notice)
        .has("/sections/push/deliveries/items/0/state", "handed_over");
    phone.client().post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")).hasStatus(204);

    assertThat(sql("SELECT FROM delivery WHERE notice_id = '" + notice + "'")).isEmpty();
  }

  @Test
  void whatIsRefusedIsNotHandedOverAndStaysInTheInbox() {
    Phone phone = phone("yohana", "fictitious");
    phone
        .client()
        .patch("/v1/me/notice-preferences", Map.of("others", Map.of("push", false, "inbox", true)))
        .hasStatus(200);

    String notice = post.tell("yohana", "Kabar");

    phone.awaits(notice, "failed");
    assertThat(phone.of(notice, "reason")).isEqualTo("refused");
    assertThat(phone.messages()).isEmpty();
    phone.client().get("/v1/inbox/" + notice).hasStatus(200);
  }

  @Test
  void chosenQuietHoursHoldBackUntilTheyEnd() {
    Phone phone = phone("wulan", "fictitious");
    LocalTime now = LocalTime.now(ZoneId.of("Asia/Jakarta")).truncatedTo(ChronoUnit.MINUTES);
    phone
        .client()
        .patch(
            "/v1/me/notice-preferences",
            Map.of(
                "quiet_hours",
                Map.of("from", now.minusHours(1).toString(), "until", now.plusHours(2).toString())))
        .hasStatus(200);

    String notice = post.tell("wulan", "Kabar");
    soon(() -> phone.of(notice, "reason").equals("quiet-hours"));
    assertThat(phone.of(notice, "attempts")).isEqualTo("0");
    assertThat(phone.messages()).isEmpty();
    server.clock().advance(Duration.ofMinutes(121));

    phone.awaits(notice, "handed_over");
    assertThat(phone.messages()).hasSize(1);
  }

  private record Phone(TestClient client, String token, String id) {
    void awaits(String notice, String state) {
      soon(() -> of(notice, "state").equals(state));
    }

    String of(String notice, String column) {
      return sql(
              "SELECT %s FROM delivery WHERE notice_id = '%s' AND device_id = '%s'"
                  .formatted(column, notice, id))
          .stream()
          .map(row -> String.valueOf(row.getValue(0)))
          .findFirst()
          .orElse("null");
    }

    boolean isKept() {
      return !sql("SELECT FROM device WHERE id = '" + id + "'").isEmpty();
    }

    List<JsonNode> messages() {
      return Pushed.to(server, new DeviceToken(token).fingerprint());
    }
  }

  private static Phone phone(String person, String kind) {
    TestClient client = server.as(person);
    String token = kind + "-" + UUID.randomUUID();
    String id =
        client.post("/v1/devices", Map.of("token", token)).hasStatus(200).json("/device_id");
    return new Phone(client, token, id);
  }

  private static void script(int retryAfter, String... troubles) {
    server
        .provider()
        .put("/fcm/script", Map.of("troubles", List.of(troubles), "retry_after", retryAfter))
        .hasStatus(204);
  }

  private static JsonNode counters() {
    return server.provider().get("/fcm").hasStatus(200).json().get("counters");
  }

  private static List<Row> sql(String text) {
    return StreamSupport.stream(
            await(server.database().reads().query(text).execute()).spliterator(), false)
        .toList();
  }

  static void soon(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("it never happened").isBefore(end);
      pause();
    }
  }

  /** The same, which says what there was instead. */
  static <T> void soon(Supplier<T> actual, T expected) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!actual.get().equals(expected) && Instant.now().isBefore(end)) {
      pause();
    }
    assertThat(actual.get()).isEqualTo(expected);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
