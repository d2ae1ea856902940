package id.satuwarga.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fictitious people come in once, stay as they became, and never come to production. */
class SeedingTest {
  private static final String ASKED = "production asked for a part of the sandbox";
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void allAreThereWithTheirRolesAndHomes() {
    server.as("siti").get("/v1/me").has("/home_region/code", "21.71.10.1004");
    server.as("maria").get("/v1/me").has("/home_region/time_zone", "WITA");
    TestReply ningsih = server.as("ningsih").get("/v1/me");
    assertThat(ningsih.each("/roles", "role")).containsOnly("registrar");
    assertThat(ningsih.each("/roles", "region"))
        .containsExactlyInAnyOrder("21.71", "33.76", "21", "31");
    TestReply lestari = server.as("lestari").get("/v1/me");
    assertThat(lestari.each("/roles", "role")).containsOnly("author", "developer");
    assertThat(lestari.each("/roles", "opd")).contains("diskominfo-tegal", "samsat-kepri", "polri");
    assertThat(server.anonymous().get("/v1/opds").hasStatus(200).each("/items", "code"))
        .contains("diskominfo-batam", "diskominfo-tegal", "dinkes-batam", "disdukcapil-batam")
        .contains("bapelitbang-batam", "dinsos-batam", "disdik-batam", "polresta-barelang");
  }

  @Test
  void aRestartChangesNothing() {
    String before = server.citizenId("bagus");
    server.as("bagus").patch("/v1/me", Map.of("home_region", "33.76")).hasStatus(200);
    server
        .as("ningsih")
        .delete("/v1/opds/diskominfo-batam/staff/" + server.citizenId("rizal") + "/roles/approver")
        .hasStatus(204);
    server.restart();
    assertThat(server.citizenId("bagus")).isEqualTo(before);
    server.as("bagus").get("/v1/me").has("/home_region/code", "33.76");
    server.as("rizal").get("/v1/me").lacks("/roles/0");
  }

  @Test
  void aRoleThatALaterCastAddsComesWithTheNextStartAndIsGivenOnce() {
    String staff = "/v1/opds/bapelitbang-batam/staff/" + server.citizenId("wulan");
    server.as("ningsih").delete(staff + "/roles/officer").hasStatus(204);
    execute("DELETE FROM sandbox_role WHERE slug = 'wulan'");
    server.restart();
    server.as("wulan").get("/v1/me").has("/roles/0/role", "officer");

    server.as("ningsih").delete(staff + "/roles/officer").hasStatus(204);
    server.restart();
    server.as("wulan").get("/v1/me").lacks("/roles/0");
  }

  private static void execute(String sql) {
    TestServer.await(server.database().reads().query(sql).execute());
  }

  @Test
  void whoWasErasedDoesNotComeBackByARestart() {
    server
        .as("sutrisno")
        .post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN"))
        .hasStatus(204);
    server.restart();

    assertThatThrownBy(() -> server.citizenId("sutrisno"))
        .hasMessageContaining("nobody called sutrisno");
  }

  @Test
  void productionLoadsNothingOfIt() {
    assertThat(SandboxModule.provider(Mode.PRODUCTION, () -> fail(ASKED))).isEmpty();
    assertThat(SandboxModule.preparations(Mode.PRODUCTION, () -> fail(ASKED), () -> fail(ASKED)))
        .isEmpty();
    assertThat(SandboxModule.fcm(Mode.PRODUCTION, () -> fail(ASKED))).isEmpty();
    SandboxConfig production =
        new SandboxConfig(Mode.PRODUCTION, 0, "https://provider.example", List.of());
    assertThatThrownBy(() -> new Cast(production)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new SimulatedProvider(production, null, null, null, null))
        .isInstanceOf(IllegalStateException.class);
  }
}
