package id.satuwarga.server.gateway;

import static id.satuwarga.server.catalog.ManifestDraft.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mini-app keeps something small with a citizen, and gets it back with every call. */
class StorageTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Town town = new Town(server, opd);

  @Test
  void whatIsKeptComesBackWithEveryCallAndNotToTheCitizen() {
    TestClient siti = town.siti();
    String app = keeping("kembali");
    opd.answer("kembali/open", put(Map.of("puskesmas", "Batam Kota", "langkah", "1")));
    TestReply opened = Town.open(siti, app).hasStatus(201);
    assertThat(opened.text()).doesNotContain("puskesmas");
    String visit = "/v1/visits/" + opened.json("/visit_id");
    opd.answer("kembali/act", put(Map.of("langkah", "2 ✓")));
    assertThat(Town.act(siti, visit).hasStatus(200).text()).doesNotContain("langkah");
    Town.act(siti, visit).hasStatus(200);

    assertThat(storage("kembali/open", 0)).isEqualTo(Json.tree(Map.of()));
    assertThat(storage("kembali/act", 0))
        .isEqualTo(Json.tree(Map.of("puskesmas", "Batam Kota", "langkah", "1")));
    assertThat(storage("kembali/act", 1))
        .isEqualTo(Json.tree(Map.of("puskesmas", "Batam Kota", "langkah", "2 ✓")));
  }

  @Test
  void whatIsRemovedIsGoneBeforeAnythingIsPut() {
    TestClient siti = town.siti();
    String app = keeping("hapus");
    opd.answer("hapus/open", put(Map.of("a", "1", "b", "1")));
    Town.visit(siti, app);
    opd.answer("hapus/open", changes(Map.of("b", "2"), List.of("a", "b", "tiada")));
    Town.visit(siti, app);
    Town.visit(siti, app);

    assertThat(storage("hapus/open", 2)).isEqualTo(Json.tree(Map.of("b", "2")));
  }

  @Test
  void whoDidNotAskKeepsNothing() {
    TestClient siti = town.siti();
    String app = town.service("tanpaizin");
    Town.visit(siti, app);
    assertThat(opd.asked("tanpaizin/open").get(0).body().has("storage")).isFalse();

    opd.answer("tanpaizin/open", put(Map.of("a", "1")));
    Town.open(siti, app).hasStatus(502).isProblem("service-answer-invalid");
    assertThat(kept(siti)).doesNotContain(app);
  }

  @Test
  void anotherMiniAppAndAnotherCitizenSeeNothingOfIt() {
    TestClient siti = town.siti();
    opd.answer("milik/open", put(Map.of("rahasia", "siti")));
    String app = keeping("milik");
    Town.visit(siti, app);
    Town.visit(siti, keeping("tetangga"));
    Town.visit(server.as("bagus"), app);

    assertThat(storage("tetangga/open", 0)).isEmpty();
    assertThat(storage("milik/open", 1)).isEmpty();
  }

  @Test
  void anotherOperatorOfTheSameMiniAppSeesNothingOfItAndHasRoomOfItsOwn() {
    TestClient siti = town.siti();
    opd.answer("pindah/open", put(fifty("kominfo")));
    String app = keeping("pindah");
    String visit = Town.visit(siti, app);
    town.shelf()
        .registrar()
        .put(
            "/v1/mini-apps/" + app + "/operators/21.71.10",
            Map.of("opd", "dinkes-batam", "endpoint", opd.endpoint("pindah")))
        .hasStatus(200);
    Shelf.soon(() -> Town.act(siti, visit).status() == 409);
    opd.answer("pindah/open", put(fifty("dinkes")));
    Town.visit(siti, app);

    int last = opd.asked("pindah/open").size() - 1;
    assertThat(storage("pindah/open", last)).isEmpty();
  }

  @Test
  void overQuotaNothingIsKept() {
    TestClient siti = town.siti();
    String app = keeping("penuh");
    opd.answer("penuh/open", put(Map.of("ada", "1")));
    Town.visit(siti, app);
    opd.answer("penuh/open", put(fifty("x")));
    Town.open(siti, app).hasStatus(502).isProblem("service-answer-invalid");
    String most = "x".repeat(4_096);
    opd.answer("penuh/open", put(Map.of("a", most, "b", most, "c", most, "d", most)));
    Town.open(siti, app).hasStatus(502).isProblem("service-answer-invalid");

    opd.answer("penuh/open", OpdServer.screen("Halo"));
    Town.visit(siti, app);
    assertThat(storage("penuh/open", 3)).isEqualTo(Json.tree(Map.of("ada", "1")));
  }

  private static Map<String, String> fifty(String value) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      all.put("k" + i, value);
    }
    return all;
  }

  @Test
  void theQuotaIsMeantToBeUsed() {
    TestClient siti = town.siti();
    String app = keeping("pas");
    Map<String, String> all = new LinkedHashMap<>();
    for (String key : List.of("a", "b", "c")) {
      all.put(key, "é".repeat(2_048));
    }
    all.put("d", "x".repeat(4_092));
    opd.answer("pas/open", put(all));

    Town.open(siti, app).hasStatus(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"put\":{\"Besar\":\"1\"}}",
        "{\"put\":{\"dua kata\":\"1\"}}",
        "{\"put\":{\"\":\"1\"}}",
        "{\"put\":{\"a\":1}}",
        "{\"put\":{\"a\":null}}",
        "{\"put\":[\"a\"]}",
        "{\"remove\":\"a\"}",
        "{\"remove\":[1]}",
        "[]"
      })
  void whatIsNoChangeIsRefused(String broken) {
    TestClient siti = town.siti();
    String name = "rusak" + Integer.toHexString(broken.hashCode());
    String app = keeping(name);
    opd.answer(name + "/open", OpdServer.json(screen(broken)));

    Town.open(siti, app).hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aValueOfMoreBytesThanMayBeIsRefused() {
    TestClient siti = town.siti();
    String app = keeping("besar");
    opd.answer("besar/open", put(Map.of("a", "é".repeat(2_048) + "x")));

    Town.open(siti, app).hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aRepeatedPressKeepsNothingASecondTime() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, keeping("sekali"));
    UUID first = UUID.randomUUID();
    opd.answer("sekali/act", put(Map.of("n", "1")));
    Town.act(siti, visit, first, Map.of()).hasStatus(200);
    opd.answer("sekali/act", put(Map.of("n", "2")));
    Town.act(siti, visit).hasStatus(200);
    Town.act(siti, visit, first, Map.of()).hasStatus(200);
    Town.act(siti, visit).hasStatus(200);

    assertThat(storage("sekali/act", 2)).isEqualTo(Json.tree(Map.of("n", "2")));
  }

  @Test
  void aPressThatCouldNotBeKeptMayComeAgain() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, keeping("gagal"));
    UUID id = UUID.randomUUID();
    opd.answer("gagal/act", put(Map.of("a", "x".repeat(4_096), "b", "y".repeat(4_096))));
    Town.act(siti, visit).hasStatus(200);
    opd.answer("gagal/act", put(Map.of("c", "x".repeat(4_096), "d", "y".repeat(4_096))));
    Town.act(siti, visit, id, Map.of()).hasStatus(502).isProblem("service-answer-invalid");
    opd.answer("gagal/act", put(Map.of("c", "kecil")));

    Town.act(siti, visit, id, Map.of()).hasStatus(200);
  }

  @Test
  void itIsInTheExport() {
    TestClient siti = town.siti();
    String app = keeping("ekspor");
    opd.answer("ekspor/open", put(Map.of("catatan", "milik saya")));
    Town.visit(siti, app);

    assertThat(kept(siti)).contains(app, "milik saya");
  }

  @Test
  void afterAnErasureNothingIsKeptNorWrittenAnyMore() {
    TestClient andika = server.as("andika");
    String app = keeping("tutup");
    opd.answer("tutup/open", put(Map.of("lama", "1")));
    Town.visit(andika, app);
    CountDownLatch erased = new CountDownLatch(1);
    opd.answer("tutup/open", OpdServer.held(erased, put(Map.of("baru", "1"))));
    CompletableFuture<TestReply> late = CompletableFuture.supplyAsync(() -> Town.open(andika, app));
    Shelf.soon(() -> opd.asked("tutup/open").size() == 2);

    andika.post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")).hasStatus(204);
    erased.countDown();

    late.join().hasStatus(401).isProblem("token-invalid");
    String rows = "SELECT count(*) FROM mini_app_storage WHERE app_id = '" + app + "'";
    assertThat(
            TestServer.await(server.database().reads().query(rows).execute())
                .iterator()
                .next()
                .getLong(0))
        .isZero();
  }

  /** A published service that may keep something. */
  private String keeping(String name) {
    ManifestDraft manifest =
        town.manifest(name)
            .with(
                "req_permissions",
                List.of(Map.of("name", "storage", "reason", text("Agar ingat.", "To remember."))));
    return town.shelf().publish(manifest);
  }

  private static JsonNode storage(String path, int call) {
    return opd.asked(path).get(call).body().path("storage");
  }

  private static String kept(TestClient citizen) {
    TestReply export = citizen.get("/v1/me/export").hasStatus(200);
    return export.json().at("/sections/gateway/storage").toString();
  }

  private static OpdServer.Answer put(Map<String, String> values) {
    return changes(values, List.of());
  }

  private static OpdServer.Answer changes(Map<String, String> put, List<String> remove) {
    return OpdServer.json(screen(Json.write(Map.of("put", put, "remove", remove))));
  }

  private static String screen(String changes) {
    return """
        {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"Ingat","body":[],
         "satuwarga:storage":%s}
        """
        .formatted(changes);
  }
}
