package id.satuwarga.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessLogTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Shelf shelf = new Shelf(server);

  @Test
  void eachReadingIsThereForTheCitizen() {
    String app = shelf.publish(asking("baca"));
    TestClient siti = server.as("siti");
    grant(siti, app, "name", "phone");
    siti.post("/v1/visits", Map.of("app_id", app)).hasStatus(201);

    siti.get("/v1/access-log")
        .hasStatus(200)
        .has("/items/0/opd/code", "diskominfo-batam")
        .has("/items/0/app_id", app)
        .has("/items/0/app_name", "Pengaduan " + app)
        .has("/items/0/claims/0", "name")
        .has("/items/0/claims/1", "phone")
        .has("/items/0/purpose", "Menyapa Anda; Menelepon Anda")
        .has("/items/0/basis", "consent");
  }

  @Test
  void eachCallIsAReadingOfItsOwn() {
    String app = shelf.publish(asking("dua"));
    TestClient bagus = server.as("bagus");
    grant(bagus, app, "name");
    String visit =
        "/v1/visits/" + bagus.post("/v1/visits", Map.of("app_id", app)).json("/visit_id");
    bagus
        .post(
            visit + "/actions",
            Map.of("id", UUID.randomUUID().toString(), "name", "kirim", "inputs", Map.of()))
        .hasStatus(200);

    assertThat(bagus.get("/v1/access-log").each("/items", "app_id")).containsExactly(app, app);
  }

  @Test
  void aReadingIsThereAlsoWhenTheOpdDidNotAnswer() {
    String app = shelf.publish(asking("bisu"));
    opd.answer("bisu/open", OpdServer.status(500));
    TestClient maria = server.as("andika");
    grant(maria, app, "name");

    maria.post("/v1/visits", Map.of("app_id", app)).hasStatus(502);

    assertThat(maria.get("/v1/access-log").each("/items", "app_id")).containsExactly(app);
  }

  @Test
  void aCallThatCarriesNothingIsNoReading() {
    String app = shelf.publish(asking("hampa"));
    TestClient rizal = server.as("rizal");
    grant(rizal, app);
    rizal.post("/v1/visits", Map.of("app_id", app)).hasStatus(201);

    assertThat(rizal.get("/v1/access-log").json("/items/0/id")).isEmpty();
  }

  @Test
  void aLawIsNamedBesideWhatItAllows() {
    Map<String, Object> byLaw = ManifestDraft.claim("nik", "Mencocokkan data");
    byLaw.put("legal_basis", "UU 24/2013 pasal 79");
    String app =
        shelf.publish(
            ManifestDraft.of("id.batam.undang")
                .operator("diskominfo-batam", "21.71", opd.endpoint("undang"))
                .claims(byLaw));
    TestClient ningsih = server.as("ningsih");

    ningsih.post("/v1/visits", Map.of("app_id", app)).hasStatus(201);

    ningsih
        .get("/v1/access-log")
        .has("/items/0/basis", "legal_basis")
        .has("/items/0/legal_basis", "UU 24/2013 pasal 79");
  }

  @Test
  void theAuditProvesEachReading() {
    String app = shelf.publish(asking("bukti"));
    TestClient lestari = server.as("lestari");
    grant(lestari, app, "name");
    lestari.post("/v1/visits", Map.of("app_id", app)).hasStatus(201);
    String id = lestari.get("/v1/access-log").json("/items/0/id");

    String actor =
        TestServer.await(
            server
                .database()
                .reads()
                .preparedQuery("SELECT actor FROM audit_entry WHERE object = $1")
                .execute(Tuple.of("access:" + id))
                .map(rows -> rows.iterator().next().getString(0)));
    assertThat(actor).isEqualTo("opd:diskominfo-batam");
  }

  @Test
  void theLogIsReadPageByPage() {
    String app = shelf.publish(asking("lembar"));
    TestClient siti = server.as("siti");
    grant(siti, app, "name");
    for (int i = 0; i < 3; i++) {
      siti.post("/v1/visits", Map.of("app_id", app)).hasStatus(201);
    }

    TestReply first = siti.get("/v1/access-log?limit=2");
    TestReply second = siti.get("/v1/access-log?limit=2&cursor=" + first.json("/next_cursor"));

    assertThat(first.each("/items", "id"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(second.each("/items", "id"));
    assertThat(second.json("/items/0/at")).isLessThanOrEqualTo(first.json("/items/1/at"));
  }

  @Test
  void nobodySeesWhoLookedAtSomebodyElse() {
    assertThat(server.as("sutrisno").get("/v1/access-log").hasStatus(200).json("/items/0/id"))
        .isEmpty();
  }

  @Test
  void consentsAndReadingsAreInTheExport() {
    String app = shelf.publish(asking("ekspor"));
    TestClient siti = server.as("siti");
    grant(siti, app, "name");
    siti.post("/v1/visits", Map.of("app_id", app)).hasStatus(201);

    TestReply export = siti.get("/v1/me/export").hasStatus(200);

    assertThat(export.json().at("/sections/consent/consents").toString()).contains(app);
    assertThat(export.json().at("/sections/consent/access_log").toString()).contains(app);
  }

  private static ManifestDraft asking(String name) {
    return ManifestDraft.of("id.batam." + name)
        .operator("diskominfo-batam", "21.71", opd.endpoint(name))
        .claims(
            ManifestDraft.claim("name", "Menyapa Anda"),
            ManifestDraft.claim("phone", "Menelepon Anda"));
  }

  private static void grant(TestClient citizen, String app, String... claims) {
    Decision.grant(citizen, app, claims).hasStatus(200);
  }
}
