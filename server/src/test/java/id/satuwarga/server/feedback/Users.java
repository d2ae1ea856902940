package id.satuwarga.server.feedback;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.util.Map;
import java.util.UUID;

/** Citizens who use a service of Batam, and press a button in it. */
final class Users {
  private final TestServer server;
  private final OpdServer opd;

  Users(TestServer server, OpdServer opd) {
    this.server = server;
    this.opd = opd;
  }

  /** A published service of this name. */
  String service(String name) {
    return new Shelf(server)
        .publish(
            ManifestDraft.of("id.batam." + name)
                .operator("diskominfo-batam", "21.71", opd.endpoint(name)));
  }

  /** The address of the feedback on a visit in which nothing was done. */
  static String opened(TestClient citizen, String appId) {
    String visit =
        citizen
            .post("/v1/visits", Map.of("app_id", appId, "contract", 1))
            .hasStatus(201)
            .json("/visit_id");
    return "/v1/visits/" + visit + "/feedback";
  }

  /** The address of the feedback on a visit in which a button was pressed. */
  static String used(TestClient citizen, String appId) {
    String feedback = opened(citizen, appId);
    citizen
        .post(
            feedback.replace("/feedback", "/actions"),
            Map.of("id", UUID.randomUUID().toString(), "name", "kirim", "inputs", Map.of()))
        .hasStatus(200);
    return feedback;
  }
}
