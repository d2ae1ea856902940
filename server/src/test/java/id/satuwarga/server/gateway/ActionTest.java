package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActionTest {
  @RegisterExtension static final TestServer server = new TestServer(Town::impatient);
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final Map<String, Object> NOTHING = Map.of();
  private final Town town = new Town(server, opd);

  @Test
  void aPressThatWasAnsweredIsNotAskedAgain() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("ulang"));
    UUID id = UUID.randomUUID();
    opd.answer("ulang/act", OpdServer.screen("Pertama"));
    Town.act(siti, visit, id, NOTHING).hasStatus(200);
    opd.answer("ulang/act", OpdServer.screen("Kedua"));

    Town.act(siti, visit, id, NOTHING).hasStatus(200).has("/screen/title", "Pertama");
    assertThat(opd.asked("ulang/act")).hasSize(1);
  }

  @Test
  void aPressWhoseOutcomeIsUnknownMayBeRepeated() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("lagi"));
    UUID id = UUID.randomUUID();
    opd.answer("lagi/act", OpdServer.after(60_000, OpdServer.screen("Telat")));
    Town.act(siti, visit, id, NOTHING).isProblem("outcome-unknown");
    opd.answer("lagi/act", OpdServer.screen("Terkirim"));

    Town.act(siti, visit, id, NOTHING).hasStatus(200).has("/screen/title", "Terkirim");
    assertThat(opd.asked("lagi/act").stream().map(OpdServer.Asked::actionId).distinct())
        .containsExactly(id.toString());
  }

  @Test
  void aRefusedPressMayBeRepeated() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("coba"));
    UUID id = UUID.randomUUID();
    opd.answer("coba/act", OpdServer.status(503));
    Town.act(siti, visit, id, NOTHING).isProblem("service-unreachable");
    opd.answer("coba/act", OpdServer.screen("Terkirim"));

    Town.act(siti, visit, id, NOTHING).hasStatus(200);
  }

  @Test
  void theSamePressTwiceAtOnceIsAskedOnce() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("ganda"));
    UUID id = UUID.randomUUID();
    CountDownLatch refused = new CountDownLatch(1);
    opd.answer("ganda/act", OpdServer.held(refused, OpdServer.screen("Terkirim")));

    List<CompletableFuture<TestReply>> presses =
        List.of(
            CompletableFuture.supplyAsync(() -> Town.act(siti, visit, id, NOTHING)),
            CompletableFuture.supplyAsync(() -> Town.act(siti, visit, id, NOTHING)));
    CompletableFuture.anyOf(presses.toArray(CompletableFuture[]::new)).join();
    refused.countDown();

    assertThat(presses.stream().map(press -> press.join().status()))
        .containsExactlyInAnyOrder(200, 409);
    assertThat(opd.asked("ganda/act")).hasSize(1);
  }

  @Test
  void anotherPressUnderTheSameIdIsRefused() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("nomor"));
    UUID id = UUID.randomUUID();
    Town.act(siti, visit, id, Map.of("judul", "A")).hasStatus(200);

    Town.act(siti, visit, id, Map.of("judul", "B"))
        .hasStatus(422)
        .isProblem("idempotency-key-reused");
  }

  @Test
  void anOpdStillBusyWithThePressSaysSo() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("kerja"));
    opd.answer("kerja/act", OpdServer.status(409));

    Town.act(siti, visit).hasStatus(409).isProblem("request-in-progress");
  }

  @Test
  void whatTheButtonCarriesTravelsWithIt() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("muatan"));

    siti.post(
            visit + "/actions",
            Map.of(
                "id",
                UUID.randomUUID().toString(),
                "name",
                "kirim",
                "data",
                Map.of("action", "kirim", "nomor", "7"),
                "inputs",
                Map.of("setuju", true, "jumlah", 2, "pilihan", List.of("a", "b"))))
        .hasStatus(200);

    assertThat(opd.asked("muatan/act").get(0).body().at("/action").toString())
        .contains("\"nomor\":\"7\"", "\"setuju\":true", "\"jumlah\":2", "[\"a\",\"b\"]");
  }

  @Test
  void aButtonThatCarriesNothingIsToldOfWithoutData() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("kosong"));
    Town.act(siti, visit).hasStatus(200);

    assertThat(opd.asked("kosong/act").get(0).body().at("/action").has("data")).isFalse();
  }

  @Test
  void aPlaceTravelsWithTheNameOfItsTerritory() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("tempat"));

    Town.act(
            siti,
            visit,
            UUID.randomUUID(),
            Map.of(
                "tempat", Map.of("region", "21.71", "street", "Jl. Merdeka"),
                "palsu", Map.of("region", "99.99", "region_name", "Tidak ada")))
        .hasStatus(200);

    assertThat(opd.asked("tempat/act").get(0).body().at("/action/inputs").toString())
        .contains("\"region_name\":\"Kota Batam\"")
        .doesNotContain("Tidak ada");
  }

  @Test
  void aPressOnAVisitThatIsNoneFindsNothing() {
    Town.act(town.siti(), "/v1/visits/" + UUID.randomUUID()).hasStatus(404).isProblem("not-found");
  }

  @Test
  void onlyTheLastAnswersAreKeptAndNothingIsDoneTwice() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("lama"));
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    Town.act(siti, visit, first, NOTHING).hasStatus(200);
    Town.act(siti, visit, second, NOTHING).hasStatus(200);
    for (int i = 0; i < 4; i++) {
      Town.act(siti, visit).hasStatus(200);
    }

    Town.act(siti, visit, first, NOTHING).hasStatus(409).isProblem("action-done");
    Town.act(siti, visit, second, NOTHING).hasStatus(200).has("/screen/title", "Halo");
    assertThat(opd.asked("lama/act")).hasSize(6);
  }
}
