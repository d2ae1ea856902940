package id.satuwarga.server.classification;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Audits as the registrar has them made and as auditors judge. */
public final class AuditDesk {
  private static final String ROUNDS = "/v1/classification-rounds";
  private final TestServer server;

  public AuditDesk(TestServer server) {
    this.server = server;
  }

  private TestClient registrar() {
    return server.as("ningsih");
  }

  /** A live app of an agency for citizens; its id. */
  String listed(String name) {
    return registrar()
        .post(
            "/v1/inventory/apps",
            Map.of(
                "opd",
                "dinkes-batam",
                "facts",
                Map.of("name", name, "status", "live", "users", "citizens")))
        .hasStatus(201)
        .json("/inventory_id");
  }

  /** A round of a territory that is due on a day; its id. */
  public String round(String name, String region, String dueOn) {
    return registrar()
        .post(
            ROUNDS, Map.of("name", name, "region", region, "ministry", "komdigi", "due_on", dueOn))
        .hasStatus(201)
        .has("/ministry/code", "komdigi")
        .json("/round_id");
  }

  TestReply add(String round, String app, String... auditors) {
    return registrar()
        .post(
            ROUNDS + "/" + round + "/apps",
            Map.of(
                "inventory_ids",
                List.of(app),
                "auditors",
                Stream.of(auditors).map(server::citizenId).toList()));
  }

  /** Puts an app before Hendra and Maulida in a round that has no other; its address there. */
  public String assigned(String round, String app) {
    add(round, app, "hendra", "maulida").hasStatus(200);
    return "/v1/classifications/"
        + registrar().get("/v1/classifications?round=" + round).json("/items/0/classification_id");
  }

  /** The same mark for every criterion. */
  public TestReply judge(String auditor, String one, String outcome) {
    return server
        .as(auditor)
        .put(
            one + "/verdict",
            Map.of("outcome", outcome, "marks", marks(), "reason", "Menurut " + auditor));
  }

  static List<Map<String, Object>> marks() {
    return Stream.of("use", "uniqueness", "law", "cost", "security", "upkeep")
        .map(code -> Map.<String, Object>of("criterion", code, "mark", 3))
        .toList();
  }
}
