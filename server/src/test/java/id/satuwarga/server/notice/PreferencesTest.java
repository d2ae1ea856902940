package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What citizens want to be told of. */
class PreferencesTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String PATH = "/v1/me/notice-preferences";
  private static Post post;
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
    gazette = new Gazette(server);
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void whoSaysNothingIsToldOfEverything() {
    server
        .as("ningsih")
        .get(PATH)
        .hasStatus(200)
        .has("/quiet_hours/from", "21:00")
        .has("/quiet_hours/until", "06:00")
        .has("/quiet_hours/chosen", false)
        .has("/others/push", true)
        .has("/others/inbox", true);
  }

  @Test
  void whoHasWrittenIsListedWithWhatItIsFor() {
    post.awaitState(post.tell("maria", "Kabar"), "delivered");

    JsonNode kind = kind(server.as("maria").get(PATH).hasStatus(200), "complaint_status");

    assertThat(kind.get("push").asBoolean()).isTrue();
    assertThat(kind.get("fixed").toString()).isEqualTo("[\"inbox\"]");
    assertThat(kind.get("why").asText()).isNotEmpty();
  }

  @Test
  void aKindComesBeforeItsSenderAndThatBeforeOthers() {
    TestClient siti = server.as("siti");
    choose(siti, Map.of("others", Map.of("push", false, "inbox", true)));
    assertThat(push(choose(siti, about("event", true)), "event")).isTrue();
    assertThat(push(siti.get(PATH), "announcement")).isFalse();

    choose(siti, whole(true));
    assertThat(push(siti.get(PATH), "announcement")).isTrue();
    assertThat(push(choose(siti, about("event", false)), "event")).isFalse();
    assertThat(push(choose(siti, whole(true)), "event")).isTrue();
    assertThat(push(choose(siti, about("emergency", false)), "emergency")).isTrue();
  }

  @Test
  void refusedBroadcastsAreNotInTheInboxButEmergenciesAre() {
    TestClient bagus = server.as("bagus");
    String slow = gazette.approved(gazette.slow("Pasar murah", Gazette.BATAM));
    gazette.author().post(Gazette.at(slow) + "/release", Gazette.seen(1)).hasStatus(200);
    server.clock().advance(Duration.ofSeconds(61));
    NoticeId id = NoticeId.parse(slow);
    Gazette.awaitTrue(() -> server.component().liveBroadcasts().find(id).isPresent());
    String emergency = gazette.released("Banjir", Gazette.BATAM);
    assertThat(inbox(bagus)).contains(slow, emergency);
    server.as("andika").put("/v1/inbox/" + slow + "/read").hasStatus(204);

    choose(bagus, whole(false));
    choose(server.as("andika"), whole(false));

    assertThat(inbox(bagus)).contains(emergency).doesNotContain(slow);
    bagus.get("/v1/inbox/" + slow).hasStatus(404).isProblem("not-found");
    assertThat(inbox(server.as("andika"))).contains(slow);
  }

  @Test
  void nobodyFillsTheTableWithWordsOfTheirOwn() {
    server
        .as("rizal")
        .patch(PATH, about("nothing_like_that", false))
        .hasStatus(422)
        .isProblem("sender-unknown");
    Map<String, Object> nobody = Map.of("opd", "tidak-ada", "push", false, "inbox", false);
    server
        .as("rizal")
        .patch(PATH, Map.of("senders", List.of(nobody)))
        .hasStatus(422)
        .isProblem("sender-unknown");
  }

  @Test
  void theExportSaysWhatWasChosenAndErasureForgetsIt() {
    TestClient wulan = server.as("wulan");
    String id = server.citizenId("wulan");
    choose(wulan, Map.of("quiet_hours", Map.of("from", "20:00", "until", "05:30")));
    choose(wulan, about("event", false))
        .has("/quiet_hours/from", "20:00")
        .has("/quiet_hours/chosen", true);

    wulan
        .get("/v1/me/export")
        .hasStatus(200)
        .has("/sections/notice_preferences/choices/0/category", "event");
    wulan.post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")).hasStatus(204);

    for (String table : List.of("notice_preference", "notice_quiet")) {
      assertThat(
              TestServer.await(
                      server
                          .database()
                          .reads()
                          .query("SELECT FROM %s WHERE citizen_id = '%s'".formatted(table, id))
                          .execute())
                  .size())
          .isZero();
    }
  }

  private static Map<String, Object> about(String category, boolean push) {
    return Map.of(
        "senders",
        List.of(Map.of("opd", Post.OPD, "category", category, "push", push, "inbox", push)));
  }

  private static Map<String, Object> whole(boolean wanted) {
    return Map.of("senders", List.of(Map.of("opd", Post.OPD, "push", wanted, "inbox", wanted)));
  }

  private static TestReply choose(TestClient citizen, Map<String, Object> edit) {
    return citizen.patch(PATH, edit).hasStatus(200);
  }

  private static boolean push(TestReply wanted, String category) {
    return kind(wanted, category).get("push").asBoolean();
  }

  private static JsonNode kind(TestReply wanted, String category) {
    for (JsonNode sender : wanted.json().get("senders")) {
      for (JsonNode kind : sender.get("kinds")) {
        if (kind.get("category").asText().equals(category)) {
          return kind;
        }
      }
    }
    throw new AssertionError("no kind " + category + " in " + wanted.text());
  }

  private static List<String> inbox(TestClient citizen) {
    return citizen.get("/v1/inbox?limit=100").hasStatus(200).each("/items", "notice_id");
  }
}
