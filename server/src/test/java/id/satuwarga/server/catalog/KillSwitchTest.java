package id.satuwarga.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KillSwitchTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Map<String, String> REASON = Map.of("reason", "Kebocoran data.");
  private final Shelf shelf = new Shelf(server);

  @Test
  void aSuspendedMiniAppComesBackWhenItIsResumed() {
    shelf.publish(ManifestDraft.of("id.batam.henti"));
    shelf.suspend("id.batam.henti");

    shelf
        .registrar()
        .post("/v1/mini-apps/id.batam.henti/resume")
        .hasStatus(200)
        .has("/state", "ACTIVE")
        .lacks("/suspension_reason");
  }

  @Test
  void aRetiredMiniAppIsGoneForCitizens() {
    shelf.publish(ManifestDraft.of("id.batam.pensiun"));

    shelf.registrar().post("/v1/mini-apps/id.batam.pensiun/retire", REASON).hasStatus(200);

    Shelf.soon(() -> server.as("siti").get("/v1/services/id.batam.pensiun").status() == 404);
  }

  @Test
  void aRetiredMiniAppNeverComesBack() {
    shelf.publish(ManifestDraft.of("id.batam.tamat"));
    shelf.registrar().post("/v1/mini-apps/id.batam.tamat/retire", REASON).hasStatus(200);

    shelf
        .registrar()
        .post("/v1/mini-apps/id.batam.tamat/resume")
        .hasStatus(409)
        .isProblem("mini-app-state");
    shelf
        .developer()
        .post(
            "/v1/mini-apps/id.batam.tamat/releases",
            ManifestDraft.of("id.batam.tamat").version(2).json())
        .hasStatus(409)
        .isProblem("mini-app-state");
  }

  @Test
  void onlyTheRegistrarOverTheOwnerSwitchesOff() {
    shelf.publish(ManifestDraft.of("id.batam.milik"));

    shelf
        .staff("registrar", "diskominfo-tegal", "33.76")
        .post("/v1/mini-apps/id.batam.milik/suspend", REASON)
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void aDeveloperCannotSwitchOff() {
    shelf.publish(ManifestDraft.of("id.batam.kembang"));

    shelf
        .developer()
        .post("/v1/mini-apps/id.batam.kembang/suspend", REASON)
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void aSuspensionReachesEveryNodeWithinTenSeconds() {
    shelf.publish(ManifestDraft.of("id.batam.simpul"));
    TestServer other = server.another();
    try {
      other.as("siti").get("/v1/services/id.batam.simpul").has("/availability", "available");
      Instant begin = Instant.now();

      shelf.suspend("id.batam.simpul");
      while (other
          .as("siti")
          .get("/v1/services/id.batam.simpul")
          .json("/availability")
          .equals("available")) {
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
      }
    } finally {
      other.stop();
    }
  }

  @Test
  void aManifestNobodyCanReadHoldsUpNoOther() {
    String broken = shelf.publish(ManifestDraft.of("id.batam.rusak"));
    String healthy = shelf.publish(ManifestDraft.of("id.batam.utuh"));
    TestServer.await(
        server
            .database()
            .reads()
            .query(
                "UPDATE mini_app_release SET manifest = '{}' WHERE app_id = 'id.batam.rusak';"
                    + " UPDATE catalog_version SET version = version + 1")
            .execute());

    shelf.suspend(healthy);
    shelf.suspend(broken);
  }
}
