package id.satuwarga.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsentTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Shelf shelf = new Shelf(server);

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void aServiceSaysWhatItAsksAndWhy() {
    String app = shelf.publish(asking("tanya", required("name"), optional("phone")));

    server
        .as("siti")
        .with("Accept-Language", "en")
        .get("/v1/services/" + app + "/consent")
        .hasStatus(200)
        .has("/opd/code", "diskominfo-batam")
        .has("/claims/0/name", "name")
        .has("/claims/0/label", "Full name")
        .has("/claims/0/purpose", "Menyapa Anda (en)")
        .has("/claims/0/required", true)
        .has("/claims/0/preview", "Siti Rahmawati")
        .has("/claims/1/required", false)
        .lacks("/granted");
  }

  @Test
  void aPreviewIsMasked() {
    String app = shelf.publish(asking("topeng", required("nik"), required("phone")));

    TestReply asked = server.as("siti").get("/v1/services/" + app + "/consent");

    assertThat(asked.text()).doesNotContain("9901015703920001").doesNotContain("80000000001");
    assertThat(asked.json("/claims/0/preview")).contains("••••");
  }

  @Test
  void aServiceThatAsksDoesNotOpenBeforeTheCitizenHasDecided() {
    String app = shelf.publish(asking("belum", required("name")));

    open(server.as("siti"), app).hasStatus(403).isProblem("consent-required").has("/app_id", app);
    assertThat(opd.asked("belum/open")).isEmpty();
  }

  @Test
  void whatIsGrantedTravels() {
    String app = shelf.publish(asking("beri", required("name"), optional("phone")));
    TestClient siti = server.as("siti");
    grant(siti, app, "name").hasStatus(200).has("/claims/0", "name");

    open(siti, app).hasStatus(201);

    assertThat(opd.asked("beri/open").get(0).claims().get("claims").toString())
        .isEqualTo("{\"name\":\"Siti Rahmawati\"}");
  }

  @Test
  void whatIsRequiredCannotBeLeftOut() {
    String app = shelf.publish(asking("wajib", required("name"), optional("phone")));
    TestClient siti = server.as("siti");
    grant(siti, app, "phone").hasStatus(200);

    open(siti, app).hasStatus(403).isProblem("consent-required");
  }

  @Test
  void allThatIsOptionalMayBeDeclinedOnceAndForAll() {
    String app = shelf.publish(asking("tolak", optional("phone")));
    TestClient siti = server.as("siti");
    grant(siti, app).hasStatus(200);

    open(siti, app).hasStatus(201);
    assertThat(opd.asked("tolak/open").get(0).claims().get("claims")).isEmpty();
  }

  @Test
  void aWithdrawalIsInForceAtTheNextCall() {
    String app = shelf.publish(asking("tarik", required("name")));
    TestClient siti = server.as("siti");
    grant(siti, app, "name").hasStatus(200);
    String visit = "/v1/visits/" + open(siti, app).hasStatus(201).json("/visit_id");

    siti.delete("/v1/consents/" + app).hasStatus(204);

    siti.post(
            visit + "/actions",
            Map.of(
                "id", "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f", "name", "kirim", "inputs", Map.of()))
        .hasStatus(403)
        .isProblem("consent-required");
  }

  @Test
  void aReleaseThatAsksForMoreAsksAgain() {
    String app = shelf.publish(asking("lebih", required("name")));
    TestClient siti = server.as("siti");
    grant(siti, app, "name").hasStatus(200);
    shelf.publish(asking("lebih", required("name"), optional("email")).version(2));

    open(siti, app).hasStatus(403).isProblem("consent-required");
  }

  @Test
  void aReleaseThatAsksForSomethingElseAsksAgain() {
    String app = shelf.publish(asking("tujuan", required("name")));
    TestClient siti = server.as("siti");
    grant(siti, app, "name").hasStatus(200);
    Map<String, Object> other = ManifestDraft.claim("name", "Mengirim iklan");
    other.put("required", true);
    shelf.publish(asking("tujuan", other).version(2));

    open(siti, app).hasStatus(403).isProblem("consent-required");
  }

  @Test
  void aReleaseThatAsksForLessDoesNotAskAgain() {
    String app = shelf.publish(asking("kurang", required("name"), optional("phone")));
    TestClient siti = server.as("siti");
    grant(siti, app, "name", "phone").hasStatus(200);
    shelf.publish(asking("kurang", required("name")).version(2));

    open(siti, app).hasStatus(201);
    assertThat(opd.asked("kurang/open").get(0).claims().get("claims").has("phone")).isFalse();
  }

  @Test
  void aConsentHoldsForTheOpdTheCitizenSaw() {
    String app = shelf.publish(asking("lain-opd", required("name")));
    TestClient siti = server.as("siti");
    grant(siti, app, "name").hasStatus(200);
    shelf
        .registrar()
        .put(
            "/v1/mini-apps/" + app + "/operators/21.71.10",
            Map.of("opd", "dinkes-batam", "endpoint", opd.endpoint("lain-opd")))
        .hasStatus(200);

    Shelf.soon(() -> open(siti, app).status() == 403);
  }

  @Test
  void aConsentEndsWithItsLastDay() {
    String app = shelf.publish(asking("akhir", required("name")));
    LocalDate today = LocalDate.now(ZoneOffset.ofHours(7));
    grantUntil(app, today.plusDays(1).toString()).hasStatus(200);
    open(server.as("siti"), app).hasStatus(201);

    server.clock().advance(Duration.ofDays(2));

    open(server.as("siti"), app).hasStatus(403).isProblem("consent-required");
  }

  @Test
  void aConsentForMoreThanTwoYearsIsRefused() {
    String app = shelf.publish(asking("selamanya", required("name")));

    grantUntil(app, "2999-01-01")
        .hasStatus(400)
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "/until");
  }

  @Test
  void aClaimTheServiceDoesNotAskForIsRefused() {
    String app = shelf.publish(asking("asing", required("name")));

    grant(server.as("siti"), app, "nik").hasStatus(422).isProblem("claim-unknown");
  }

  @Test
  void consentsAreListedWhileTheyHold() {
    String app = shelf.publish(asking("daftar", required("name")));
    TestClient bagus = server.as("bagus");
    grant(bagus, app, "name").hasStatus(200);

    assertThat(bagus.get("/v1/consents").hasStatus(200).each("/items", "app_id"))
        .containsExactly(app);
    bagus.delete("/v1/consents/" + app).hasStatus(204);
    assertThat(bagus.get("/v1/consents").each("/items", "app_id")).isEmpty();
  }

  @Test
  void withdrawingWhatWasNotGivenFindsNothing() {
    server
        .as("siti")
        .delete("/v1/consents/id.batam.tidak-ada")
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void whatALawAllowsIsShownAndNeedsNoConsent() {
    Map<String, Object> byLaw = ManifestDraft.claim("nik", "Mencocokkan data");
    byLaw.put("legal_basis", "UU 24/2013 pasal 79");
    String app = shelf.publish(asking("hukum", byLaw));

    server
        .as("siti")
        .get("/v1/services/" + app + "/consent")
        .has("/claims/0/legal_basis", "UU 24/2013 pasal 79");
    open(server.as("siti"), app).hasStatus(201);
    assertThat(opd.asked("hukum/open").get(0).claims().at("/claims/nik").asText())
        .isEqualTo("9901015703920001");
  }

  private static ManifestDraft asking(String name, Object... claims) {
    return ManifestDraft.of("id.batam." + name)
        .operator("diskominfo-batam", "21.71", opd.endpoint(name))
        .claims(claims);
  }

  private static Map<String, Object> required(String claim) {
    Map<String, Object> asked = optional(claim);
    asked.put("required", true);
    return asked;
  }

  private static Map<String, Object> optional(String claim) {
    return ManifestDraft.claim(claim, "Menyapa Anda");
  }

  private static TestReply grant(TestClient citizen, String app, String... claims) {
    return Decision.grant(citizen, app, claims);
  }

  private static TestReply grantUntil(String app, String day) {
    TestClient siti = server.as("siti");
    return siti.put(
        "/v1/consents/" + app,
        Map.of("asked", Decision.asked(siti, app), "claims", List.of("name"), "until", day));
  }

  private static TestReply open(TestClient citizen, String app) {
    return citizen.post("/v1/visits", Map.of("app_id", app, "contract", 1));
  }
}
