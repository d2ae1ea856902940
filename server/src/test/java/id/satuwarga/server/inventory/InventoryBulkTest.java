package id.satuwarga.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One change for many apps: all of it or nothing, each with a history of its own. */
class InventoryBulkTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String BULK = "/v1/inventory/bulk-changes";
  private static final String MISSING = "01900000-0000-7000-8000-000000000000";
  private static int listed;
  private final TestClient registrar = server.as("ningsih");

  @Test
  void manyAreChangedAtOnceAndEachKeepsItsHistory() {
    String one = app("health");
    String two = app("health", "tax");

    change(Map.of("status", "abandoned", "add_categories", List.of("tax")), one, two)
        .hasStatus(200)
        .has("/changed", 2)
        .has("/items/0/inventory_id", one)
        .has("/items/0/outcome", "changed")
        .has("/items/0/version", 2);
    registrar
        .get("/v1/inventory/apps/" + one)
        .has("/facts/status", "abandoned")
        .has("/facts/categories/1", "tax")
        .has("/facts/budget_source", "APBD");
    registrar
        .get("/v1/inventory/apps/" + one + "/history")
        .has("/items/0/changes/0/field", "categories")
        .has("/items/0/changes/1/field", "status")
        .has("/items/0/by", "Ningsih Puspitasari");
    registrar
        .get("/v1/inventory/apps/" + two + "/history")
        .has("/items/0/changes/0/field", "status")
        .lacks("/items/0/changes/1");
  }

  @Test
  void whatChangesNothingMakesNoVersion() {
    String one = app("health");

    change(Map.of("status", "live", "remove_categories", List.of("tax")), one)
        .hasStatus(200)
        .has("/changed", 0)
        .has("/items/0/outcome", "unchanged")
        .has("/items/0/version", 1);
    change(Map.of("remove_categories", List.of("health")), one).has("/changed", 1);
    registrar.get("/v1/inventory/apps/" + one).has("/version", 2).lacks("/facts/categories/0");
  }

  @Test
  void whenOneRefusesNoneIsChangedUnlessItMayBeLeftOut() {
    String good = app("health");
    String stale = app("health");
    String gone = takenDown();
    String full = app(IntStream.range(0, 10).mapToObj(i -> "kind-" + i).toArray(String[]::new));
    registrar
        .post(BULK, Map.of("apps", List.of(target(stale, 1)), "status", "beta"))
        .has("/changed", 1);
    Map<String, Object> edit = new HashMap<>();
    edit.put(
        "apps",
        List.of(
            target(good, 1),
            target(stale, 1),
            target(gone, 2),
            target(full, 1),
            target(MISSING, 1)));
    edit.put("status", "abandoned");
    edit.put("add_categories", List.of("tax"));

    registrar
        .post(BULK, edit)
        .hasStatus(409)
        .isProblem("bulk-broken")
        .has("/refused/0/inventory_id", stale)
        .has("/refused/0/code", "inventory-changed")
        .has("/refused/1/code", "taken-down")
        .has("/refused/2/code", "request-invalid")
        .has("/refused/3/code", "not-found")
        .lacks("/refused/4");
    registrar.get("/v1/inventory/apps/" + good).has("/version", 1).has("/facts/status", "live");

    edit.put("leave_out_broken", true);
    registrar
        .post(BULK, edit)
        .hasStatus(200)
        .has("/changed", 1)
        .has("/items/0/outcome", "changed")
        .has("/items/4/outcome", "refused")
        .has("/items/4/code", "not-found");
    registrar.get("/v1/inventory/apps/" + stale).has("/facts/status", "beta");
    registrar.get("/v1/inventory/apps/" + gone).has("/facts/status", "obsolete");
    registrar.post(BULK, edit).hasStatus(200).has("/changed", 0);
  }

  @Test
  void anAppThatIsNamedTwiceIsRefusedBeforeAnythingIsChanged() {
    String one = app("health");

    registrar
        .post(
            BULK,
            Map.of(
                "apps",
                List.of(target(one, 1), target(one, 7)),
                "status",
                "abandoned",
                "leave_out_broken",
                true))
        .hasStatus(400)
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "/apps/1");
    registrar.get("/v1/inventory/apps/" + one).has("/version", 1).has("/facts/status", "live");
  }

  @Test
  void onlyTheRegistrarOverTheOpdChangesThem() {
    String one = app("health");
    Map<String, Object> edit =
        Map.of("apps", List.of(target(one, 1)), "status", "abandoned", "leave_out_broken", true);
    staff("registrar", "33.76").post(BULK, edit).has("/items/0/code", "not-found");
    for (String role : List.of("admin", "developer", "auditor", "author", "approver")) {
      staff(role, "21.71").post(BULK, edit).hasStatus(403).isProblem("not-allowed");
    }
    registrar.get("/v1/inventory/apps/" + one).has("/version", 1);
    registrar
        .post(BULK, Map.of("apps", List.of(target(one, 1))))
        .hasStatus(400)
        .isProblem("request-invalid");
  }

  @Test
  void twoWhoChangeTheSameAppsAtOnceDoNotMix() {
    List<String> apps = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      apps.add(app("health"));
    }
    List<String> backwards = new ArrayList<>(apps);
    java.util.Collections.reverse(backwards);
    TestClient other = server.as("ningsih");
    CompletableFuture<TestReply> first =
        CompletableFuture.supplyAsync(
            () -> change(Map.of("status", "beta"), apps.toArray(String[]::new)));
    TestReply second =
        other.post(
            BULK,
            Map.of(
                "apps",
                backwards.stream().map(id -> target(id, 1)).toList(),
                "status",
                "abandoned"));

    assertThat(List.of(first.join().status(), second.status())).containsExactlyInAnyOrder(200, 409);
    assertThat(
            apps.stream()
                .map(id -> registrar.get("/v1/inventory/apps/" + id).json("/facts/status"))
                .distinct())
        .hasSize(1);
  }

  private static Map<String, Object> target(String id, int version) {
    return Map.of("inventory_id", id, "version", version);
  }

  private TestReply change(Map<String, Object> change, String... apps) {
    Map<String, Object> edit = new HashMap<>(change);
    edit.put("apps", List.of(apps).stream().map(id -> target(id, 1)).toList());
    return registrar.post(BULK, edit);
  }

  private String app(String... categories) {
    listed++;
    return registrar
        .post(
            "/v1/inventory/apps",
            Map.of(
                "opd",
                "dinkes-batam",
                "facts",
                Map.of(
                    "name",
                    "Banyak " + listed,
                    "status",
                    "live",
                    "users",
                    "citizens",
                    "budget_source",
                    "APBD",
                    "categories",
                    List.of(categories))))
        .hasStatus(201)
        .json("/inventory_id");
  }

  private String takenDown() {
    String app = app("health");
    String path = "/v1/inventory/apps/" + app + "/take-down";
    registrar.put(path, Map.of()).hasStatus(200);
    for (String step :
        List.of("data", "users_told", "redirected", "contract_ended", "server_freed")) {
      registrar
          .put(path + "/steps/" + step, Map.of("proof", "BA", "exception", true))
          .hasStatus(200);
    }
    registrar.post(path + "/finish", Map.of("yearly_saving", 1)).hasStatus(200);
    return app;
  }

  private static TestClient staff(String role, String region) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role, "dinkes-batam", region))));
  }
}
