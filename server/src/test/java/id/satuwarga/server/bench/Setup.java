package id.satuwarga.server.bench;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.recommendation.Leave;
import id.satuwarga.server.testing.ContractJudge;
import id.satuwarga.server.testing.TestClient;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Fills the catalogue through the public API, as the people whose task it is. */
final class Setup {
  /** The service whose OPD this process plays. */
  static final String VISITED = "id.batam.kunjungan";

  private static final int SERVICES = 40;
  private static final long PATIENCE_SECONDS = 120;
  private final String url;
  private final TestClient developer;
  private final TestClient registrar;

  Setup(String url, String developerToken, String registrarToken) {
    this.url = url;
    this.developer = as(developerToken);
    this.registrar = as(registrarToken);
  }

  TestClient as(String token) {
    return new TestClient(url, ContractJudge.of("satuwarga/openapi.yaml"))
        .with("Authorization", "Bearer " + token);
  }

  void publishAll(String opdAddress) {
    for (int i = 0; i < SERVICES; i++) {
      publish(ManifestDraft.of("id.batam.layanan" + i).with("notices", notices()).json());
    }
    publish(ManifestDraft.of(VISITED).operator("diskominfo-batam", "21.71", opdAddress).json());
  }

  /** The kind of notices that is sent. */
  static List<Object> notices() {
    return List.of(
        Map.of(
            "category", "complaint_status", "why", ManifestDraft.text("Kabar pengaduan.", "News")));
  }

  /** Registers, submits, approves and publishes the first release of this manifest. */
  void publish(Map<String, Object> manifest) {
    String release = "/v1/mini-apps/" + manifest.get("app_id") + "/releases/1";
    developer.post("/v1/mini-apps", manifest).hasStatus(201);
    developer.post(release + "/submit").hasStatus(200);
    registrar.post(release + "/approve").hasStatus(200);
    new Leave(developer, registrar).publish(manifest, release);
  }

  /** Another agency than the owner answers for the service in a territory. */
  void appoint(String appId, String region, String opd, String endpoint) {
    registrar
        .put(
            "/v1/mini-apps/" + appId + "/operators/" + region,
            Map.of("opd", opd, "endpoint", endpoint))
        .hasStatus(200);
  }

  /** The result of a future, or its failure. */
  static <T> T await(Future<T> future) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
