package id.satuwarga.server.classification;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two fictitious auditors, and the registrar who decides. */
class ClassificationTest {
  private static final String APP = "id.batam.apekesah";
  private static final String ROUNDS = "/v1/classification-rounds";
  private static final Map<String, Object> PLAN =
      Map.of("owner", "Bidang Aplikasi", "due_on", "2027-03-31");
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final AuditDesk audits = new AuditDesk(server);
  private static int listed;

  private static TestClient registrar() {
    return server.as("ningsih");
  }

  private static String app() {
    listed++;
    return registrar()
        .post(
            "/v1/inventory/apps",
            Map.of(
                "opd",
                "dinkes-batam",
                "facts",
                Map.of(
                    "name",
                    "Aplikasi " + listed,
                    "status",
                    "live",
                    "users",
                    "citizens",
                    "categories",
                    List.of("health"))))
        .hasStatus(201)
        .json("/inventory_id");
  }

  private static String round() {
    return audits.round("Audit 2026", "21.71", "2026-12-31");
  }

  private static TestReply decide(
      String one, int version, String outcome, Map<String, Object> more) {
    Map<String, Object> ruling = new LinkedHashMap<>(more);
    ruling.put("version", version);
    ruling.put("outcome", outcome);
    ruling.put("reason", "Sudah dibicarakan.");
    return registrar().put(one + "/decision", ruling);
  }

  @Test
  void nobodySeesTheOthersVerdictBeforeGivingTheirOwn() {
    String one = audits.assigned(round(), app());
    server.as("hendra").get("/v1/classifications?mine=true").has("/items/0/state", "waiting");

    audits.judge("hendra", one, "keep").hasStatus(200).has("/verdicts/0/outcome", "keep");

    server.as("hendra").get(one).has("/verdicts_given", 1).has("/auditors/0/you", true);
    server.as("maulida").get(one).has("/verdicts_given", 1).lacks("/verdicts/0");
    registrar().get(one).has("/state", "waiting").lacks("/verdicts/0");
    audits.judge("hendra", one, "merge").hasStatus(409).isProblem("verdict-given");
    audits
        .judge("maulida", one, "take_down")
        .hasStatus(200)
        .has("/verdicts/1/outcome", "take_down");
    server
        .as("hendra")
        .get(one)
        .has("/state", "disputed")
        .has("/verdicts/1/reason", "Menurut maulida");
    registrar().get(one).has("/verdicts/0/reason", "Menurut hendra");
  }

  @Test
  void theRegistrarDecidesWhatIsMergedAndWhenItIsDone() {
    new Shelf(server)
        .publish(
            ManifestDraft.of(APP).operator("diskominfo-batam", "21.71", opd.endpoint("apekesah")));
    String app = app();
    String one = audits.assigned(round(), app);
    decide(one, 1, "keep", Map.of()).hasStatus(409).isProblem("classification-state");
    audits.judge("hendra", one, "merge").hasStatus(200);
    audits.judge("maulida", one, "merge").hasStatus(200).has("/state", "agreed");

    decide(one, 1, "keep", Map.of()).hasStatus(409).isProblem("classification-changed");
    decide(one, 3, "merge", Map.of("plan", PLAN)).hasStatus(422).isProblem("decision-incomplete");
    decide(one, 3, "merge", Map.of("plan", PLAN, "mini_app", "id.batam.tidakada"))
        .hasStatus(422)
        .isProblem("mini-app-unknown");
    decide(one, 3, "merge", Map.of("plan", PLAN, "mini_app", APP))
        .hasStatus(200)
        .has("/state", "decided")
        .has("/overdue", false)
        .has("/decision/mini_app", APP)
        .has("/decision/by", "Ningsih Puspitasari");

    complete(one, 4).hasStatus(409).isProblem("take-down-open");
    takeDown(app);
    complete(one, 4).hasStatus(200).has("/state", "done").has("/done/words", "Berita acara 4.");
    assertThat(deeds(one))
        .containsExactly(
            "classification.judge",
            "classification.judge",
            "classification.decide",
            "classification.complete");
  }

  private static TestReply complete(String one, int version) {
    return registrar()
        .put(one + "/completion", Map.of("version", version, "words", "Berita acara 4."));
  }

  private static void takeDown(String app) {
    String list = "/v1/inventory/apps/" + app + "/take-down";
    registrar().put(list, Map.of("mini_app", APP)).hasStatus(200);
    for (String step :
        List.of("data", "users_told", "redirected", "contract_ended", "server_freed")) {
      registrar()
          .put(list + "/steps/" + step, Map.of("proof", "Berita acara", "exception", true))
          .hasStatus(200);
    }
    registrar().post(list + "/finish", Map.of("yearly_saving", 1)).hasStatus(200);
  }

  private static List<String> deeds(String one) {
    String object = "classification:" + one.substring(one.lastIndexOf('/') + 1);
    return TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery("SELECT action FROM audit_entry WHERE object = $1 ORDER BY id")
            .execute(Tuple.of(object))
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
  }

  @Test
  void onlyAuditorsOfTheTerritoryAreNamedAndOnlyListedApps() {
    String round = round();
    String app = app();

    audits.add(round, app, "hendra", "siti").hasStatus(422).isProblem("auditor-unknown");
    audits.add(round, app, "hendra", "hendra").hasStatus(422).isProblem("auditor-unknown");
    audits
        .add(round, "01900000-0000-7000-8000-000000000000", "hendra", "maulida")
        .hasStatus(422)
        .isProblem("app-unlisted");
    registrar()
        .get("/v1/classification-auditors?region=21.71")
        .has("/items/0/name", "Hendra Wibisono")
        .has("/items/1/name", "Maulida Safitri")
        .lacks("/items/2");
    server.as("hendra").get(ROUNDS).hasStatus(200);
  }

  @Test
  void aVerdictMarksEachCriterionOnce() {
    String one = audits.assigned(round(), app());
    List<Map<String, Object>> few = AuditDesk.marks().subList(1, 6);

    server
        .as("hendra")
        .put(one + "/verdict", Map.of("outcome", "keep", "marks", few, "reason", "Baik."))
        .hasStatus(422)
        .isProblem("marks-incomplete");
    server.as("hendra").get("/v1/classification-criteria").has("/items/0/name", "Pemakaian");
  }

  @Test
  void progressIsCountedByOfficeTerritoryMinistryAndCategory() {
    String round = round();
    String one = audits.assigned(round, app());
    audits.add(round, app(), "hendra", "maulida").hasStatus(200);
    audits.judge("hendra", one, "keep").hasStatus(200);
    audits.judge("maulida", one, "take_down").hasStatus(200);

    for (String by : List.of("opd", "region", "ministry", "category")) {
      progress(round, by).has("/items/0/apps", 2).has("/items/0/waiting", 1).lacks("/items/1");
    }
    progress(round, "opd").has("/items/0/disputed", 1).has("/items/0/key", "dinkes-batam");
    progress(round, "region").has("/items/0/name", "Kota Batam");
    progress(round, "category").has("/items/0/name", "health");

    decide(
            one,
            3,
            "become_mini_app",
            Map.of("plan", Map.of("owner", "Bidang", "due_on", "2020-01-01")))
        .hasStatus(200)
        .has("/overdue", true);
    progress(round, "ministry")
        .has("/items/0/overdue", 1)
        .has("/items/0/outcomes/become_mini_app", 1);
    registrar()
        .get("/v1/classifications?overdue=true&round=" + round)
        .has("/items/0/overdue", true);
  }

  private static TestReply progress(String round, String by) {
    return registrar().get("/v1/classification-progress?by=" + by + "&round=" + round);
  }
}
