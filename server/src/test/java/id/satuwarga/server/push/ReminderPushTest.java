package id.satuwarga.server.push;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.notice.Post;
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

/** What is due is told of again: by day where the citizen lives, until it is done. */
class ReminderPushTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static LocalDate today;
  private static final ZoneId JAYAPURA = ZoneId.of("Asia/Jayapura");
  private static Post post;

  @BeforeAll
  static void open() {
    today = LocalDate.now(JAKARTA);
    post = new Post(server);
    post.open();
  }

  @BeforeEach
  void atTenInTheMorning() {
    server.clock().set(clock(JAKARTA, 1, 10));
  }

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
  }

  @Test
  void eachIsRemindedByTheClockOfTheirOwnHome() {
    sql("UPDATE citizen SET home_region = '94.71.01.1001' WHERE id = '" + id("maria") + "'");
    String east = phone("maria");
    String west = phone("bagus");
    String toEast = due("maria", 1);
    String toWest = due("bagus", 1);
    assertThat(planned(toEast)).containsExactly(clock(JAYAPURA, 2, 9));
    assertThat(planned(toWest)).containsExactly(clock(JAKARTA, 2, 9));

    server.clock().set(clock(JAYAPURA, 2, 9).plusSeconds(60));

    PushTest.soon(() -> reminders(east).size() == 1);
    JsonNode told = reminders(east).get(0);
    assertThat(told.path("notice_id").asText()).isEqualTo(toEast);
    assertThat(told.path("reminder_id").asText()).isNotEqualTo(toEast);
    assertThat(reminders(west)).isEmpty();
    server.clock().set(clock(JAKARTA, 2, 9).plusSeconds(60));
    PushTest.soon(() -> reminders(west).size() == 1);
    assertThat(reminders(east)).hasSize(1);
    server
        .asOpd(Post.OPD)
        .get("/v1/notices/" + toWest)
        .hasStatus(200)
        .has("/state", "delivered")
        .lacks("/done_at");
  }

  @Test
  void whatIsDoneIsRemindedOfNoMore() {
    String phone = phone("siti");
    String letter = due("siti", 1, 0);
    server.as("siti").get("/v1/inbox/" + letter).hasStatus(200).lacks("/done_at");

    server
        .as("siti")
        .post("/v1/inbox/acts", Map.of("act", "done", "notice_ids", List.of(letter)))
        .hasStatus(200)
        .has("/items/0/result", "done");

    assertThat(planned(letter)).isEmpty();
    assertThat(server.as("siti").get("/v1/inbox/" + letter).json("/done_at")).isNotEmpty();
    assertThat(server.asOpd(Post.OPD).get("/v1/notices/" + letter).json("/done_at")).isNotEmpty();
    server.clock().set(clock(JAKARTA, 2, 12));
    String other = due("siti", 0);
    server.clock().set(clock(JAKARTA, 3, 12));
    PushTest.soon(() -> planned(other).isEmpty());
    assertThat(reminders(phone)).noneMatch(it -> it.path("notice_id").asText().equals(letter));
  }

  @Test
  void whatHasNoDueDateCannotBeDone() {
    String letter = post.tell("siti", "Tanpa tenggat");
    post.awaitState(letter, "delivered");

    server
        .as("siti")
        .post("/v1/inbox/acts", Map.of("act", "done", "notice_ids", List.of(letter)))
        .hasStatus(200)
        .has("/items/0/result", "not-found");
  }

  @Test
  void theSenderSaysThatItIsDone() {
    String letter = due("andika", 1);

    for (int times = 0; times < 2; times++) {
      server.asOpd(Post.OPD).put("/v1/notices/" + letter + "/done").hasStatus(204);
    }

    assertThat(planned(letter)).isEmpty();
    PushTest.soon(() -> !server.as("andika").get("/v1/inbox/" + letter).json("/done_at").isEmpty());
  }

  @Test
  void whatWasDeletedIsRemindedOfNoMore() {
    String letter = due("andika", 1);

    server.as("andika").delete("/v1/inbox/" + letter).hasStatus(204);

    assertThat(planned(letter)).isEmpty();
  }

  @Test
  void whoIsLateWaitsForTheMorning() {
    String letter = due("lestari", 0);
    server.clock().set(clock(JAKARTA, 2, 22));

    sql(
        "UPDATE notice_reminder SET remind_at = '%s' WHERE notice_id = '%s'"
            .formatted(clock(JAKARTA, 2, 19), letter));

    PushTest.soon(() -> planned(letter).equals(List.of(clock(JAKARTA, 3, 8))));
  }

  @Test
  void aThousandAtOnceAreRemindedOfToo() {
    Map<String, Object> draft = draft("yohana", 2, 1);
    String letter =
        server
            .asOpd(Post.OPD)
            .post("/v1/notices/bulk", Map.of("items", List.of(draft)))
            .hasStatus(200)
            .json("/items/0/notice/notice_id");
    post.awaitState(letter, "delivered");

    assertThat(planned(letter)).containsExactly(clock(JAKARTA, 2, 9));
  }

  @Test
  void remindersNeedADueDateThatIsToCome() {
    Map<String, Object> none = draft("siti", 1);
    none.remove("due_at");
    post.send(none)
        .hasStatus(400)
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "/reminders");
    Map<String, Object> passed = draft("siti", 1);
    passed.put("due_at", clock(JAKARTA, 0, 9).toString());
    post.send(passed).hasStatus(400).has("/errors/0/pointer", "/due_at");
    Map<String, Object> early = draft("siti", 1);
    early.put("reminders", List.of(Map.of("days_before", 1, "at", "07:59")));
    post.send(early).hasStatus(400).isProblem("request-invalid");
  }

  /** Due on the third day, with reminders at nine on so many days before. */
  private static String due(String person, int... daysBefore) {
    String id = post.send(draft(person, daysBefore)).hasStatus(202).json("/notice_id");
    post.awaitState(id, "delivered");
    return id;
  }

  private static Map<String, Object> draft(String person, int... daysBefore) {
    Map<String, Object> draft = post.draftTo(person);
    draft.put("due_at", clock(JAKARTA, 3, 17).toString());
    List<Object> reminders = new ArrayList<>();
    for (int days : daysBefore) {
      reminders.add(Map.of("days_before", days, "at", "09:00"));
    }
    draft.put("reminders", reminders);
    return draft;
  }

  /** So many days from now at this hour. */
  private static Instant clock(ZoneId zone, int days, int hour) {
    return today.plusDays(days).atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
  }

  private static List<Instant> planned(String notice) {
    return sql(
            "SELECT remind_at FROM notice_reminder WHERE notice_id = '%s' ORDER BY remind_at"
                .formatted(notice))
        .stream()
        .map(row -> row.getOffsetDateTime(0).toInstant())
        .toList();
  }

  private static String phone(String person) {
    String token = "fictitious-" + UUID.randomUUID();
    server.as(person).post("/v1/devices", Map.of("token", token)).hasStatus(200);
    return new DeviceToken(token).fingerprint();
  }

  private static List<JsonNode> reminders(String fingerprint) {
    return Pushed.to(server, fingerprint).stream().filter(data -> data.has("reminder_id")).toList();
  }

  private static String id(String person) {
    return server.citizenId(person);
  }

  private static List<Row> sql(String text) {
    return StreamSupport.stream(
            await(server.database().reads().query(text).execute()).spliterator(), false)
        .toList();
  }
}
