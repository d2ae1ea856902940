package id.satuwarga.server.push;

import static id.satuwarga.server.push.PushTest.soon;
import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a notice to territories asks for is told of again to who has not done it, by day. */
class BroadcastReminderTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String BATAM_KOTA = "21.71.10";
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static LocalDate today;
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    today = LocalDate.now(JAKARTA);
    new Post(server).open();
    gazette = new Gazette(server);
  }

  @BeforeEach
  void atTenInTheMorning() {
    server.clock().set(clock(1, 10));
  }

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
  }

  @Test
  void whoHasDoneItIsNotRemindedAndTheOthersAreOnce() {
    String siti = phone("siti");
    String yohana = phone("yohana");
    String notice = goneOut(due("Daftar ulang", 1, 0));
    server
        .as("siti")
        .get("/v1/inbox/" + notice)
        .hasStatus(200)
        .has("/due_at", clock(3, 17).toString())
        .lacks("/done_at");

    done("siti", notice).has("/items/0/result", "done");

    assertThat(server.as("siti").get("/v1/inbox/" + notice).json("/done_at")).isNotEmpty();
    gazette.author().get(Gazette.at(notice) + "/report").hasStatus(200).has("/done", 1);
    assertThat(waves(notice)).containsExactly(clock(2, 9), clock(3, 9));
    server.clock().set(clock(2, 9).plusSeconds(60));
    soon(() -> reminders(yohana, notice).size() == 1);
    JsonNode told = reminders(yohana, notice).get(0);
    assertThat(told.path("reminder_id").asText()).isNotEqualTo(notice);
    assertThat(told.path("category").asText()).isEqualTo("announcement");
    server.clock().set(clock(3, 9).plusSeconds(60));
    soon(() -> reminders(yohana, notice).size() == 2);
    assertThat(reminders(siti, notice)).isEmpty();
  }

  @Test
  void whatWasDoneMeanwhileIsTakenBackFromThePhoneThatWaits() {
    phone("yohana", "magic-quota");
    String notice = goneOut(due("Ambil kartu", 0));
    server.clock().set(clock(3, 9).plusSeconds(60));
    soon(() -> states(notice, "yohana").contains("queued"));

    done("yohana", notice).has("/items/0/result", "done");

    soon(() -> states(notice, "yohana").contains("expired"));
    assertThat(states(notice, "yohana")).doesNotContain("queued");
  }

  @Test
  void whatIsLateWaitsForTheMorningAndTwoLateOnesAreOne() {
    String yohana = phone("yohana");
    String notice = goneOut(due("Isi formulir", 1));
    sql(
        "INSERT INTO push_wave (notice_id, urgent, released_at, at_home, at_citizen, reminds, zone,"
            + " reminder) SELECT gen_random_uuid(), urgent, released_at + interval '1 hour', '',"
            + " at_citizen, reminds, zone, 2 FROM push_wave WHERE reminds = '"
            + notice
            + "'");

    server.clock().set(clock(2, 22));

    soon(() -> waves(notice).equals(List.of(clock(2, 9), clock(3, 8))));
    assertThat(reminders(yohana, notice)).isEmpty();
    server.clock().set(clock(3, 8).plusSeconds(60));
    soon(() -> reminders(yohana, notice).size() == 1);
  }

  @Test
  void whatIsStoppedIsRemindedOfNoMore() {
    String yohana = phone("yohana");
    String notice = goneOut(due("Keliru", 1));

    gazette.stop(notice);
    server.clock().set(clock(2, 9).plusSeconds(60));

    soon(() -> openWaves(notice) == 0);
    assertThat(reminders(yohana, notice)).isEmpty();
  }

  @Test
  void whatAsksForNothingCannotBeDone() {
    String notice = goneOut(gazetteWords("Sekadar kabar"));

    done("yohana", notice).has("/items/0/result", "not-found");
    gazette.author().get(Gazette.at(notice) + "/report").hasStatus(200).lacks("/done");
  }

  @Test
  void remindersNeedADueDateThatIsToCome() {
    Map<String, Object> none = due("Tanpa tenggat", 1);
    none.remove("due_at");
    gazette
        .author()
        .post("/v1/campaigns", none)
        .hasStatus(400)
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "/reminders");
    Map<String, Object> passed = due("Lewat", 1);
    passed.put("due_at", clock(0, 9).toString());
    gazette
        .author()
        .post("/v1/campaigns", passed)
        .hasStatus(400)
        .has("/errors/0/pointer", "/due_at");
    String id = gazette.approved(due("Terlambat dikirim", 1));
    gazette
        .author()
        .post(Gazette.at(id) + "/release", Map.of("version", 1, "send_at", clock(3, 18).toString()))
        .hasStatus(400)
        .has("/errors/0/pointer", "/send_at");
  }

  private static TestReply done(String person, String notice) {
    return server
        .as(person)
        .post("/v1/inbox/acts", Map.of("act", "done", "notice_ids", List.of(notice)))
        .hasStatus(200);
  }

  /** Nobody waits a minute here. */
  private static String goneOut(Map<String, Object> draft) {
    String id = gazette.approved(draft);
    gazette.author().post(Gazette.at(id) + "/release", Gazette.seen(1)).hasStatus(200);
    gazette.author().post(Gazette.at(id) + "/release/now", Gazette.seen(1)).hasStatus(200);
    soon(() -> server.component().liveBroadcasts().find(NoticeId.parse(id)).isPresent());
    soon(() -> !sql("SELECT FROM push_wave WHERE notice_id = '%s'".formatted(id)).isEmpty());
    return id;
  }

  /** Due on the third day. */
  private static Map<String, Object> due(String subject, int... daysBefore) {
    Map<String, Object> draft = gazetteWords(subject);
    draft.put("due_at", clock(3, 17).toString());
    List<Object> reminders = new ArrayList<>();
    for (int days : daysBefore) {
      reminders.add(Map.of("days_before", days, "at", "09:00"));
    }
    draft.put("reminders", reminders);
    return draft;
  }

  private static Map<String, Object> gazetteWords(String subject) {
    return gazette.slow(subject, BATAM_KOTA);
  }

  /** So many days from now at this hour. */
  private static Instant clock(int days, int hour) {
    return today.plusDays(days).atTime(LocalTime.of(hour, 0)).atZone(JAKARTA).toInstant();
  }

  private static List<Instant> waves(String notice) {
    return sql(
            "SELECT released_at FROM push_wave WHERE reminds = '%s' ORDER BY reminder"
                .formatted(notice))
        .stream()
        .map(row -> row.getOffsetDateTime(0).toInstant())
        .toList();
  }

  private static int openWaves(String notice) {
    return sql("SELECT FROM push_wave WHERE ended_at IS NULL AND reminds = '%s'".formatted(notice))
        .size();
  }

  private static List<String> states(String notice, String person) {
    return sql(
            "SELECT state FROM delivery WHERE reminds = '%s' AND citizen_id = '%s'"
                .formatted(notice, server.citizenId(person)))
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static String phone(String person) {
    return phone(person, "fictitious");
  }

  private static String phone(String person, String kind) {
    String token = kind + "-" + UUID.randomUUID();
    server.as(person).post("/v1/devices", Map.of("token", token)).hasStatus(200);
    return new DeviceToken(token).fingerprint();
  }

  private static List<JsonNode> reminders(String fingerprint, String notice) {
    return Pushed.to(server, fingerprint).stream()
        .filter(data -> data.path("notice_id").asText().equals(notice) && data.has("reminder_id"))
        .toList();
  }

  private static List<Row> sql(String text) {
    return StreamSupport.stream(
            await(server.database().reads().query(text).execute()).spliterator(), false)
        .toList();
  }
}
