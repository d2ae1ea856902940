package id.satuwarga.server.push;

import static id.satuwarga.server.push.PushTest.soon;
import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Broadcasts on their way to phones, by lanes that do not wait for each other. */
class BroadcastPushTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String BATAM_KOTA = "21.71.10";
  private static Post post;
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
    gazette = new Gazette(server);
  }

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
  }

  @Test
  void whoLivesThereIsToldByWhomAndOfWhichKind() {
    String siti = phone("siti", "fictitious");
    String bagus = phone("bagus", "fictitious");

    String notice = gazette.released("Banjir di Belian", BATAM_KOTA);

    soon(() -> stateOf(notice, "siti").equals("handed_over"));
    List<JsonNode> got = messages(siti, notice);
    assertThat(got).hasSize(1);
    assertThat(got.get(0).get("title").asText())
        .isEqualTo("Dinas Komunikasi dan Informatika Kota Batam");
    assertThat(got.get(0).get("category").asText()).isEqualTo("emergency");
    assertThat(got.toString()).doesNotContain("Banjir");
    soon(() -> isSpread(notice));
    assertThat(messages(bagus, notice)).isEmpty();
    assertThat(stateOf(notice, "bagus")).isEqualTo("none");
  }

  @Test
  void aReportCountsWhatPhonesSayAndTellsNothingOfFewerThanFive() {
    TestClient siti = server.as("siti");
    siti.post("/v1/devices", Map.of("token", "fictitious-" + UUID.randomUUID())).hasStatus(200);
    String notice = gazette.released("Longsor di Belian", BATAM_KOTA);
    soon(() -> stateOf(notice, "siti").equals("handed_over"));

    siti.post(
            "/v1/receipts",
            Map.of("items", List.of(Map.of("notice_id", notice, "state", "delivered"))))
        .hasStatus(204);
    siti.post("/v1/inbox/acts", Map.of("act", "read", "notice_ids", List.of(notice)))
        .hasStatus(200);

    soon(() -> pace(notice, "handed_over") >= 1);
    assertThat(pace(notice, "receipts")).isEqualTo(1);
    assertThat(pace(notice, "opened")).isEqualTo(1);
    TestReply report = gazette.author().get(Gazette.at(notice) + "/report").hasStatus(200);
    report.has("/opened", 1).lacks("/receipts");
    assertThat(report.each("/pace", "from")).isEmpty();
  }

  private static long pace(String notice, String figure) {
    return sql("SELECT coalesce(sum(%s), 0)::bigint FROM campaign_pace WHERE campaign_id = '%s'"
            .formatted(figure, notice))
        .get(0)
        .getLong(0);
  }

  @Test
  void aPortionThatComesAgainTellsNobodyTwice() {
    String yohana = phone("yohana", "fictitious");
    String notice = gazette.released("Angin kencang", BATAM_KOTA);
    soon(() -> stateOf(notice, "yohana").equals("handed_over") && isSpread(notice));

    sql("UPDATE push_wave SET at_home = '', ended_at = NULL WHERE notice_id = '" + notice + "'");
    soon(() -> isSpread(notice));

    assertThat(messages(yohana, notice)).hasSize(1);
  }

  @Test
  void aStopReachesWhatWasNotHandedOver() {
    String yohana = phone("yohana", "magic-quota");
    String notice = gazette.released("Keliru", BATAM_KOTA);
    soon(() -> reasonOf(notice, "yohana").equals("quota-exceeded"));

    gazette.stop(notice);
    server.clock().advance(Duration.ofMinutes(3));

    soon(() -> stateOf(notice, "yohana").equals("failed"));
    assertThat(reasonOf(notice, "yohana")).isEqualTo("stopped");
    assertThat(messages(yohana, notice)).isEmpty();
  }

  @Test
  void whatRestsIsNotHandedOverUntilItGoesOn() {
    phone("yohana", "magic-quota");
    String notice = gazette.released("Jalur evakuasi", BATAM_KOTA);
    soon(() -> reasonOf(notice, "yohana").equals("quota-exceeded"));
    TestReply paused = gazette.author().post(Gazette.at(notice) + "/pause").hasStatus(200);
    assertThat(paused.each("/history", "deed")).contains("pause");

    soon(() -> stateOf(notice, "yohana").equals("held"));
    gazette
        .approver()
        .post(Gazette.at(notice) + "/pause")
        .hasStatus(409)
        .isProblem("campaign-state");
    assertThat(gazette.stateOf(notice)).isIn("sending", "sent");
    server.as("yohana").get("/v1/inbox/" + notice).hasStatus(200);

    gazette.approver().post(Gazette.at(notice) + "/resume").hasStatus(200).lacks("/paused_at");
    soon(() -> stateOf(notice, "yohana").equals("queued"));

    gazette.author().post(Gazette.at(notice) + "/pause").hasStatus(200);
    soon(() -> stateOf(notice, "yohana").equals("held"));
    gazette.stop(notice);
    soon(() -> stateOf(notice, "yohana").equals("failed"));
    assertThat(reasonOf(notice, "yohana")).isEqualTo("stopped");
  }

  @Test
  void manyThatWaitEndWithOneStatement() {
    phone("yohana", "magic-quota");
    String notice = gazette.released("Keliru sama sekali", BATAM_KOTA);
    soon(() -> reasonOf(notice, "yohana").equals("quota-exceeded") && isSpread(notice));
    sql(
        """
        INSERT INTO delivery (citizen_id, notice_id, device_id, title, state, due_at, give_up_at,
          queued_at, lane, opd_code, category)
        SELECT citizen_id, '%s', gen_random_uuid(), 'Dinas', 'queued', now() + interval '1 hour',
          now() + interval '1 day', now(), 'emergency', 'diskominfo-batam', 'emergency'
        FROM device, generate_series(1, 20000) WHERE citizen_id = '%s' LIMIT 20000
        """
            .formatted(notice, server.citizenId("yohana")));

    gazette.stop(notice);
    long begin = System.nanoTime();
    soon(() -> count("notice_id = '" + notice + "' AND state = 'queued'") == 0);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    assertThat(count("notice_id = '" + notice + "' AND reason = 'stopped'")).isGreaterThan(20_000);
    sql("DELETE FROM delivery WHERE notice_id = '" + notice + "'");
  }

  @Test
  void anAnnouncementWaitsForTheMorningUnlessItsReaderWantsIt() {
    String andika = phone("andika", "fictitious");
    TestClient reader = server.as("andika");
    LocalTime now = LocalTime.now(ZoneId.of("Asia/Jakarta")).truncatedTo(ChronoUnit.MINUTES);
    reader
        .patch(
            "/v1/me/notice-preferences",
            Map.of(
                "quiet_hours",
                Map.of("from", now.minusHours(1).toString(), "until", now.plusHours(2).toString())))
        .hasStatus(200);
    String home = reader.get("/v1/me").json("/home_region/code");
    String notice = gazette.approved(gazette.slow("Pasar murah", Gazette.BATAM));
    assertThat(home).startsWith(Gazette.BATAM);
    gazette.author().post(Gazette.at(notice) + "/release", Gazette.seen(1)).hasStatus(200);
    server.clock().advance(Duration.ofSeconds(61));
    soon(() -> isSpread(notice));
    assertThat(stateOf(notice, "andika")).isEqualTo("queued");

    reader
        .patch(
            "/v1/me/notice-preferences",
            Map.of("quiet_hours", Map.of("from", "00:00", "until", "00:00")))
        .hasStatus(200);
    sql("UPDATE delivery SET due_at = queued_at WHERE notice_id = '" + notice + "'");

    soon(() -> stateOf(notice, "andika").equals("handed_over"));
    assertThat(messages(andika, notice)).hasSize(1);
  }

  @Test
  void bulkThatHangsHoldsUpNoSingleNotice() {
    phone("sutrisno", "magic-hang");
    sql(
        """
        INSERT INTO delivery (citizen_id, notice_id, device_id, title, state, due_at, give_up_at,
          queued_at, lane)
        SELECT citizen_id, gen_random_uuid(), id, 'Dinas', 'queued', now(), now() + interval '1 day',
          now(), 'bulk'
        FROM device, generate_series(1, 200) WHERE citizen_id = '%s'
        """
            .formatted(server.citizenId("sutrisno")));
    soon(() -> count("attempts = 1 AND lane = 'bulk' AND title = 'Dinas'") >= 64);
    String maria = phone("maria", "fictitious");

    String notice = post.tell("maria", "Kabar");
    long begin = System.nanoTime();
    soon(() -> stateOf(notice, "maria").equals("handed_over"));

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    assertThat(messages(maria, notice)).hasSize(1);
    sql("DELETE FROM delivery WHERE lane = 'bulk' AND title = 'Dinas'");
  }

  private static String phone(String person, String kind) {
    String token = kind + "-" + UUID.randomUUID();
    server.as(person).post("/v1/devices", Map.of("token", token)).hasStatus(200);
    return token;
  }

  private static List<JsonNode> messages(String token, String notice) {
    return Pushed.of(server, notice, token);
  }

  private static boolean isSpread(String notice) {
    return sql("SELECT FROM push_wave WHERE ended_at IS NOT NULL AND notice_id = '%s'"
                .formatted(notice))
            .size()
        == 1;
  }

  private static String stateOf(String notice, String person) {
    return Pushed.column(server, "state", notice, person);
  }

  private static String reasonOf(String notice, String person) {
    return Pushed.column(server, "reason", notice, person);
  }

  private static int count(String where) {
    return sql("SELECT FROM delivery WHERE " + where).size();
  }

  private static List<Row> sql(String text) {
    return StreamSupport.stream(
            await(server.database().reads().query(text).execute()).spliterator(), false)
        .toList();
  }
}
