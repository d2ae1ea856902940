package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** OPDs, staff and apps that a test makes up. */
final class Register {
  private final TestServer server;

  Register(TestServer server) {
    this.server = server;
  }

  TestClient with(String role, String opd, String region) {
    String person = UUID.randomUUID().toString();
    return server.as(
        new Caller.Staff(
            person, UUID.randomUUID().toString(), Set.of(new Caller.Role(role, opd, region))));
  }

  TestClient registrar(String region) {
    return with("registrar", "diskominfo-batam", region);
  }

  /** Registers an OPD, as a registrar of the whole province. */
  void opd(String code, String region) {
    registrar(region.substring(0, 2))
        .put(
            "/v1/opds/" + code,
            Map.of(
                "name", Map.of("id", "Dinas " + code),
                "region", region,
                "about", Map.of("id", "Melayani warga.")))
        .hasStatus(200);
  }

  /** Lists an app as the registrar of this territory; its id. */
  String app(String region, Map<String, Object> draft) {
    return registrar(region).post("/v1/inventory/apps", draft).hasStatus(201).json("/inventory_id");
  }

  /** A draft with these facts, given as names and values in turn. */
  static Map<String, Object> draft(String opd, String name, Object... more) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("status", "live");
    facts.put("users", "citizens");
    for (int i = 0; i < more.length; i += 2) {
      facts.put((String) more[i], more[i + 1]);
    }
    return Map.of("opd", opd, "facts", facts);
  }

  static Map<String, Object> edit(int version, Map<String, Object> draft) {
    Map<String, Object> edit = new LinkedHashMap<>(draft);
    edit.put("version", version);
    return edit;
  }

  /** What the audit says was done to something. */
  List<String> deeds(String object) {
    return StreamSupport.stream(
            TestServer.await(
                    server
                        .database()
                        .reads()
                        .preparedQuery(
                            "SELECT action FROM audit_entry WHERE object = $1 ORDER BY id")
                        .execute(Tuple.of(object)))
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .toList();
  }

  /** Whether PostgreSQL plans searches for as many apps as there are. */
  boolean isMeasured() {
    return TestServer.await(
            server
                .database()
                .reads()
                .query(
                    """
                    SELECT reltuples = (SELECT count(*) FROM inventory_app)
                    FROM pg_class WHERE oid = 'inventory_app'::regclass
                    """)
                .execute())
        .iterator()
        .next()
        .getBoolean(0);
  }
}
