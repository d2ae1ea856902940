package id.satuwarga.server.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaffRolesTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final Roles roles = new Roles(server);
  private final String person = UUID.randomUUID().toString();
  private String opd;
  private String staff;

  @BeforeEach
  void registerAgency() {
    opd = "opd-" + UUID.randomUUID().toString().substring(0, 8);
    staff = "/v1/opds/" + opd + "/staff";
    roles.register(opd, "21.71", "Dinas Uji");
  }

  @Test
  void nobodyWhoNeverSignedInGetsARole() {
    roles
        .registrar("21.71")
        .put(staff + "/" + person + "/roles/officer", region("21.71"))
        .hasStatus(422)
        .isProblem("staff-unknown");
  }

  @Test
  void aRoleCountsFromTheMomentItIsGiven() {
    String siti = server.citizenId("siti");
    server.as("siti").get("/v1/opds/" + opd + "/keys").hasStatus(403);

    admin("21.71")
        .put(staff + "/" + siti + "/roles/developer", region("21.71.02"))
        .hasStatus(200)
        .has("/name", "Siti Rahmawati")
        .has("/region", "21.71.02");

    server.as("siti").get("/v1/opds/" + opd + "/keys").hasStatus(200);
    assertThat(Records.of(server, "citizen:" + siti)).contains("agency.assign-role");
  }

  @Test
  void givingARoleAgainChangesItsTerritory() {
    String bagus = server.citizenId("bagus");
    admin("21.71").put(staff + "/" + bagus + "/roles/officer", region("21.71")).hasStatus(200);
    admin("21.71").put(staff + "/" + bagus + "/roles/officer", region("21.71.02")).hasStatus(200);

    TestReply listed = admin("21.71").get(staff).hasStatus(200);
    assertThat(listed.each("/items", "region")).containsExactly("21.71.02");
    assertThat(listed.each("/items", "name")).containsExactly("Bagus Wicaksono");
  }

  @Test
  void aRoleThatReachesFurtherIsNotNarrowedFromBelow() {
    String maria = server.citizenId("maria");
    roles
        .registrar("21")
        .put(staff + "/" + maria + "/roles/registrar", region("21"))
        .hasStatus(200);

    roles
        .registrar("21.71")
        .put(staff + "/" + maria + "/roles/registrar", region("21.71"))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void nobodyGivesARoleToThemself() {
    String ningsih = server.citizenId("ningsih");
    for (String role : List.of("approver", "developer", "registrar")) {
      server
          .as("ningsih")
          .put(staff + "/" + ningsih + "/roles/" + role, region("21.71"))
          .hasStatus(403)
          .isProblem("own-role");
    }
    assertThat(server.as("ningsih").get("/v1/me").each("/roles", "opd")).doesNotContain(opd);
  }

  @Test
  void anAdminMakesNoRegistrar() {
    admin("21.71")
        .put(staff + "/" + person + "/roles/registrar", region("21.71"))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void noRoleReachesFurtherThanItsGivers() {
    admin("21.71.02")
        .put(staff + "/" + person + "/roles/officer", region("21.71"))
        .hasStatus(403)
        .isProblem("not-allowed");
    roles
        .registrar("21.71")
        .put(staff + "/" + person + "/roles/registrar", region("21"))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void theStaffOfAnotherAgencyLooksLikeNone() {
    roles.register("asing-batam", "21.71", "Dinas Asing");
    TestClient foreigner = roles.with(RoleName.ADMIN, "asing-batam", "21.71");
    hold("officer", "21.71");

    foreigner.get(staff).hasStatus(404).isProblem("not-found");
    foreigner
        .put(staff + "/" + person + "/roles/officer", region("21.71"))
        .hasStatus(404)
        .isProblem("not-found");
    foreigner.delete(staff + "/" + person + "/roles/officer").hasStatus(404).isProblem("not-found");
  }

  @Test
  void theRegistrarOfAnotherTerritoryFindsNoStaff() {
    roles.registrar("33.76").get(staff).hasStatus(404).isProblem("not-found");
  }

  @Test
  void aRegionNobodyKnowsIsNamed() {
    roles
        .registrar("21.71")
        .put(staff + "/" + person + "/roles/officer", region("21.71.99"))
        .hasStatus(422)
        .isProblem("region-unknown");
  }

  @Test
  void aRoleTakenAwayIsGoneAtOnce() {
    hold("developer", "21.71");
    TestClient self = server.as(new Caller.Citizen(person, "s"));
    self.get("/v1/opds/" + opd + "/keys").hasStatus(200);

    admin("21.71").delete(staff + "/" + person + "/roles/developer").hasStatus(204);

    self.get("/v1/opds/" + opd + "/keys").hasStatus(403).isProblem("not-allowed");
  }

  @Test
  void aRoleNobodyHoldsCannotBeTaken() {
    admin("21.71")
        .delete(staff + "/" + person + "/roles/officer")
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void aRoleThatReachesFurtherIsNotTakenFromBelow() {
    hold("registrar", "21");

    roles
        .registrar("21.71")
        .delete(staff + "/" + person + "/roles/registrar")
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void anAdminTakesNoRoleOfARegistrar() {
    hold("registrar", "21.71");

    admin("21.71")
        .delete(staff + "/" + person + "/roles/registrar")
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void theListGoesFromPageToPage() {
    hold("officer", "21.71");
    hold("author", "21.71");
    hold("approver", "21.71.02");

    TestReply first = admin("21.71").get(staff + "?limit=2").hasStatus(200);
    TestReply second =
        admin("21.71").get(staff + "?limit=2&cursor=" + first.json("/next_cursor")).hasStatus(200);

    assertThat(first.each("/items", "role")).containsExactly("officer", "author");
    assertThat(second.each("/items", "role")).containsExactly("approver");
    second.has("/items/0/region", "21.71.02").lacks("/next_cursor");
  }

  @Test
  void takingARoleIsInTheAudit() {
    hold("officer", "21.71");
    admin("21.71").delete(staff + "/" + person + "/roles/officer").hasStatus(204);

    assertThat(Records.of(server, "citizen:" + person)).isEqualTo(List.of("agency.revoke-role"));
  }

  private TestClient admin(String region) {
    return roles.with(RoleName.ADMIN, opd, region);
  }

  private void hold(String role, String region) {
    TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery("INSERT INTO staff_role VALUES ($1, $2, $3, $4, clock_timestamp())")
            .execute(Tuple.of(UUID.fromString(person), opd, role, region)));
  }

  private static Map<String, Object> region(String code) {
    return Map.of("region", code);
  }
}
