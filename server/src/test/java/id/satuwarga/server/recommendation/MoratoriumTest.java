package id.satuwarga.server.recommendation;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MoratoriumTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String BASIS = "Keputusan Wali Kota Batam Nomor 12 Tahun 2026";
  private static final List<String> HEALTH = List.of("health");
  private final TestClient developer = server.as("lestari");
  private final TestClient registrar = server.as("ningsih");
  private final Leave leave = new Leave(developer, registrar);
  private String running = "";

  @AfterEach
  void lift() {
    if (!running.isEmpty()) {
      registrar.post("/v1/moratoriums/" + running + "/lift").hasStatus(200);
    }
  }

  @Test
  void aNewBuildIsRefusedWithTheBasis() {
    set("21", -1, 5, "refused");

    ask("id.batam.baru", "new").hasStatus(409).isProblem("moratorium").has("/legal_basis", BASIS);
  }

  @Test
  void anExtensionIsTakenWhereTheMoratoriumAllowsIt() {
    set("21.71", 0, 0, "allowed");

    ask("id.batam.tambah", "extension")
        .hasStatus(201)
        .has("/findings/moratoriums/0/legal_basis", BASIS);
  }

  @Test
  void anExtensionIsRefusedWhereTheMoratoriumSaysSo() {
    set("21.71", 0, 0, "refused");

    ask("id.batam.tambah-lagi", "extension").hasStatus(409).isProblem("moratorium");
  }

  @Test
  void whatWasAskedBeforeIsNotGrantedMeanwhile() {
    String path = "/v1/recommendations/" + leave.ask(Leave.draft("id.batam.terlanjur", HEALTH));
    set("21.71", 0, 5, "allowed");
    registrar.post(path + "/committee", Map.of("words", "Siap.")).hasStatus(200);

    registrar.post(path + "/grant", Map.of("words", "Ya.")).hasStatus(409).isProblem("moratorium");
  }

  @Test
  void oneThatHasNotBegunStopsNothing() {
    set("21.71", 2, 5, "refused");

    ask("id.batam.lebih-dulu", "new").hasStatus(201);
  }

  @Test
  void oneOfAnotherTerritoryStopsNothing() {
    set("33.76", 0, 5, "refused");

    ask("id.batam.bebas", "new").hasStatus(201);
  }

  @Test
  void oneThatIsLiftedStopsNothing() {
    set("21.71", 0, 5, "refused");
    registrar.post("/v1/moratoriums/" + running + "/lift").hasStatus(200);

    ask("id.batam.lepas", "new").hasStatus(201);
  }

  @Test
  void datesTheWrongWayRoundAreRefused() {
    registrar
        .post("/v1/moratoriums", draft("21.71", 5, 2, "refused"))
        .hasStatus(422)
        .isProblem("moratorium-dates");
  }

  @Test
  void nobodySetsOneElsewhere() {
    registrar
        .post("/v1/moratoriums", draft("51", 0, 2, "refused"))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  private TestReply ask(String appId, String act) {
    return developer.post("/v1/recommendations", Leave.draft(appId, HEALTH, "act", act));
  }

  private void set(String region, int from, int to, String extensions) {
    running =
        registrar
            .post("/v1/moratoriums", draft(region, from, to, extensions))
            .hasStatus(201)
            .json("/moratorium_id");
  }

  private static Map<String, Object> draft(String region, int from, int to, String extensions) {
    LocalDate today = LocalDate.ofInstant(server.clock().instant(), ZoneOffset.ofHours(7));
    return Map.of(
        "region",
        region,
        "first_day",
        today.plusDays(from).toString(),
        "last_day",
        today.plusDays(to).toString(),
        "legal_basis",
        BASIS,
        "extensions",
        extensions);
  }
}
