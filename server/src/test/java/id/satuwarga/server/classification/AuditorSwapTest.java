package id.satuwarga.server.classification;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An auditor who cannot judge makes room for one who is as blind as they were. */
class AuditorSwapTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final AuditDesk audits = new AuditDesk(server);
  private static int listed;

  @BeforeAll
  static void thirdAuditor() {
    for (String person : List.of("bagus", "maria")) {
      registrar()
          .put(
              "/v1/opds/diskominfo-kepri/staff/" + server.citizenId(person) + "/roles/auditor",
              Map.of("region", "21"))
          .hasStatus(200);
    }
  }

  private static TestClient registrar() {
    return server.as("ningsih");
  }

  private static String assigned() {
    listed++;
    return audits.assigned(
        audits.round("Audit", "21.71", "2099-12-31"), audits.listed("Ganti " + listed));
  }

  private static TestReply replace(
      TestClient by, String one, int version, String leaves, String comes) {
    return by.put(
        one + "/auditors/" + server.citizenId(leaves),
        Map.of(
            "version",
            version,
            "successor",
            server.citizenId(comes),
            "reason",
            "Pindah tugas ke kantor lain."));
  }

  @Test
  void whoComesSeesNothingBeforeJudgingAndWhatWasSaidStaysReadableWithoutCounting() {
    String one = assigned();
    audits.judge("hendra", one, "keep").hasStatus(200);
    audits.judge("maulida", one, "take_down").hasStatus(200).has("/state", "disputed");

    replace(registrar(), one, 3, "hendra", "bagus")
        .hasStatus(200)
        .has("/state", "waiting")
        .has("/version", 4)
        .has("/verdicts_given", 1)
        .lacks("/verdicts/0")
        .has("/former/0/reason", "Pindah tugas ke kantor lain.")
        .has("/former/0/by", "Ningsih Puspitasari")
        .lacks("/former/0/verdict");
    server.as("hendra").get(one).hasStatus(404);
    audits.judge("hendra", one, "keep").hasStatus(404);
    server.as("bagus").get(one).lacks("/verdicts/0").lacks("/former/0/verdict");
    server
        .as("maulida")
        .get(one)
        .has("/verdicts/0/reason", "Menurut maulida")
        .lacks("/verdicts/1")
        .lacks("/former/0/verdict");
    server.as("bagus").get("/v1/classifications?mine=true").has("/items/0/verdicts_given", 1);

    audits
        .judge("bagus", one, "take_down")
        .hasStatus(200)
        .has("/state", "agreed")
        .has("/former/0/verdict/outcome", "keep")
        .has("/former/0/verdict/reason", "Menurut hendra");
    registrar()
        .get(one)
        .has("/verdicts_given", 2)
        .has("/auditors/0/citizen_id", server.citizenId("bagus"));
    assertThat(audited(one)).contains("classification.replace-auditor");
  }

  @Test
  void nobodyComesWhoCanHaveReadWhatWasSaid() {
    String one = assigned();
    replace(registrar(), one, 1, "hendra", "maulida").isProblem("auditor-unknown");
    replace(registrar(), one, 1, "hendra", "hendra").isProblem("auditor-unknown");
    replace(registrar(), one, 1, "hendra", "ningsih").isProblem("auditor-unknown");
    replace(registrar(), one, 1, "hendra", "siti").hasStatus(422).isProblem("auditor-unknown");
    replace(registrar(), one, 1, "bagus", "maria").hasStatus(404);
    replace(registrar(), one, 1, "hendra", "bagus").hasStatus(200);
    replace(registrar(), one, 1, "maulida", "maria")
        .hasStatus(409)
        .isProblem("classification-changed");
    replace(registrar(), one, 2, "bagus", "hendra").hasStatus(422).isProblem("auditor-unknown");

    TestClient tegal = staff("registrar", "diskominfo-tegal", "33.76");
    replace(tegal, one, 2, "bagus", "maria").hasStatus(404);
    for (String role : List.of("auditor", "admin", "developer", "officer", "approver")) {
      replace(staff(role, "dinkes-batam", "21.71"), one, 2, "bagus", "maria")
          .hasStatus(403)
          .isProblem("not-allowed");
    }
  }

  @Test
  void aRegistrarWhoCouldReadBothComesOnlyBeforeBothAreGiven() {
    String registrarToo = server.citizenId("maria");
    TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery(
                """
                INSERT INTO staff_role (opd_code, citizen_id, role, region_code, assigned_at)
                SELECT 'diskominfo-kepri', $1, 'registrar', '21', now() ON CONFLICT DO NOTHING
                """)
            .execute(Tuple.of(UUID.fromString(registrarToo))));
    String one = assigned();
    audits.judge("hendra", one, "keep").hasStatus(200);
    audits.judge("maulida", one, "keep").hasStatus(200);

    replace(registrar(), one, 3, "hendra", "maria").hasStatus(422).isProblem("auditor-unknown");
    replace(registrar(), assigned(), 1, "hendra", "maria").hasStatus(200);
  }

  @Test
  void whatIsDecidedKeepsItsAuditorsAndWhoLeftDoesNotDecide() {
    String one = assigned();
    replace(registrar(), one, 1, "hendra", "maria").hasStatus(200);
    audits.judge("maria", one, "keep").hasStatus(200);
    replace(registrar(), one, 3, "maria", "bagus").hasStatus(200);
    audits.judge("maulida", one, "keep").hasStatus(200);
    audits.judge("bagus", one, "keep").hasStatus(200);
    Map<String, Object> ruling =
        Map.of("version", 6, "outcome", "keep", "reason", "Masih dipakai.");
    server
        .as(
            new Caller.Staff(
                server.citizenId("maria"),
                UUID.randomUUID().toString(),
                Set.of(new Caller.Role("registrar", "diskominfo-batam", "21.71"))))
        .put(one + "/decision", ruling)
        .hasStatus(403)
        .isProblem("own-verdict");
    registrar().put(one + "/decision", ruling).hasStatus(200).has("/state", "decided");

    replace(registrar(), one, 7, "bagus", "siti").hasStatus(409).isProblem("classification-state");
  }

  private static TestClient staff(String role, String opd, String region) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role, opd, region))));
  }

  private static List<String> audited(String one) {
    return TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery("SELECT action FROM audit_entry WHERE object = $1")
            .execute(Tuple.of("classification:" + one.substring(one.lastIndexOf('/') + 1)))
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
  }
}
