package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A developer sees how the last calls to a mini-app ended, and nothing about who made them. */
class CallLogTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Town town = new Town(server, opd);

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void eachCallIsThereTheNewestFirst() {
    TestClient siti = town.siti();
    String app = town.service("catat");
    String visit = Town.visit(siti, app);
    opd.answer("catat/act", OpdServer.json("{}"));
    TestReply failed = Town.act(siti, visit).isProblem("service-answer-invalid");
    siti.get(visit + "/images/foto-1").hasStatus(502);

    await(app, 3)
        .has("/items/0/operation", "image")
        .has("/items/0/status", 502)
        .has("/items/1/operation", "act")
        .has("/items/1/status", 502)
        .has("/items/1/reason", "service-answer-invalid")
        .has("/items/1/request_id", failed.header("X-Request-Id").orElseThrow())
        .has("/items/2/operation", "open")
        .has("/items/2/status", 201)
        .has("/items/2/operator", "diskominfo-batam")
        .lacks("/items/2/reason");
  }

  @Test
  void whatWasRefusedBeforeTheOpdWasAskedIsThereToo() {
    String app = town.service("tutup");
    String visit = Town.visit(town.siti(), app);
    town.shelf().suspend(app);
    Town.open(town.siti(), app).isProblem("service-suspended");
    Town.open(server.as("sutrisno"), app).isProblem("service-suspended");

    await(app, 3).has("/items/0/reason", "service-suspended").lacks("/items/0/operator");
    assertThat(visit).isNotEmpty();
  }

  @Test
  void nothingTellsWhoCalled() {
    String app = town.service("siapa");
    Town.visit(town.siti(), app);

    String text = await(app, 1).text();
    String subject = opd.asked("siapa/open").get(0).claims().get("sub").asText();

    assertThat(text).doesNotContain(server.citizenId("siti"), subject, "Siti");
  }

  @Test
  void theBackEndOfTheOwnerSeesThemToo() {
    String app = town.service("peladen");
    Town.visit(town.siti(), app);
    await(app, 1);

    server
        .asOpd("diskominfo-batam")
        .get("/v1/mini-apps/" + app + "/calls")
        .hasStatus(200)
        .has("/items/0/operation", "open");
  }

  @Test
  void anOperatorSeesItsOwnCallsOnly() {
    String app = town.service("bersama");
    Town.visit(town.siti(), app);
    town.shelf()
        .registrar()
        .put(
            "/v1/mini-apps/" + app + "/operators/21.71.10",
            Map.of("opd", "dinkes-batam", "endpoint", opd.endpoint("bersama")))
        .hasStatus(200);
    Shelf.soon(() -> Town.open(town.siti(), app).json("/operator/code").equals("dinkes-batam"));
    String calls = path(app);
    TestClient dinkes = town.shelf().staff("developer", "dinkes-batam", "21.71");
    Shelf.soon(() -> dinkes.get(calls).each("/items", "operator").size() > 0);

    assertThat(dinkes.get(calls).each("/items", "operator")).containsOnly("dinkes-batam");
    assertThat(server.asOpd("dinkes-batam").get(calls).each("/items", "operator"))
        .containsOnly("dinkes-batam");
    assertThat(developer().get(calls).each("/items", "operator"))
        .contains("dinkes-batam", "diskominfo-batam");
  }

  @Test
  void forAnybodyElseTheyAreNotThere() {
    String app = town.service("asing");
    Town.visit(town.siti(), app);
    String calls = path(app);

    town.shelf().staff("developer", "diskominfo-tegal", "33.76").get(calls).hasStatus(404);
    server.asOpd("diskominfo-tegal").get(calls).hasStatus(404).isProblem("not-found");
    town.shelf().staff("author", "diskominfo-batam", "21.71").get(calls).hasStatus(403);
    town.siti().get(calls).hasStatus(403);
  }

  @Test
  void ofOneMiniAppTheNewestHundredAreKept() {
    String app = town.service("banyak");
    TestClient siti = town.siti();
    for (int i = 0; i < 104; i++) {
      siti.post("/v1/visits", Map.of("app_id", app, "page", "/tidak-ada")).hasStatus(404);
    }
    Town.visit(siti, app);

    Shelf.soon(() -> developer().get(path(app)).json("/items/0/status").equals("201"));
    assertThat(developer().get(path(app)).each("/items", "status")).hasSize(100);
    assertThat(rows(app)).isEqualTo(100);
  }

  @Test
  void aCallForAMiniAppThatIsNotThereIsNotNoted() {
    String app = "id.batam.hantu" + UUID.randomUUID().toString().substring(0, 8);
    Town.open(town.siti(), app).hasStatus(404);
    String other = town.service("ada");
    Town.visit(town.siti(), other);
    await(other, 1);

    assertThat(rows(app)).isZero();
  }

  @Test
  void aCallOlderThanTwoWeeksGoes() {
    String app = town.service("kuno");
    Town.visit(town.siti(), app);
    await(app, 1);
    server.clock().advance(Duration.ofDays(15));

    Shelf.soon(() -> rows(app) == 0);
  }

  @Test
  void whatFindsTheQueueFullIsDroppedAndCounted() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Ids ids = new Ids(server.clock());
    CallLog log = new CallLog(server.component().liveMiniApps(), ids, server.clock(), meters);
    GatewayCall call =
        new GatewayCall(
            ids.next(),
            AppId.parse("id.batam.penuh"),
            server.clock().instant(),
            Optional.empty(),
            "open",
            new GatewayCall.Outcome(201, Optional.empty(), 1),
            "permintaan-1");

    for (int i = 0; i < CallLog.MOST_WAITING + 3; i++) {
      log.note(call);
    }

    assertThat(meters.counter("satuwarga_gateway_call_notes_dropped").count()).isEqualTo(3);
    assertThat(log.take(500)).hasSize(500);
  }

  private TestClient developer() {
    return town.shelf().developer();
  }

  private static String path(String app) {
    return "/v1/mini-apps/" + app + "/calls";
  }

  /** The writer needs a second. */
  private TestReply await(String app, int calls) {
    Shelf.soon(() -> developer().get(path(app)).each("/items", "operation").size() >= calls);
    JsonNode items = developer().get(path(app)).hasStatus(200).json().get("items");
    assertThat(items).hasSize(calls);
    return developer().get(path(app));
  }

  private static long rows(String app) {
    return TestServer.await(
            server
                .database()
                .reads()
                .query("SELECT count(*) FROM gateway_call WHERE app_id = '" + app + "'")
                .execute())
        .iterator()
        .next()
        .getLong(0);
  }
}
