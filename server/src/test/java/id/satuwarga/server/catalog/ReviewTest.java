package id.satuwarga.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Map<String, String> REASON = Map.of("reason", "Alamat bantuan tidak ada.");
  private final Shelf shelf = new Shelf(server);

  @Test
  void aReleaseIsApprovedBySomebodyElse() {
    String release = submitted("id.batam.disetujui");

    shelf
        .registrar()
        .post(release + "/approve")
        .hasStatus(200)
        .has("/releases/0/state", "APPROVED")
        .has("/releases/0/reviewer", "Ningsih Puspitasari");
  }

  @Test
  void nobodyApprovesTheirOwnRelease() {
    TestClient both = developerAndRegistrar();
    both.post("/v1/mini-apps", ManifestDraft.of("id.batam.sendiri").json()).hasStatus(201);
    String release = "/v1/mini-apps/id.batam.sendiri/releases/1";
    shelf.developer().post(release + "/submit").hasStatus(200);

    both.post(release + "/approve").hasStatus(403).isProblem("own-release");
  }

  @Test
  void nobodyApprovesWhatTheySubmitted() {
    draft("id.batam.pengaju");
    TestClient both = developerAndRegistrar();
    String release = "/v1/mini-apps/id.batam.pengaju/releases/1";
    both.post(release + "/submit").hasStatus(200);

    both.post(release + "/reject", REASON).hasStatus(403).isProblem("own-release");
  }

  @Test
  void aRejectionSaysWhy() {
    String release = submitted("id.batam.ditolak");

    shelf
        .registrar()
        .post(release + "/reject", REASON)
        .hasStatus(200)
        .has("/releases/0/state", "REJECTED")
        .has("/releases/0/reason", "Alamat bantuan tidak ada.");
  }

  @Test
  void aDraftCannotBeApproved() {
    draft("id.batam.draf");

    shelf
        .registrar()
        .post("/v1/mini-apps/id.batam.draf/releases/1/approve")
        .hasStatus(409)
        .isProblem("release-state");
  }

  @Test
  void onlyAnApprovedReleaseGoesLive() {
    String release = submitted("id.batam.belum");

    shelf.developer().post(release + "/publish").hasStatus(409).isProblem("release-state");
  }

  @Test
  void approvalAloneDoesNotGoLive() {
    String release = submitted("id.batam.menunggu");

    shelf.registrar().post(release + "/approve").hasStatus(200).lacks("/live_version");
  }

  @Test
  void reviewingAnotherReleaseLeavesTheLiveOneUp() {
    shelf.publish(ManifestDraft.of("id.batam.tetap"));
    shelf
        .developer()
        .post(
            "/v1/mini-apps/id.batam.tetap/releases",
            ManifestDraft.of("id.batam.tetap").version(2).json());

    shelf
        .developer()
        .post("/v1/mini-apps/id.batam.tetap/releases/2/submit")
        .hasStatus(200)
        .has("/live_version", 1);
    server.as("siti").get("/v1/services/id.batam.tetap").hasStatus(200).has("/version", "1.0");
  }

  @Test
  void publishingAnOlderReleaseRollsBack() {
    shelf.publish(ManifestDraft.of("id.batam.mundur"));
    shelf.publish(ManifestDraft.of("id.batam.mundur").version(2));

    shelf
        .registrar()
        .post("/v1/mini-apps/id.batam.mundur/releases/1/publish")
        .hasStatus(200)
        .has("/live_version", 1);
  }

  @Test
  void onlyTheFiveLiveBeforeComeBack() {
    for (int version = 1; version <= 7; version++) {
      shelf.publish(ManifestDraft.of("id.batam.lama").version(version));
    }

    shelf
        .developer()
        .post("/v1/mini-apps/id.batam.lama/releases/1/publish")
        .hasStatus(409)
        .isProblem("release-state");
    shelf.developer().post("/v1/mini-apps/id.batam.lama/releases/2/publish").hasStatus(200);
  }

  @Test
  void aRegistrarOfAnotherTerritoryFindsNothingToApprove() {
    String release = submitted("id.batam.jauh");

    shelf
        .staff("registrar", "diskominfo-tegal", "33.76")
        .post(release + "/approve")
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void aReleaseThatIsNotThereIsNotFound() {
    draft("id.batam.nihil");

    shelf
        .developer()
        .post("/v1/mini-apps/id.batam.nihil/releases/9/submit")
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void reviewersFindWhatWaitsForThem() {
    submitted("id.batam.antre");
    TestReply waiting = shelf.registrar().get("/v1/mini-apps?release_state=SUBMITTED&limit=100");

    assertThat(waiting.hasStatus(200).each("/items", "app_id")).contains("id.batam.antre");
    assertThat(waiting.json("/items/0/releases/0/manifest")).isEmpty();
  }

  @Test
  void aListIsReadPageByPage() {
    draft("id.batam.halaman-a");
    draft("id.batam.halaman-b");
    TestReply first = shelf.developer().get("/v1/mini-apps?limit=1");

    TestReply second =
        shelf.developer().get("/v1/mini-apps?limit=1&cursor=" + first.json("/next_cursor"));

    assertThat(second.hasStatus(200).json("/items/0/app_id"))
        .isGreaterThan(first.json("/items/0/app_id"));
  }

  @Test
  void everyStepIsOnRecord() {
    shelf.publish(ManifestDraft.of("id.batam.tercatat"));
    shelf.suspend("id.batam.tercatat");

    assertThat(deeds("mini-app:id.batam.tercatat"))
        .containsExactly(
            "catalog.register",
            "catalog.submit",
            "catalog.approve",
            "catalog.publish",
            "catalog.suspend");
  }

  private static List<String> deeds(String object) {
    return TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery("SELECT action FROM audit_entry WHERE object = $1 ORDER BY id")
            .execute(Tuple.of(object))
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
  }

  private void draft(String appId) {
    shelf.developer().post("/v1/mini-apps", ManifestDraft.of(appId).json()).hasStatus(201);
  }

  private String submitted(String appId) {
    draft(appId);
    String release = "/v1/mini-apps/" + appId + "/releases/1";
    shelf.developer().post(release + "/submit").hasStatus(200);
    return release;
  }

  private static TestClient developerAndRegistrar() {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(
                new Caller.Role("developer", "diskominfo-batam", "21.71"),
                new Caller.Role("registrar", "diskominfo-batam", "21.71"))));
  }
}
