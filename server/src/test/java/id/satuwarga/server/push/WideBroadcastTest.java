package id.satuwarga.server.push;

import static id.satuwarga.server.push.PushTest.soon;
import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Broadcasts whose portions go as soon as they are written, by a sender with room for many. */
class WideBroadcastTest {
  private static final int PHONES = 600;

  @RegisterExtension static final TestServer server = new TestServer(Configs::wide);
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    new Post(server).open();
    gazette = new Gazette(server);
  }

  @Test
  void eachPhoneIsToldOnceAndWhoDoesNotWantItOrSleepsIsNot() {
    choose("andika", Map.of("quiet_hours", Map.of("from", "00:00", "until", "00:00")));
    phones("andika", PHONES);
    phones("wulan", 1);
    choose(
        "wulan",
        Map.of(
            "others",
            Map.of("push", false, "inbox", true),
            "quiet_hours",
            Map.of("from", "00:00", "until", "00:00")));
    phones("yusuf", 1);
    LocalTime now = LocalTime.now(ZoneId.of("Asia/Jakarta")).truncatedTo(ChronoUnit.MINUTES);
    choose(
        "yusuf",
        Map.of(
            "quiet_hours",
            Map.of("from", now.minusHours(2).toString(), "until", now.plusHours(3).toString())));

    String notice = released("Pasar murah");

    soon(() -> count(notice, "andika", "state = 'handed_over'") == PHONES);
    assertThat(count(notice, "andika", "attempts = 1 AND claim IS NULL")).isEqualTo(PHONES);
    assertThat(told(notice)).hasSizeGreaterThanOrEqualTo(PHONES).doesNotHaveDuplicates();
    soon(() -> fateOf(notice, "wulan"), List.of("failed refused"));
    assertThat(count(notice, "yusuf", "state = 'queued' AND claim IS NULL AND due_at > now()"))
        .isEqualTo(1);
    soon(() -> counted(notice) == told(notice).size());
    soon(() -> rows("SELECT FROM push_portion").isEmpty());
    assertThat(count(notice, "andika", "title IS NULL AND queued_at = handed_over_at"))
        .isEqualTo(PHONES);
  }

  @Test
  void anErasureWaitsForWhoIsWritingAndLeavesNothing() {
    phones("yohana", 1);
    String citizen = server.citizenId("yohana").toString();
    TestClient yohana = server.as("yohana");
    Promise<Void> mayEnd = Promise.promise();
    Promise<Void> written = Promise.promise();
    Push push =
        new Push(
            CitizenId.parse(citizen),
            NoticeId.parse(UUID.randomUUID().toString()),
            "Dinas",
            Optional.empty(),
            Optional.empty(),
            true,
            Instant.now().plus(Duration.ofDays(1)),
            Optional.empty());
    Future<Void> writing =
        server
            .database()
            .transaction(
                tx ->
                    new DeliveryRepository()
                        .queue(tx, List.of(push), Instant.now())
                        .onComplete(done -> written.complete())
                        .compose(queued -> mayEnd.future()));
    await(written.future());

    CompletableFuture<TestReply> erasure =
        CompletableFuture.supplyAsync(
            () -> yohana.post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")));
    soon(() -> !rows("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted").isEmpty());
    assertThat(erasure).isNotDone();
    mayEnd.complete();
    await(writing);

    erasure.join().hasStatus(204);
    assertThat(rows("SELECT FROM delivery WHERE citizen_id = '%s'".formatted(citizen))).isEmpty();
    assertThat(rows("SELECT FROM device WHERE citizen_id = '%s'".formatted(citizen))).isEmpty();
  }

  /** An announcement to all of Batam. */
  private static String released(String subject) {
    String notice = gazette.approved(gazette.slow(subject, Gazette.BATAM));
    gazette.author().post(Gazette.at(notice) + "/release", Gazette.seen(1)).hasStatus(200);
    server.clock().advance(Duration.ofSeconds(61));
    return notice;
  }

  private static void choose(String person, Map<String, ?> preferences) {
    server.as(person).patch("/v1/me/notice-preferences", preferences).hasStatus(200);
  }

  /** So many of one citizen: the first as the app registers it, the others like it. */
  private static void phones(String person, int many) {
    server
        .as(person)
        .post("/v1/devices", Map.of("token", "fictitious-" + UUID.randomUUID()))
        .hasStatus(200);
    rows(
        """
        INSERT INTO device (citizen_id, id, session_id, token, registered_at, seen_at)
        SELECT citizen_id, gen_random_uuid(), session_id, 'fictitious-' || gen_random_uuid(), now(),
          now()
        FROM device, generate_series(2, %d) WHERE citizen_id = '%s'
        """
            .formatted(many, server.citizenId(person)));
  }

  /** The phones for which the stand-in took the notice, each as often as it did. */
  private static List<String> told(String notice) {
    JsonNode messages = server.provider().get("/fcm").hasStatus(200).json().get("messages");
    return StreamSupport.stream(messages.spliterator(), false)
        .filter(message -> message.at("/data/notice_id").asText().equals(notice))
        .map(message -> message.get("fingerprint").asText())
        .toList();
  }

  /** Phones that the report says it was handed over for. */
  private static int counted(String notice) {
    return rows("SELECT coalesce(sum(handed_over), 0)::int FROM campaign_pace WHERE campaign_id = '%s'"
            .formatted(notice))
        .get(0)
        .getInteger(0);
  }

  private static int count(String notice, String person, String condition) {
    return rows("SELECT FROM delivery WHERE notice_id = '%s' AND citizen_id = '%s' AND %s"
            .formatted(notice, server.citizenId(person), condition))
        .size();
  }

  private static List<String> fateOf(String notice, String person) {
    String query =
        "SELECT concat_ws(' ', state, reason) AS fate FROM delivery"
            + " WHERE notice_id = '%s' AND citizen_id = '%s'";
    return rows(query.formatted(notice, server.citizenId(person))).stream()
        .map(row -> row.getString("fate"))
        .toList();
  }

  private static List<Row> rows(String text) {
    return StreamSupport.stream(
            await(server.database().reads().query(text).execute()).spliterator(), false)
        .toList();
  }
}
