package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VisitTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Town town = new Town(server, opd);

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void aCitizenOpensAServiceAndPressesAButton() {
    String app = town.service("jalan");
    opd.answer("jalan/act", OpdServer.screen("Terkirim"));
    TestClient siti = town.siti();

    String visit =
        "/v1/visits/"
            + Town.open(siti, app)
                .hasStatus(201)
                .has("/screen/title", "Halo")
                .has("/operator/code", "diskominfo-batam")
                .json("/visit_id");
    Town.act(siti, visit).hasStatus(200).has("/screen/title", "Terkirim");
  }

  @Test
  void whoOpensAServiceIsItsUserForAYear() {
    String app = town.service("dipakai");
    Town.visit(town.siti(), app);
    Town.visit(town.siti(), app);

    assertThat(town.siti().get("/v1/me/export").hasStatus(200).each("/sections/apps", "app_id"))
        .containsOnlyOnce(app);
  }

  @Test
  void theOpdLearnsWhereInTheServiceTheCitizenIs() {
    String app = town.service("halaman");
    TestClient siti = town.siti().with("Accept-Language", "en");

    siti.post(
            "/v1/visits",
            Map.of("app_id", app, "page", "/complaints/42", "params", Map.of("from", "inbox")))
        .hasStatus(201);

    JsonNode visit = opd.asked("halaman/open").get(0).body().get("visit");
    assertThat(visit.get("page").asText()).isEqualTo("/complaints/42");
    assertThat(visit.get("params").get("from").asText()).isEqualTo("inbox");
    assertThat(visit.get("language").asText()).isEqualTo("en");
  }

  @Test
  void theOpdLearnsItsOwnTerritoryAndNotTheCitizensHome() {
    Town.visit(town.siti(), town.service("wilayah"));

    OpdServer.Asked call = opd.asked("wilayah/open").get(0);
    assertThat(call.body().get("visit").get("region").asText()).isEqualTo("21.71");
    assertThat(call.claims().get("region").asText()).isEqualTo("21.71");
  }

  @Test
  void theTokenIsForThisOpdAloneAndShort() {
    Town.visit(town.siti(), town.service("token"));

    OpdServer.Asked call = opd.asked("token/open").get(0);
    JsonNode claims = call.claims();
    assertThat(call.header().get("typ").asText()).isEqualTo("satuwarga-visit+jwt");
    assertThat(call.header().get("alg").asText()).isEqualTo("ES256");
    assertThat(claims.get("aud").asText()).isEqualTo("diskominfo-batam");
    assertThat(claims.get("app_id").asText()).isEqualTo("id.batam.token");
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    assertThat(claims.get("sub").asText()).isNotEqualTo(server.citizenId("siti"));
  }

  @Test
  void callsOfAVisitShareATokenWhileHalfOfItsTimeIsLeft() {
    TestClient siti = town.siti();
    server.clock().stop();
    String visit = Town.visit(siti, town.service("berbagi"));
    Town.act(siti, visit).hasStatus(200);
    Town.act(siti.with("Accept-Language", "en"), visit).hasStatus(200);
    server.clock().advance(Duration.ofSeconds(150));
    Town.act(siti, visit).hasStatus(200);
    Town.visit(siti, "id.batam.berbagi");

    List<String> acts = opd.asked("berbagi/act").stream().map(OpdServer.Asked::token).toList();
    List<String> visits = opd.asked("berbagi/open").stream().map(OpdServer.Asked::token).toList();
    assertThat(acts.get(0)).isEqualTo(visits.get(0));
    assertThat(acts.get(2)).as("later").isNotEqualTo(acts.get(0));
    assertThat(visits.get(1)).as("another visit").isNotIn(acts);
  }

  @Test
  void theSameCitizenIsTheSameSubjectToTheSameOpd() {
    String app = town.service("subjek");
    Town.visit(town.siti(), app);
    Town.visit(town.siti(), app);
    Town.visit(server.as("bagus"), app);

    assertThat(opd.asked("subjek/open").stream().map(call -> call.claims().get("sub").asText()))
        .satisfies(subjects -> assertThat(subjects.get(0)).isEqualTo(subjects.get(1)))
        .satisfies(subjects -> assertThat(subjects.get(0)).isNotEqualTo(subjects.get(2)));
  }

  @Test
  void aTokenWithoutConsentCarriesNothing() {
    Town.visit(town.siti(), town.service("kosong"));

    assertThat(opd.asked("kosong/open").get(0).claims().get("claims")).isEmpty();
  }

  @Test
  void theActionIdTravelsAsIdempotencyKey() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("kunci"));
    UUID id = UUID.randomUUID();

    Town.act(siti, visit, id, Map.of("judul", "Lampu mati")).hasStatus(200);

    OpdServer.Asked call = opd.asked("kunci/act").get(0);
    assertThat(call.actionId()).isEqualTo(id.toString());
    assertThat(call.body().at("/action/id").asText()).isEqualTo(id.toString());
    assertThat(call.body().at("/action/inputs/judul").asText()).isEqualTo("Lampu mati");
  }

  @Test
  void aServiceNobodyRegisteredIsNotFound() {
    Town.open(town.siti(), "id.batam.tidak-ada").hasStatus(404).isProblem("not-found");
  }

  @Test
  void aPageTheManifestDoesNotNameIsNotFound() {
    town.siti()
        .post("/v1/visits", Map.of("app_id", town.service("lain"), "page", "/rahasia/1"))
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void aServiceOfAnotherCitySaysSo() {
    Town.open(server.as("sutrisno"), town.service("batam"))
        .hasStatus(422)
        .isProblem("service-not-in-region");
  }

  @Test
  void aMiniAppOnTrialOpensForItsAuthorOnly() {
    town.shelf()
        .developer()
        .post("/v1/mini-apps", town.manifest("percobaan").json())
        .hasStatus(201);
    TestClient author = town.shelf().developer();
    Shelf.soon(() -> Town.open(author, "id.batam.percobaan").status() == 201);

    Town.open(town.siti(), "id.batam.percobaan").hasStatus(404).isProblem("not-found");
  }

  @Test
  void anAppThatIsTooOldIsToldSo() {
    String app =
        town.shelf().publish(town.manifest("baru").with("contract", Map.of("min", 3, "target", 3)));

    Town.open(town.siti(), app).hasStatus(409).isProblem("app-too-old").has("/contract", 3);
  }

  @Test
  void aSuspendedServiceDoesNotOpenAndSaysWhy() {
    String app = town.service("ditutup");
    town.shelf().suspend(app);

    Town.open(town.siti(), app)
        .hasStatus(503)
        .isProblem("service-suspended")
        .has("/detail", "Sedang diperbaiki.");
  }

  @Test
  void aSuspensionStopsAnOpenVisitAtItsNextCall() {
    String app = town.service("tengah");
    TestClient siti = town.siti();
    String visit = Town.visit(siti, app);
    town.shelf().suspend(app);

    Town.act(siti, visit).hasStatus(503).isProblem("service-suspended");
    assertThat(opd.asked("tengah/act")).isEmpty();
  }

  @Test
  void aVisitEndsAfterAnHour() {
    TestClient siti = server.as(new Caller.Citizen(server.citizenId("siti"), "one-session"));
    String visit = Town.visit(siti, town.service("sejam"));
    server.clock().advance(Duration.ofMinutes(59));
    Town.act(siti, visit).hasStatus(200);
    server.clock().advance(Duration.ofMinutes(1));

    Town.act(siti, visit).hasStatus(409).isProblem("visit-ended");
  }

  @Test
  void aVisitBelongsToTheSessionThatOpenedIt() {
    String visit = Town.visit(town.siti(), town.service("sesi"));

    Town.act(town.siti(), visit).hasStatus(409).isProblem("visit-ended");
  }

  @Test
  void somebodyElsesVisitIsNotThere() {
    String visit = Town.visit(town.siti(), town.service("orang"));

    Town.act(server.as("bagus"), visit).hasStatus(404).isProblem("not-found");
  }

  @Test
  void aScreenMovesTheVisitToItsPage() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("pindah"));
    opd.answer(
        "pindah/act",
        OpdServer.json(
            """
            {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"Aduan 7",
             "satuwarga:page":"/complaints/7","body":[]}
            """));

    Town.act(siti, visit).hasStatus(200);
    Town.act(siti, visit).hasStatus(200);

    assertThat(opd.asked("pindah/act").get(1).body().at("/visit/page").asText())
        .isEqualTo("/complaints/7");
  }

  @Test
  void anotherOperatorByNowMeansAnotherVisit() {
    String app = town.service("operator");
    TestClient siti = town.siti();
    String visit = Town.visit(siti, app);
    town.shelf()
        .registrar()
        .put(
            "/v1/mini-apps/" + app + "/operators/21.71.10",
            Map.of("opd", "dinkes-batam", "endpoint", opd.endpoint("operator")))
        .hasStatus(200);
    Shelf.soon(() -> Town.act(siti, visit).status() == 409);

    Town.act(siti, visit).isProblem("visit-ended");
  }
}
