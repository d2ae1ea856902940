package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a Screen remembers comes back to the mini-app, and to nobody else. */
class ScreenStateTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Town town = new Town(server, opd);

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void theOpdGetsBackWhatItsScreenRemembered() {
    TestClient siti = town.siti();
    String visit = remembering("ingat", siti, "langkah 2 ✓");

    press(siti, visit, closed(siti, visit)).hasStatus(200);

    assertThat(opd.asked("ingat/act").get(1).body().at("/action/state").asText())
        .isEqualTo("langkah 2 ✓");
  }

  @Test
  void anOpenedServiceRemembersToo() {
    TestClient siti = town.siti();
    String app = town.service("buka");
    opd.answer("buka/open", OpdServer.json(screen("awal")));
    TestReply opened = Town.open(siti, app).hasStatus(201);

    press(siti, "/v1/visits/" + opened.json("/visit_id"), state(opened)).hasStatus(200);

    assertThat(opd.asked("buka/act").get(0).body().at("/action/state").asText()).isEqualTo("awal");
  }

  @Test
  void theCitizenCannotReadIt() {
    TestClient siti = town.siti();
    String visit = remembering("rahasia", siti, "hanya untuk OPD");

    String closed = closed(siti, visit);

    assertThat(closed).matches("[A-Za-z0-9._-]+").doesNotContain("hanya");
  }

  @Test
  void aPressWithoutStateCarriesNone() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("tanpa"));
    Town.act(siti, visit).hasStatus(200);

    assertThat(opd.asked("tanpa/act").get(0).body().at("/action").has("state")).isFalse();
  }

  @Test
  void aChangedStateReachesNoOpdAndTheRightOneMayFollow() {
    TestClient siti = town.siti();
    String visit = remembering("ubah", siti, "harga=1000");
    String closed = closed(siti, visit);
    UUID id = UUID.randomUUID();

    press(siti, visit, id, closed.substring(0, closed.length() - 2) + "xy")
        .hasStatus(422)
        .isProblem("state-refused");
    assertThat(opd.asked("ubah/act")).hasSize(1);

    press(siti, visit, id, closed).hasStatus(200);
  }

  @Test
  void theStateOfAnotherCitizenIsRefused() {
    TestClient siti = town.siti();
    String sitis = closed(siti, remembering("orang", siti, "milik siti"));
    TestClient bagus = server.as("bagus");

    press(bagus, Town.visit(bagus, "id.batam.orang"), sitis).isProblem("state-refused");
  }

  @Test
  void theStateOfAnotherMiniAppIsRefused() {
    TestClient siti = town.siti();
    String one = closed(siti, remembering("satu", siti, "milik satu"));

    press(siti, Town.visit(siti, town.service("lain")), one).isProblem("state-refused");
  }

  @Test
  void theStateOfAnotherOperatorIsRefused() {
    TestClient siti = town.siti();
    String visit = remembering("ganti", siti, "milik kominfo");
    String before = closed(siti, visit);
    town.shelf()
        .registrar()
        .put(
            "/v1/mini-apps/id.batam.ganti/operators/21.71.10",
            Map.of("opd", "dinkes-batam", "endpoint", opd.endpoint("ganti")))
        .hasStatus(200);
    Shelf.soon(() -> Town.act(siti, visit).status() == 409);

    press(siti, Town.visit(siti, "id.batam.ganti"), before).isProblem("state-refused");
  }

  @Test
  void aStateIsGoodForADay() {
    server.clock().stop();
    TestClient siti = town.siti();
    String visit = remembering("sehari", siti, "kemarin");
    String closed = closed(siti, visit);
    server.clock().advance(Duration.ofHours(24).minusSeconds(1));
    TestClient later = town.siti();
    press(later, Town.visit(later, "id.batam.sehari"), closed).hasStatus(200);
    server.clock().advance(Duration.ofSeconds(1));

    press(later, Town.visit(later, "id.batam.sehari"), closed).isProblem("state-refused");
  }

  @Test
  void aStateMayBeFourThousandAndNinetySixBytes() {
    TestClient siti = town.siti();
    String most = "é".repeat(2_048);
    String visit = remembering("penuh", siti, most);

    press(siti, visit, closed(siti, visit)).hasStatus(200);
    assertThat(opd.asked("penuh/act").get(1).body().at("/action/state").asText()).isEqualTo(most);

    opd.answer("penuh/act", OpdServer.json(screen(most + "x")));
    Town.act(siti, visit).hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aRepeatGetsTheVerySameState() {
    TestClient siti = town.siti();
    String visit = remembering("ulang", siti, "sama");
    UUID id = UUID.randomUUID();

    String first = state(Town.act(siti, visit, id, Map.of()));

    assertThat(state(Town.act(siti, visit, id, Map.of()))).isEqualTo(first);
  }

  /** A visit of a service whose every act remembers this. */
  private String remembering(String name, TestClient citizen, String state) {
    String visit = Town.visit(citizen, town.service(name));
    opd.answer(name + "/act", OpdServer.json(screen(state)));
    return visit;
  }

  private static String closed(TestClient citizen, String visit) {
    return state(Town.act(citizen, visit).hasStatus(200));
  }

  private static String state(TestReply reply) {
    JsonNode state = reply.json().at("/screen/satuwarga:state");
    assertThat(state.isTextual()).isTrue();
    return state.asText();
  }

  private static TestReply press(TestClient citizen, String visit, String state) {
    return press(citizen, visit, UUID.randomUUID(), state);
  }

  private static TestReply press(TestClient citizen, String visit, UUID id, String state) {
    return citizen.post(
        visit + "/actions",
        Map.of("id", id.toString(), "name", "lanjut", "inputs", Map.of(), "state", state));
  }

  private static String screen(String state) {
    return """
        {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"Ingat","body":[],
         "satuwarga:state":%s}
        """
        .formatted(Json.write(state));
  }
}
