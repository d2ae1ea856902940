package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Staff that a test makes up, and the agencies they are to work on. */
final class Roles {
  private final TestServer server;

  Roles(TestServer server) {
    this.server = server;
  }

  TestClient with(RoleName role, String opd, String region) {
    String person = UUID.randomUUID().toString();
    return server.as(
        new Caller.Staff(
            person,
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role.word(), opd, region))));
  }

  TestClient registrar(String region) {
    return with(RoleName.REGISTRAR, "diskominfo-batam", region);
  }

  /** Registers an agency of this name. */
  void register(String code, String region, String name) {
    registrar("21").put("/v1/opds/" + code, page(region, name)).hasStatus(200);
  }

  static Map<String, Object> page(String region, String name) {
    return Map.of(
        "name", Map.of("id", name), "region", region, "about", Map.of("id", "Melayani warga."));
  }
}
