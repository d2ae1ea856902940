package id.satuwarga.server.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A waiver takes a rule with a name and two registrars who do not work for the OPD. */
class WaiverTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String OPD = "diskominfo-batam";
  private static final Caller.Role REGISTRAR = new Caller.Role("registrar", OPD, "21.71");
  private static final Map<String, String> WORDS = Map.of("words", "Banjir sudah surut.");
  private final TestClient registrar = server.as("ningsih");

  @Test
  void anotherRegistrarGrantsItForTheDaysOfItsRule() {
    String path = asked("id.batam.posko");

    person(REGISTRAR)
        .post(path + "/grant")
        .hasStatus(200)
        .has("/state", "granted")
        .has("/asked_by", "Ningsih Puspitasari");
    assertThat(deeds(path)).containsExactly("waiver.ask", "waiver.grant");
    server.clock().advance(Duration.ofDays(92));
    assertThat(server.as("lestari").get("/v1/waivers").each("/items", "state")).contains("expired");
  }

  @Test
  void nobodyGrantsWhatTheyAskedFor() {
    registrar.post(asked("id.batam.sendiri") + "/grant").hasStatus(403).isProblem("own-waiver");
  }

  @Test
  void whoWorksForTheOpdNeitherAsksNorGrants() {
    for (String role : List.of("developer", "admin")) {
      TestClient both = person(REGISTRAR, new Caller.Role(role, OPD, "21.71"));

      both.post("/v1/waivers", draft("id.batam.orang-dalam"))
          .hasStatus(403)
          .isProblem("own-waiver");
      both.post(asked("id.batam.orang-dalam") + "/grant").hasStatus(403).isProblem("own-waiver");
    }
  }

  @Test
  void aRegistrarOfAnotherTerritoryHasNoPartInIt() {
    TestClient elsewhere = person(new Caller.Role("registrar", "diskominfo-tegal", "33.76"));

    elsewhere.post("/v1/waivers", draft("id.batam.jauh")).hasStatus(403).isProblem("not-allowed");
    elsewhere.post(asked("id.batam.jauh") + "/grant").hasStatus(404).isProblem("not-found");
  }

  @Test
  void aRuleThatIsNoneGivesNothing() {
    Map<String, Object> draft = draft("id.batam.akal");
    draft.put("rule", "in_a_hurry");

    registrar.post("/v1/waivers", draft).hasStatus(422).isProblem("waiver-rule-unknown");
  }

  @Test
  void whatIsWithdrawnIsNotGranted() {
    String path = asked("id.batam.surut");
    registrar.post(path + "/withdraw", WORDS).hasStatus(200).has("/state", "withdrawn");

    person(REGISTRAR).post(path + "/grant").hasStatus(409).isProblem("waiver-state");
    registrar.post(path + "/withdraw", WORDS).hasStatus(409).isProblem("waiver-state");
  }

  @Test
  void rulesNameTheirLaw() {
    registrar
        .get("/v1/waiver-rules")
        .hasStatus(200)
        .has("/items/0/code", "disaster")
        .has("/items/0/basis", "UU 24/2007 Pasal 50");
  }

  private String asked(String appId) {
    return "/v1/waivers/"
        + registrar.post("/v1/waivers", draft(appId)).hasStatus(201).json("/waiver_id");
  }

  private static Map<String, Object> draft(String appId) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("opd", OPD);
    draft.put("app_id", appId);
    draft.put("functions", List.of("safety"));
    draft.put("rule", "disaster");
    draft.put("reason", "Tanggap darurat banjir.");
    return draft;
  }

  private static TestClient person(Caller.Role... roles) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(), UUID.randomUUID().toString(), Set.of(roles)));
  }

  private static List<String> deeds(String path) {
    return TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery("SELECT action FROM audit_entry WHERE object = $1 ORDER BY id")
            .execute(Tuple.of("waiver:" + path.substring(path.lastIndexOf('/') + 1)))
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
  }
}
