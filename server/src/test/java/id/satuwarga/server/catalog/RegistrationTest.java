package id.satuwarga.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final Shelf shelf = new Shelf(server);

  @Test
  void registersAMiniAppFromItsManifest() {
    TestReply reply = register(ManifestDraft.of("id.batam.pertama"));

    reply
        .hasStatus(201)
        .hasHeader("Location", "/v1/mini-apps/id.batam.pertama")
        .has("/state", "ACTIVE")
        .has("/releases/0/state", "DRAFT")
        .has("/releases/0/author", "Lestari Handayani")
        .has("/operators/0/opd", "diskominfo-batam")
        .lacks("/live_version");
  }

  @Test
  void operatesWithNothingButAnEndpointWhereTheOwnerIs() {
    ManifestDraft draft =
        ManifestDraft.of("id.batam.satu-alamat")
            .without("operators")
            .with("endpoint", "https://opd.example/layanan");

    register(draft).hasStatus(201).has("/operators/0/region", "21.71");
  }

  @Test
  void refusesAnIdThatIsTaken() {
    register(ManifestDraft.of("id.batam.dua-kali")).hasStatus(201);

    register(ManifestDraft.of("id.batam.dua-kali")).hasStatus(409).isProblem("app-id-taken");
  }

  @Test
  void refusesTheManifestOfAnOpdOneDoesNotDevelopFor() {
    ManifestDraft draft = ManifestDraft.of("id.batam.asing").with("opd", "dinkes-batam");

    shelf
        .staff("developer", "diskominfo-batam", "21.71")
        .post("/v1/mini-apps", draft.json())
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void takesNoManifestFromACitizen() {
    server
        .as("siti")
        .post("/v1/mini-apps", ManifestDraft.of("id.batam.warga").json())
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void namesEachPlaceOfAManifestThatIsToBeMended() {
    ManifestDraft draft =
        ManifestDraft.of("id.batam.cacat")
            .with("category", "makanan")
            .with("colour", "red")
            .with("name", Map.of("id", "Hanya satu bahasa"));

    assertThat(
            register(draft).hasStatus(422).isProblem("manifest-invalid").each("/errors", "pointer"))
        .containsExactlyInAnyOrder("/category", "/colour", "/name/en");
  }

  @Test
  void refusesRulesThatNoSchemaHolds() {
    Map<String, Object> page = Map.of("route", "/a", "label", ManifestDraft.text("A", "A"));
    ManifestDraft draft =
        ManifestDraft.of("id.batam.aturan")
            .with("contract", Map.of("min", 2, "target", 1))
            .with("pages", List.of(page, page));

    assertThat(
            register(draft).hasStatus(422).isProblem("manifest-invalid").each("/errors", "pointer"))
        .containsExactlyInAnyOrder("/contract/min", "/pages/1/route");
  }

  @Test
  void refusesAnEndpointInsideSomebodysHouse() {
    ManifestDraft draft =
        ManifestDraft.of("id.batam.rumah")
            .operator("diskominfo-batam", "21.71", "https://192.168.1.7/satuwarga");

    register(draft)
        .hasStatus(422)
        .isProblem("manifest-invalid")
        .has("/errors/0/pointer", "/operators/0/endpoint");
  }

  @Test
  void takesAnEndpointOnThisMachineInASandbox() {
    ManifestDraft draft =
        ManifestDraft.of("id.batam.lokal")
            .operator("diskominfo-batam", "21.71", "http://localhost:8082/satuwarga");

    register(draft).hasStatus(201);
  }

  @Test
  void refusesAnOperatorNobodyKnows() {
    ManifestDraft draft =
        ManifestDraft.of("id.batam.hantu").operator("dinas-hantu", "21.72", "https://h.example/x");

    register(draft).hasStatus(422).isProblem("opd-unknown");
  }

  @Test
  void refusesAnOperatorInATerritoryThatIsNone() {
    ManifestDraft draft =
        ManifestDraft.of("id.batam.antah")
            .operator("diskominfo-batam", "98.76", "https://h.example/x");

    register(draft).hasStatus(422).isProblem("region-unknown");
  }

  @Test
  void leavesNothingOfAManifestItRefused() {
    ManifestDraft draft =
        ManifestDraft.of("id.batam.sisa").operator("dinas-hantu", "21.72", "https://h.example/x");
    register(draft).isProblem("opd-unknown");

    register(ManifestDraft.of("id.batam.sisa")).hasStatus(201);
  }

  @Test
  void repeatsTheAnswerToTheSameIdempotencyKey() {
    Map<String, Object> manifest = ManifestDraft.of("id.batam.ulang").json();
    String first =
        shelf
            .developer()
            .with("Idempotency-Key", "ulang-0001")
            .post("/v1/mini-apps", manifest)
            .text();

    assertThat(
            shelf
                .developer()
                .with("Idempotency-Key", "ulang-0001")
                .post("/v1/mini-apps", manifest)
                .hasStatus(201)
                .text())
        .isEqualTo(first);
  }

  @Test
  void addsAReleaseWithAnotherVersion() {
    register(ManifestDraft.of("id.batam.rilis")).hasStatus(201);

    release(ManifestDraft.of("id.batam.rilis").version(2))
        .hasStatus(201)
        .has("/releases/0/version_code", 2)
        .has("/releases/1/version_code", 1);
  }

  @Test
  void refusesAVersionThatExists() {
    register(ManifestDraft.of("id.batam.versi")).hasStatus(201);

    release(ManifestDraft.of("id.batam.versi")).hasStatus(409).isProblem("version-taken");
  }

  @Test
  void refusesAReleaseThatClaimsAnotherOwner() {
    register(ManifestDraft.of("id.batam.pemilik")).hasStatus(201);

    release(ManifestDraft.of("id.batam.pemilik").version(2).with("opd", "diskominfo-tegal"))
        .hasStatus(422)
        .isProblem("manifest-invalid")
        .has("/errors/0/pointer", "/opd");
  }

  @Test
  void aMiniAppOfAnotherOpdLooksMissingToADeveloper() {
    register(ManifestDraft.of("id.batam.rahasia")).hasStatus(201);

    shelf
        .staff("developer", "dinkes-batam", "21.71")
        .get("/v1/mini-apps/id.batam.rahasia")
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void onlySoManyReleasesWaitForADecision() {
    register(ManifestDraft.of("id.batam.banyak")).hasStatus(201);
    for (int version = 2; version <= 50; version++) {
      release(ManifestDraft.of("id.batam.banyak").version(version)).hasStatus(201);
    }

    release(ManifestDraft.of("id.batam.banyak").version(51))
        .hasStatus(409)
        .isProblem("too-many-drafts");
    shelf.approve("id.batam.banyak", 7);
    release(ManifestDraft.of("id.batam.banyak").version(51)).hasStatus(201);
  }

  @Test
  void aManifestIsShownOfTheVersionThatIsAskedForAndOfNoOther() {
    register(ManifestDraft.of("id.batam.panjang")).hasStatus(201).lacks("/releases/0/manifest");
    release(ManifestDraft.of("id.batam.panjang").version(2)).hasStatus(201);

    shelf
        .developer()
        .get("/v1/mini-apps/id.batam.panjang?version=1")
        .hasStatus(200)
        .has("/releases/1/manifest/app_id", "id.batam.panjang")
        .lacks("/releases/0/manifest");
    shelf
        .developer()
        .get("/v1/mini-apps/id.batam.panjang?version=9")
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void anIdRetiredBeforeAnythingWasPublishedIsFree() {
    register(ManifestDraft.of("id.polri.darurat")).hasStatus(201);
    registerFor("dinkes-batam", "id.polri.darurat").hasStatus(409).isProblem("app-id-taken");
    retire("id.polri.darurat");

    registerFor("dinkes-batam", "id.polri.darurat").hasStatus(201).has("/owner", "dinkes-batam");
    shelf
        .staff("developer", "diskominfo-batam", "21.71")
        .get("/v1/mini-apps/id.polri.darurat")
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void anIdCitizensHaveSeenStaysTaken() {
    shelf.publish(ManifestDraft.of("id.batam.dikenal"));
    retire("id.batam.dikenal");

    registerFor("dinkes-batam", "id.batam.dikenal").hasStatus(409).isProblem("app-id-taken");
  }

  private void retire(String appId) {
    shelf
        .registrar()
        .post("/v1/mini-apps/" + appId + "/retire", Map.of("reason", "Bukan milik OPD ini."))
        .hasStatus(200)
        .has("/state", "RETIRED");
  }

  private TestReply registerFor(String opd, String appId) {
    return shelf
        .staff("developer", opd, "21.71")
        .post("/v1/mini-apps", ManifestDraft.of(appId).with("opd", opd).json());
  }

  private TestReply register(ManifestDraft draft) {
    return shelf.developer().post("/v1/mini-apps", draft.json());
  }

  private TestReply release(ManifestDraft draft) {
    return shelf
        .developer()
        .post("/v1/mini-apps/" + draft.json().get("app_id") + "/releases", draft.json());
  }
}
