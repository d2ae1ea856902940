package id.satuwarga.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen says once for each visit what the service was like. */
class FeedbackTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final List<Integer> ELEMENTS = List.of(3, 3, 2, 4, 3, 3, 3, 2, 3);
  private final Users users = new Users(server, opd);
  private final TestClient siti = server.as("siti");

  @AfterEach
  void today() {
    server.clock().reset();
  }

  @Test
  void aVisitIsJudgedOnceSomethingWasDoneInIt() {
    String app = users.service("nilai");

    siti.put(Users.opened(siti, app), Map.of("rating", 4))
        .hasStatus(409)
        .isProblem("feedback-too-early");
    siti.put(Users.used(siti, app), Map.of("rating", 4, "elements", ELEMENTS))
        .hasStatus(200)
        .has("/rating", 4)
        .has("/elements/2", 2)
        .has("/opd/code", "diskominfo-batam")
        .lacks("/state");
  }

  @Test
  void whatIsSaidAgainTakesThePlaceOfWhatWasSaid() {
    String visit = Users.used(siti, users.service("ubah"));
    siti.put(visit, Map.of("rating", 1, "comment", "Lama.")).hasStatus(200).has("/state", "open");
    siti.put(visit, Map.of("rating", 3, "comment", "Ternyata cepat."))
        .hasStatus(200)
        .has("/state", "noted");

    siti.put(visit, Map.of("rating", 4)).hasStatus(200).lacks("/state").lacks("/comment");
    assertThat(siti.get("/v1/me/feedback").json().at("/items").findValuesAsText("app_id"))
        .containsOnlyOnce("id.batam.ubah");
  }

  @Test
  void afterThreeDaysItStands() {
    server.clock().stop();
    String visit = Users.used(siti, users.service("lewat"));
    siti.put(visit, Map.of("rating", 3)).hasStatus(200);
    server.clock().advance(Duration.ofDays(3).minusSeconds(1));
    TestClient later = server.as("siti");
    later.put(visit, Map.of("rating", 2)).hasStatus(200);
    server.clock().advance(Duration.ofSeconds(1));

    server.as("siti").put(visit, Map.of("rating", 1)).hasStatus(409).isProblem("feedback-settled");
  }

  @Test
  void ofAnotherOnesVisitNothingIsSaid() {
    String visit = Users.used(siti, users.service("orang"));

    server.as("bagus").put(visit, Map.of("rating", 1)).hasStatus(404).isProblem("not-found");
    siti.put("/v1/visits/" + UUID.randomUUID() + "/feedback", Map.of("rating", 1)).hasStatus(404);
  }

  @Test
  void aSurveyHasNineMarksFromOneToFour() {
    String visit = Users.used(siti, users.service("sembilan"));

    siti.put(visit, Map.of("rating", 3, "elements", ELEMENTS.subList(0, 8))).hasStatus(400);
    siti.put(visit, Map.of("rating", 5)).hasStatus(400);
    siti.put(visit, Map.of("rating", 0)).hasStatus(400);
  }

  @Test
  void whoLeavesTakesTheWordsAlongAndTheMarkStays() {
    TestClient maria = server.as("maria");
    maria.patch("/v1/me", Map.of("home_region", "21.71")).hasStatus(200);
    String app = users.service("pergi");
    maria
        .put(Users.used(maria, app), Map.of("rating", 1, "comment", "Alamat saya Jalan Melati 5."))
        .hasStatus(200);
    assertThat(maria.get("/v1/me/export").text()).contains("Jalan Melati 5");
    maria.post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")).hasStatus(204);

    assertThat(rows("SELECT count(*) FROM service_feedback WHERE comment LIKE '%Melati%'"))
        .isZero();
    assertThat(
            rows(
                "SELECT count(*) FROM service_feedback f WHERE app_id = 'id.batam.pergi'"
                    + " AND rating = 1 AND state IS NULL"
                    + " AND NOT EXISTS (SELECT FROM citizen c WHERE c.id = f.citizen_id)"))
        .isEqualTo(1);
  }

  private static long rows(String sql) {
    return TestServer.await(server.database().reads().query(sql).execute())
        .iterator()
        .next()
        .getLong(0);
  }
}
