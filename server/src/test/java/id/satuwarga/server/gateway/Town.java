package id.satuwarga.server.gateway;

import id.satuwarga.server.app.ServerConfig;
import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Services of Batam that an {@link OpdServer} answers for, and citizens who use them. */
final class Town {
  private final TestServer server;
  private final OpdServer opd;
  private final Shelf shelf;

  Town(TestServer server, OpdServer opd) {
    this.server = server;
    this.opd = opd;
    this.shelf = new Shelf(server);
  }

  /** Waits two seconds for an OPD, for tests of those that keep us waiting. */
  static ServerConfig impatient(ServerConfig config) {
    return Configs.with(
        config, new GatewayConfig(Duration.ofSeconds(2), 4, 2, Duration.ofSeconds(10)));
  }

  /** A manifest of a service named so; the OPD answers below the same name. */
  ManifestDraft manifest(String name) {
    return ManifestDraft.of("id.batam." + name)
        .operator("diskominfo-batam", "21.71", opd.endpoint(name));
  }

  /** A published service of this name. */
  String service(String name) {
    return shelf.publish(manifest(name));
  }

  Shelf shelf() {
    return shelf;
  }

  TestClient siti() {
    return server.as("siti");
  }

  static TestReply open(TestClient citizen, String appId) {
    return citizen.post("/v1/visits", Map.of("app_id", appId, "contract", 1));
  }

  /** Opened, and the address of the visit. */
  static String visit(TestClient citizen, String appId) {
    return "/v1/visits/" + open(citizen, appId).hasStatus(201).json("/visit_id");
  }

  static TestReply act(TestClient citizen, String visit, UUID id, Map<String, Object> inputs) {
    return citizen.post(
        visit + "/actions", Map.of("id", id.toString(), "name", "kirim", "inputs", inputs));
  }

  static TestReply act(TestClient citizen, String visit) {
    return act(citizen, visit, UUID.randomUUID(), Map.of());
  }
}
