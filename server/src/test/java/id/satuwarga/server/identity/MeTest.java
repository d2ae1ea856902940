package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen's own data: seen, changed, taken along, erased. */
class MeTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final SignInWalk web = new SignInWalk(server, "web");

  @Test
  void theNikIsMasked() {
    TestReply me = server.as("sutrisno").get("/v1/me").hasStatus(200);
    me.has("/nik_masked", "9901••••••••0003").has("/language", "id");
    assertThat(me.text()).doesNotContain("9901012806650003");
  }

  @Test
  void aCitizenMovesAndChangesLanguage() {
    TestClient maria = server.as("maria");
    maria
        .patch("/v1/me", Map.of("home_region", "65.03.01", "language", "en"))
        .hasStatus(200)
        .has("/home_region/code", "65.03.01")
        .has("/language", "en");
    maria
        .patch("/v1/me", Map.of("language", "id"))
        .hasStatus(200)
        .has("/home_region/name", "Sebatik")
        .has("/language", "id");
  }

  @Test
  void noOneMovesToATerritoryThatIsNotThere() {
    TestClient siti = server.as("siti");
    siti.patch("/v1/me", Map.of("home_region", "21.71.99"))
        .hasStatus(422)
        .isProblem("region-unknown");
    siti.patch("/v1/me", "{}").hasStatus(400).isProblem("request-invalid");
    siti.patch("/v1/me", Map.of("name", "Lain")).hasStatus(400).isProblem("request-invalid");
    siti.get("/v1/me").has("/home_region/code", "21.71.10.1004").has("/name", "Siti Rahmawati");
  }

  @Test
  void theExportHoldsEverything() {
    TestReply session = web.signIn("ningsih");
    TestReply export =
        server.withToken(session.json("/access_token")).get("/v1/me/export").hasStatus(200);
    export
        .has("/me/name", "Ningsih Puspitasari")
        .has("/sections/identity/nik", "9901015212790008")
        .has("/sections/identity/birth_date", "1979-12-12")
        .has("/sections/roles/0/role", "registrar");
    assertThat(export.each("/sections/identity/sessions", "client_id")).contains("web");
    assertThat(export.each("/sections/audit/items", "action"))
        .contains("identity.sign-in", "agency.assign-role");
    TestReply again =
        server.withToken(session.json("/access_token")).get("/v1/me/export").hasStatus(200);
    assertThat(again.each("/sections/audit/items", "action")).contains("identity.export");
  }

  @Test
  void erasureWantsTheExactWords() {
    TestClient rizal = server.as("rizal");
    for (String words : List.of("hapus akun", "HAPUS AKUN ", "HAPUS", "")) {
      rizal
          .post("/v1/me/erasure", Map.of("confirmation", words))
          .hasStatus(422)
          .isProblem("erasure-unconfirmed");
    }
    rizal.get("/v1/me").hasStatus(200);
  }

  @Test
  void nothingIsLeftAfterErasureAndASignInMakesSomebodyNew() {
    TestReply session = web.signIn("andika");
    TestClient client = server.withToken(session.json("/access_token"));
    TestClient elsewhere = server.as("andika");
    String before = session.json("/me/id");
    session.has("/me/roles/0/role", "officer");
    client
        .post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN"))
        .hasStatus(204)
        .hasHeader(
            "Set-Cookie",
            "satuwarga_refresh=; Path=/v1/session; Max-Age=0; HttpOnly; SameSite=Strict");
    client.get("/v1/me").hasStatus(401).isProblem("token-invalid");
    elsewhere.get("/v1/me").hasStatus(401).isProblem("token-invalid");
    assertThat(rowsNaming(before)).containsOnly("audit_entry");
    TestReply anew = web.signIn("andika");
    assertThat(anew.json("/me/id")).isNotEqualTo(before);
    anew.lacks("/me/home_region").has("/me/roles", "").lacks("/me/roles/0");
  }

  @Test
  void answersKeptForRepeatsGoWithTheirCitizen() {
    String citizen = server.citizenId("lestari");
    TestServer.await(
        server
            .database()
            .transaction(
                tx ->
                    tx.query(
                            """
                            INSERT INTO idempotency_key (caller, key, request_hash, status, body)
                            VALUES ('citizen:%s', 'kunci-1', '', 201, '')
                            """
                                .formatted(citizen))
                        .execute()));
    server.as("lestari").get("/v1/me/export").has("/sections/answers/0/key", "kunci-1");
    server
        .as("lestari")
        .post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN"))
        .hasStatus(204);
    assertThat(rowsNaming(citizen)).containsOnly("audit_entry");
  }

  @Test
  void theAuditRecordNamesNoPerson() {
    web.signIn("bagus");
    String record =
        TestServer.await(
            server
                .database()
                .reads()
                .query("SELECT string_agg(row_to_json(e)::text, ' ') FROM audit_entry e")
                .execute()
                .map(rows -> rows.iterator().next().getString(0)));
    assertThat(record)
        .contains("identity.sign-in")
        .doesNotContain("Bagus")
        .doesNotContain("990101");
  }

  /** Tables with any row in which the text stands. */
  private static List<String> rowsNaming(String id) {
    List<String> tables =
        TestServer.await(
            server
                .database()
                .reads()
                .query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .execute()
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
    return tables.stream().filter(table -> !table.equals("region") && names(table, id)).toList();
  }

  private static boolean names(String table, String id) {
    return TestServer.await(
        server
            .database()
            .reads()
            .query(
                "SELECT EXISTS (SELECT FROM "
                    + table
                    + " t WHERE row_to_json(t)::text LIKE '%"
                    + id
                    + "%')")
            .execute()
            .map(rows -> rows.iterator().next().getBoolean(0)));
  }
}
