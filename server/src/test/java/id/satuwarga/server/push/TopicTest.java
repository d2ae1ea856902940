package id.satuwarga.server.push;

import static id.satuwarga.server.push.PushTest.soon;
import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Emergencies for whole regencies go by topic, and reach whoever is on none by token. */
class TopicTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    new Post(server).open();
    gazette = new Gazette(server);
  }

  /** Time only goes on: what one test leaves to a worker is due in the next. */
  @AfterAll
  static void backToTheRealTime() {
    server.clock().reset();
  }

  @Test
  void oneMessageTellsAllPhonesOfARegency() {
    String siti = joined("siti");
    String bagus = joined("bagus");

    String notice = gazette.released("Banjir bandang", Gazette.BATAM);

    soon(() -> waveOf(notice).equals("handed_over"));
    soon(() -> isSpread(notice));
    for (String token : List.of(siti, bagus)) {
      assertThat(messages(token, notice)).hasSize(1);
      assertThat(messages(token, notice).get(0).get("category").asText()).isEqualTo("emergency");
      assertThat(messages(token, notice).get(0).get("title").asText())
          .isEqualTo("Dinas Komunikasi dan Informatika Kota Batam");
    }
    assertThat(count("delivery WHERE notice_id = '" + notice + "'")).isZero();
  }

  @Test
  void whatAPhoneSaysOfAMessageByTopicCountsOnce() {
    TestClient siti = server.as("siti");
    joined(siti);
    String notice = gazette.released("Gempa", Gazette.BATAM);
    soon(() -> waveOf(notice).equals("handed_over"));

    for (int i = 0; i < 2; i++) {
      say(siti, notice);
    }

    assertThat(
            sql("SELECT coalesce(sum(receipts), 0)::bigint FROM campaign_pace WHERE campaign_id = '"
                    + notice
                    + "'")
                .get(0)
                .getLong(0))
        .isEqualTo(1);
    gazette
        .author()
        .get(Gazette.at(notice) + "/report")
        .hasStatus(200)
        .has("/topics/0/code", Gazette.BATAM)
        .has("/topics/0/state", "handed_over");
  }

  @Test
  void aPhoneOutsideSaysNothingOfIt() {
    String notice = gazette.released("Gempa susulan", Gazette.BATAM);
    soon(() -> waveOf(notice).equals("handed_over"));
    TestClient maria = server.as("maria");
    phone(maria, "fictitious");
    String home = maria.get("/v1/me").json("/home_region/code");
    assertThat(home).doesNotStartWith(Gazette.BATAM);

    say(maria, notice);

    assertThat(
            count(
                "delivery WHERE notice_id = '%s' AND citizen_id = '%s'"
                    .formatted(notice, server.citizenId("maria"))))
        .isZero();
  }

  @Test
  void whoIsNotOnTheTopicYetIsToldByToken() {
    joined("siti");
    String token = phone("yohana", "fictitious");

    String notice = gazette.released("Tanah longsor", Gazette.BATAM);

    soon(() -> stateOf(notice, "yohana").equals("handed_over"));
    assertThat(messages(token, notice)).isNotEmpty();
    soon(() -> isSpread(notice));
    assertThat(stateOf(notice, "siti")).isEqualTo("none");
  }

  @Test
  void aPartOfARegencyGoesByToken() {
    joined("siti");

    String notice = gazette.released("Kebakaran di Belian", "21.71.10");

    soon(() -> stateOf(notice, "siti").equals("handed_over"));
    assertThat(count("push_topic_wave WHERE notice_id = '" + notice + "'")).isZero();
  }

  @Test
  void whoMovesChangesTheTopic() {
    String token = phone("andika", "fictitious");
    TestClient andika = server.as("andika");
    soon(() -> topicsOf(token).equals(List.of("emergency-21.71")));

    andika.patch("/v1/me", Map.of("home_region", "32.73.01.1001")).hasStatus(200);
    soon(() -> topicsOf(token).equals(List.of("emergency-32.73")));

    andika.patch("/v1/me", Map.of("home_region", "32")).hasStatus(200);
    soon(() -> topicsOf(token).isEmpty());
    andika.patch("/v1/me", Map.of("home_region", "21.71.10.1004")).hasStatus(200);
    soon(() -> topicsOf(token).equals(List.of("emergency-21.71")));
  }

  @Test
  void aForgottenDeviceLeavesItsTopic() {
    TestClient bagus = server.as("bagus");
    String token = "fictitious-" + UUID.randomUUID();
    String device = bagus.post("/v1/devices", Map.of("token", token)).json("/device_id");
    soon(() -> topicsOf(token).equals(List.of("emergency-21.71")));

    bagus.delete("/v1/devices/" + device).hasStatus(204);

    soon(() -> topicsOf(token).isEmpty());
    soon(() -> count("push_topic_member WHERE token = '" + token + "'") == 0);
  }

  @Test
  void aTokenThatFcmKnowsNoMoreIsForgotten() {
    String token = phone("sutrisno", "magic-topic-unregistered");

    soon(() -> count("device WHERE token = '" + token + "'") == 0);
    soon(() -> count("push_topic_member WHERE token = '" + token + "'") == 0);
  }

  @Test
  void aRefusedTokenWaitsForTomorrowAndIsToldByToken() {
    String token = phone("sutrisno", "magic-topic-argument");

    soon(() -> reasonOf(token).equals("invalid-argument"));
    assertThat(count("device WHERE token = '" + token + "'")).isOne();
    assertThat(
            count(
                "push_topic_member WHERE due_at > now() + interval '20 hours' AND token = '%s'"
                    .formatted(token)))
        .isOne();
  }

  @Test
  void whatFcmPutsOffIsDoneLater() {
    script(List.of(), List.of("QUOTA"));
    String token = phone("lestari", "fictitious");
    soon(() -> reasonOf(token).equals("quota-exceeded"));
    assertThat(topicsOf(token)).isEmpty();

    server.clock().advance(Duration.ofMinutes(2));

    soon(() -> topicsOf(token).equals(List.of("emergency-21.71")));
  }

  @Test
  void whatAKilledWorkerHadInHandIsDoneByAnother() {
    String token = joined("yohana");
    String notice = gazette.released("Tsunami", Gazette.BATAM);
    soon(() -> waveOf(notice).equals("handed_over"));

    sql(
        "UPDATE push_topic_wave SET state = 'queued', claim = gen_random_uuid(), due_at = now()"
            + " - interval '1 hour' WHERE notice_id = '%s'".formatted(notice));
    sql(
        "UPDATE push_topic_member SET state = 'joining', claim = gen_random_uuid(), due_at = now()"
            + " - interval '1 hour' WHERE token = '%s'".formatted(token));

    soon(() -> waveOf(notice).equals("handed_over"));
    soon(() -> stateOfMember(token).equals("joined"));
    assertThat(messages(token, notice)).hasSize(2);
  }

  @Test
  void whatIsMissingIsFound() {
    String token = joined("ningsih");
    sql("DELETE FROM push_topic_member WHERE token = '" + token + "'");

    soon(() -> stateOfMember(token).equals("joined"));
  }

  @Test
  void aTopicThatIsRefusedIsGivenUpForTokens() {
    String token = joined("siti");
    script(List.of("ARGUMENT"), List.of());

    String notice = gazette.released("Gelombang tinggi", Gazette.BATAM);

    soon(() -> waveOf(notice).equals("failed"));
    soon(() -> stateOf(notice, "siti").equals("handed_over"));
    assertThat(messages(token, notice)).hasSize(1);
  }

  @Test
  void aStopReachesATopicThatWasNotToldYet() {
    String token = joined("siti");
    script(List.of("QUOTA"), List.of());
    String notice = gazette.released("Keliru", Gazette.BATAM);
    soon(
        () ->
            count(
                    "push_topic_wave WHERE reason = 'quota-exceeded' AND notice_id = '%s'"
                        .formatted(notice))
                == 1);

    gazette.stop(notice);

    soon(() -> waveOf(notice).equals("failed"));
    assertThat(messages(token, notice)).isEmpty();
  }

  /** Long enough ago that FCM surely knows; so are the phones of other tests. */
  private static String joined(String person) {
    return joined(server.as(person));
  }

  private static String joined(TestClient person) {
    String token = phone(person, "fictitious");
    soon(() -> stateOfMember(token).equals("joined"));
    soon(
        () -> count("push_topic_member WHERE state <> 'joined' AND token NOT LIKE 'magic-%'") == 0);
    server.clock().advance(Duration.ofMinutes(2));
    return token;
  }

  private static String phone(String person, String kind) {
    return phone(server.as(person), kind);
  }

  private static String phone(TestClient person, String kind) {
    String token = kind + "-" + UUID.randomUUID();
    person.post("/v1/devices", Map.of("token", token)).hasStatus(200);
    return token;
  }

  private static void say(TestClient person, String notice) {
    person
        .post(
            "/v1/receipts",
            Map.of("items", List.of(Map.of("notice_id", notice, "state", "delivered"))))
        .hasStatus(204);
  }

  /** For what comes next, not for what another test has still under way. */
  private static void script(List<String> troubles, List<String> onTopics) {
    soon(
        () ->
            count("push_wave WHERE ended_at IS NULL")
                    + count("push_topic_wave WHERE state = 'queued'")
                    + count("delivery WHERE state = 'queued'")
                == 0);
    server
        .provider()
        .put("/fcm/script", Map.of("troubles", troubles, "topic_troubles", onTopics))
        .hasStatus(204);
  }

  private static List<String> topicsOf(String token) {
    return sql("SELECT topic FROM sandbox_topic WHERE token = '" + token + "' ORDER BY topic")
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static String stateOfMember(String token) {
    return text("SELECT state FROM push_topic_member WHERE token = '" + token + "'");
  }

  private static String reasonOf(String token) {
    return text("SELECT reason FROM push_topic_member WHERE token = '" + token + "'");
  }

  private static String waveOf(String notice) {
    return text("SELECT state FROM push_topic_wave WHERE notice_id = '" + notice + "'");
  }

  private static boolean isSpread(String notice) {
    return count("push_wave WHERE ended_at IS NOT NULL AND notice_id = '" + notice + "'") == 1;
  }

  private static String stateOf(String notice, String person) {
    return Pushed.column(server, "state", notice, person);
  }

  private static List<JsonNode> messages(String token, String notice) {
    return Pushed.of(server, notice, token);
  }

  private static String text(String select) {
    return sql(select).stream()
        .map(row -> String.valueOf(row.getValue(0)))
        .findFirst()
        .orElse("none");
  }

  private static int count(String from) {
    return sql("SELECT FROM " + from).size();
  }

  private static List<Row> sql(String text) {
    return StreamSupport.stream(
            await(server.database().reads().query(text).execute()).spliterator(), false)
        .toList();
  }
}
