package id.satuwarga.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An app goes out of use by a list; each step can be taken back until the last one. */
class TakeDownTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final String APP = "id.batam.antrean";
  private static final List<String> STEPS =
      List.of("data", "users_told", "redirected", "contract_ended", "server_freed");
  private static final Map<String, Object> PROOF =
      Map.of("proof", "Berita acara 12/2026", "exception", true);
  private final TestClient registrar = server.as("ningsih");

  @BeforeAll
  static void publish() {
    new Shelf(server)
        .publish(
            ManifestDraft.of(APP).operator("diskominfo-batam", "21.71", opd.endpoint("antrean")));
  }

  @Test
  void whenAllIsDoneTheAppIsObsoleteAndTheSavingIsShownByTheMonth() {
    String app = listed("Antrean Lama");
    String path = begun(app);
    registrar.get(path).hasStatus(200).has("/state", "begun").has("/mini_app", APP);
    STEPS.forEach(step -> registrar.put(path + "/steps/" + step, PROOF).hasStatus(200));
    registrar.get(path).has("/state", "ready").has("/steps/0/by", "Ningsih Puspitasari");

    finish(path, 24_000_000)
        .hasStatus(200)
        .has("/state", "finished")
        .has("/monthly_saving", 2_000_000);
    registrar
        .get("/v1/inventory/apps/" + app)
        .has("/facts/status", "obsolete")
        .has("/facts/name", "Antrean Lama")
        .has("/facts/budget_source", "APBD");
    registrar
        .get("/v1/inventory/apps/" + app + "/history")
        .has("/items/0/changes/0/field", "status");
  }

  @Test
  void withoutAllStepsItIsNotFinished() {
    String path = begun(listed("Setengah Jalan"));
    registrar.put(path + "/steps/data", PROOF).hasStatus(200);

    finish(path, 1).hasStatus(409).isProblem("take-down-steps").has("/missing/0", "users_told");
  }

  @Test
  void everyStepIsTakenBackUntilTheLastOne() {
    String app = listed("Bolak Balik");
    String path = begun(app);
    STEPS.forEach(step -> registrar.put(path + "/steps/" + step, PROOF).hasStatus(200));
    registrar
        .delete(path + "/steps/data")
        .hasStatus(200)
        .has("/state", "begun")
        .lacks("/steps/0/proof");
    finish(path, 1).hasStatus(409).isProblem("take-down-steps");
    registrar.put(path + "/steps/data", PROOF).hasStatus(200);
    finish(path, 1).hasStatus(200);

    registrar.delete(path + "/steps/data").hasStatus(409).isProblem("taken-down");
    registrar.put(path + "/steps/data", PROOF).hasStatus(409).isProblem("taken-down");
    registrar.delete(path).hasStatus(409).isProblem("taken-down");
    registrar.put(path, Map.of()).hasStatus(409).isProblem("taken-down");
    finish(path, 2).hasStatus(409).isProblem("taken-down");
    assertThat(deeds(app))
        .containsSubsequence(
            "inventory.begin-take-down",
            "inventory.take-down-did-data",
            "inventory.take-down-undid-data",
            "inventory.change-app",
            "inventory.finish-take-down");
  }

  @Test
  void whatIsTakenDownStaysObsoleteAndMayBeDescribedBetter() {
    String app = listed("Tidak Kembali");
    String path = begun(app);
    STEPS.forEach(step -> registrar.put(path + "/steps/" + step, PROOF).hasStatus(200));
    finish(path, 1).hasStatus(200);

    change(app, "live", "Hidup lagi").hasStatus(409).isProblem("taken-down");
    change(app, "obsolete", "Sudah diganti").hasStatus(200).has("/facts/status", "obsolete");
  }

  private TestReply change(String app, String status, String maintenance) {
    Map<String, Object> facts = facts("Tidak Kembali");
    facts.put("status", status);
    facts.put("budget_source", maintenance);
    return registrar.put(
        "/v1/inventory/apps/" + app,
        Map.of("version", 2, "opd", "diskominfo-batam", "facts", facts));
  }

  @Test
  void whatIsGivenUpIsForgotten() {
    String path = begun(listed("Tetap Hidup"));
    registrar.put(path + "/steps/data", PROOF).hasStatus(200);
    registrar.delete(path).hasStatus(204);

    registrar.get(path).hasStatus(404);
    registrar.put(path + "/steps/data", PROOF).hasStatus(404).isProblem("not-found");
    registrar.put(path, Map.of()).hasStatus(200).lacks("/steps/0/proof").lacks("/mini_app");
  }

  @Test
  void anOpdLooksAndOthersDoNot() {
    String path = begun(listed("Dilihat OPD"));
    TestClient developer = person("developer", "diskominfo-batam", "21.71");
    TestClient elsewhere = person("registrar", "diskominfo-tegal", "33.76");

    developer.get(path).hasStatus(200);
    developer.put(path + "/steps/data", PROOF).hasStatus(403).isProblem("not-allowed");
    elsewhere.get(path).hasStatus(404);
    elsewhere.put(path + "/steps/data", PROOF).hasStatus(404).isProblem("not-found");
    assertThat(elsewhere.get("/v1/inventory/take-downs").each("/items", "name")).isEmpty();
    assertThat(registrar.get("/v1/inventory/take-downs?limit=100").each("/items", "name"))
        .contains("Dilihat OPD");
  }

  private static Map<String, Object> facts(String name) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("name", name);
    facts.put("status", "live");
    facts.put("users", "citizens");
    facts.put("yearly_cost", 12_000_000);
    facts.put("budget_source", "APBD");
    return facts;
  }

  private String listed(String name) {
    return registrar
        .post("/v1/inventory/apps", Map.of("opd", "diskominfo-batam", "facts", facts(name)))
        .hasStatus(201)
        .json("/inventory_id");
  }

  private String begun(String app) {
    String path = "/v1/inventory/apps/" + app + "/take-down";
    registrar.put(path, Map.of("mini_app", APP)).hasStatus(200);
    return path;
  }

  private TestReply finish(String path, long saving) {
    return registrar.post(path + "/finish", Map.of("yearly_saving", saving));
  }

  private static TestClient person(String role, String opd, String region) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role, opd, region))));
  }

  private static List<String> deeds(String app) {
    return TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery("SELECT action FROM audit_entry WHERE object = $1 ORDER BY id")
            .execute(Tuple.of("inventory-app:" + app))
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
  }
}
