package id.satuwarga.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.recommendation.Leave;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Brings mini-apps into a test's catalogue by the public API, as the people whose task it is. */
public final class Shelf {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Map<String, String> REASON = Map.of("reason", "Sedang diperbaiki.");
  private final TestServer server;

  public Shelf(TestServer server) {
    this.server = server;
  }

  public TestClient developer() {
    return server.as("lestari");
  }

  public TestClient registrar() {
    return server.as("ningsih");
  }

  /** Somebody who does not exist, with this role. */
  public TestClient staff(String role, String opd, String region) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role, opd, region))));
  }

  /** Registered, given leave, published, and known to this node. */
  public String publish(ManifestDraft draft) {
    String appId = draft.json().get("app_id").toString();
    int version = (int) ((Map<?, ?>) draft.json().get("version")).get("code");
    if (version == 1) {
      developer().post("/v1/mini-apps", draft.json()).hasStatus(201);
    } else {
      developer().post("/v1/mini-apps/" + appId + "/releases", draft.json()).hasStatus(201);
    }
    approve(appId, version);
    String release = "/v1/mini-apps/" + appId + "/releases/" + version;
    new Leave(developer(), registrar()).publish(draft.json(), release);
    soon(() -> isLive(appId, version));
    return appId;
  }

  /** Submitted by the developer and approved by the registrar. */
  public void approve(String appId, int version) {
    String release = "/v1/mini-apps/" + appId + "/releases/" + version;
    developer().post(release + "/submit").hasStatus(200);
    registrar().post(release + "/approve").hasStatus(200);
  }

  private boolean isLive(String appId, int version) {
    return server
        .component()
        .liveMiniApps()
        .find(AppId.parse(appId))
        .filter(app -> app.trialOf().isEmpty())
        .filter(app -> app.manifest().version().code() == version)
        .isPresent();
  }

  /** Suspended, and this node knows. */
  public void suspend(String appId) {
    registrar().post("/v1/mini-apps/" + appId + "/suspend", REASON).hasStatus(200);
    soon(
        () ->
            server
                .component()
                .liveMiniApps()
                .find(AppId.parse(appId))
                .filter(LiveMiniApp::isSuspended)
                .isPresent());
  }

  /** Waits for what a hint or a worker brings about, however slow the machine is. */
  public static void soon(BooleanSupplier done) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as("still waiting").isBefore(end);
      try {
        Thread.sleep(10);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }
  }
}
