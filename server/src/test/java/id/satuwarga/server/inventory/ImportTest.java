package id.satuwarga.server.inventory;

import static id.satuwarga.server.inventory.Register.draft;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.sheet.Workbook;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportTest {
  private static final String IMPORTS = "/v1/inventory/imports";
  private static final Map<String, Boolean> WHOLE = Map.of("leave_out_broken", false);
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Register register = new Register(server);

  @BeforeAll
  static void makeOffices() {
    for (String office : List.of("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh")) {
      register.opd("kantor-" + office, "21.71");
    }
    register.opd("kantor-bintan", "21.01");
  }

  @Test
  void aSheetIsShownBeforeItIsApplied() {
    TestClient clerk = register.registrar("21.71");
    TestReply staged =
        stage(
            clerk,
            "kantor-satu",
            "Daftar;\nNama Aplikasi;Biaya\nSurat;Rp 12 juta\nSurat;Rp 12 juta\n");

    staged
        .has("/state", "ready")
        .has("/header_row", 2)
        .has("/columns/0/field", "name")
        .has("/columns/1/samples/0", "Rp 12 juta")
        .has("/figures/added", 1)
        .has("/figures/repeated", 1)
        .has("/assumed/0", "status")
        .lacks("/problems/0");
    clerk.get("/v1/inventory/apps?opd=kantor-satu").lacks("/items/0");

    apply(clerk, staged, WHOLE).hasStatus(200).has("/state", "applied").has("/figures/added", 1);
    TestReply apps = clerk.get("/v1/inventory/apps?opd=kantor-satu");
    apps.has("/items/0/facts/yearly_cost", 12_000_000).has("/items/0/facts/users", "staff");
    clerk
        .get("/v1/inventory/apps/" + apps.json("/items/0/inventory_id") + "/history")
        .has("/items/0/version", 1);
    clerk.get(IMPORTS + "/" + staged.json("/import_id")).has("/state", "applied");
    apply(clerk, staged, WHOLE).hasStatus(409).isProblem("import-applied");
    assertThat(register.deeds("inventory-import:" + staged.json("/import_id")))
        .containsExactly("inventory.import-apps");
  }

  @Test
  void whatIsObsoleteIsNotBroughtBackByAnOldSheet() {
    TestClient clerk = register.registrar("21.71");
    String sheet = "Nama Aplikasi;Status;Biaya\nLama Sekali;%s;%s\n";
    apply(clerk, stage(clerk, "kantor-enam", sheet.formatted("obsolete", "1")), WHOLE)
        .hasStatus(200);
    apply(clerk, stage(clerk, "kantor-enam", sheet.formatted("aktif", "2")), WHOLE).hasStatus(200);

    clerk
        .get("/v1/inventory/apps?q=Lama%20Sekali")
        .has("/items/0/facts/status", "obsolete")
        .has("/items/0/facts/yearly_cost", 2);
  }

  @Test
  void aSecondImportChangesAndDoublesNothing() {
    TestClient clerk = register.registrar("21.71");
    String sheet = "Nama Aplikasi;Status;Biaya\nSurat;aktif;100\nAbsen;aktif;200\n";
    apply(clerk, stage(clerk, "kantor-dua", sheet), WHOLE).hasStatus(200);
    stage(clerk, "kantor-dua", sheet).has("/figures/same", 2).has("/figures/added", 0);

    TestReply again =
        stage(clerk, "kantor-dua", "Nama Aplikasi;Status;Biaya\nSURAT;tidak aktif;\n");
    again.has("/figures/changed", 1);
    apply(clerk, again, WHOLE).hasStatus(200);

    TestReply apps = clerk.get("/v1/inventory/apps?opd=kantor-dua");
    assertThat(apps.each("/items", "version")).containsExactly("1", "2");
    apps.has("/items/1/facts/status", "abandoned").has("/items/1/facts/yearly_cost", 100);
  }

  @Test
  void nothingIsHalfImported() {
    TestClient clerk = register.registrar("21.71");
    TestReply staged =
        stage(clerk, "kantor-tiga", "Nama Aplikasi;Status\nSurat;aktif\nAbsen;entahlah\n");
    staged.has("/problems/0/row", 3).has("/problems/0/column", "Status");

    apply(clerk, staged, WHOLE).hasStatus(422).isProblem("import-rows-broken").has("/rows", 1);
    clerk.get("/v1/inventory/apps?opd=kantor-tiga").lacks("/items/0");

    apply(clerk, staged, Map.of("leave_out_broken", true)).hasStatus(200).has("/figures/added", 1);
    assertThat(names(clerk, "kantor-tiga")).containsExactly("Surat");
  }

  @Test
  void searchesArePlannedForWhatWasImported() {
    TestClient clerk = register.registrar("21.71");
    TestReply staged = stage(clerk, "kantor-tujuh", "Nama Aplikasi;Status\nPanen;aktif\n");
    apply(clerk, staged, WHOLE).hasStatus(200);

    assertThat(register.isMeasured()).isTrue();
  }

  @Test
  void aMappingThatWasCorrectedIsRemembered() {
    TestClient clerk = register.registrar("21.71");
    String sheet = "Kolom A;Kolom B\nSurat;aktif\nAbsen;aktif\n";
    TestReply staged = stage(clerk, "kantor-empat", sheet).has("/state", "unmapped");
    apply(clerk, staged, WHOLE).hasStatus(422).isProblem("import-mapping");
    Map<String, Object> mapping =
        Map.of(
            "columns",
            List.of(Map.of("column", 0, "field", "name"), Map.of("column", 1, "field", "status")));
    String mappings = IMPORTS + "/" + staged.json("/import_id") + "/mapping";
    clerk.put(mappings, mapping).hasStatus(200).has("/state", "ready").has("/figures/added", 2);

    stage(register.registrar("21.71"), "kantor-empat", sheet).has("/columns/1/field", "status");
    stage(register.registrar("21.71"), "kantor-lima", sheet).has("/state", "unmapped");
  }

  @Test
  void aMappingNamesTheAppAndUsesAFieldOnce() {
    TestClient clerk = register.registrar("21.71");
    String id = stage(clerk, "kantor-lima", "Nama Aplikasi;B\nSurat;x\n").json("/import_id");
    for (List<Object> columns :
        List.<List<Object>>of(
            List.of(Map.of("column", 0, "field", "status")),
            List.of(Map.of("column", 0, "field", "name"), Map.of("column", 1, "field", "name")),
            List.of(Map.of("column", 7, "field", "name")))) {
      clerk
          .put(IMPORTS + "/" + id + "/mapping", Map.of("columns", columns))
          .hasStatus(422)
          .isProblem("import-mapping");
    }
  }

  @Test
  void aSheetEndsAtTheTerritory() {
    TestClient clerk = register.registrar("21.71");
    clerk
        .postBytes(IMPORTS + "?opd=kantor-bintan", "text/csv", bytes("Nama Aplikasi;B\nSurat;x\n"))
        .hasStatus(422)
        .isProblem("opd-unknown");
    String sheet = "OPD;Nama Aplikasi\nDinas kantor-enam;Surat\nDinas kantor-bintan;Surat\n";
    TestReply staged = clerk.postBytes(IMPORTS, "text/csv", bytes(sheet)).hasStatus(201);
    staged.has("/figures/added", 1).has("/problems/0/row", 3).has("/problems/0/column", "OPD");
    register
        .registrar("21.71")
        .get(IMPORTS + "/" + staged.json("/import_id"))
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void whatIsExportedComesBackAsItWas() {
    TestClient clerk = register.registrar("21.71");
    register.app(
        "21.71",
        draft(
            "kantor-tujuh",
            "=1+1; \"Rumus\"",
            "description",
            Map.of("id", "-2 baris\nkedua", "en", "A formula"),
            "yearly_cost",
            1_250_000,
            "platforms",
            List.of("web", "ios"),
            "release_date",
            "2021-01-12",
            "contractors",
            List.of(Map.of("name", "PT Satu"), Map.of("name", "PT Dua")),
            "monthly_users",
            0));
    String csv = clerk.get("/v1/inventory/export?opd=kantor-tujuh").hasStatus(200).text();
    assertThat(csv).contains("\"'=1+1; \"\"Rumus\"\"\"").contains("\"'-2 baris\nkedua\"");

    stage(clerk, "kantor-tujuh", csv).has("/figures/added", 0).has("/figures/broken", 0);
    byte[] xlsx =
        clerk
            .get("/v1/inventory/export?opd=kantor-tujuh&format=xlsx")
            .hasStatus(200)
            .hasHeader("Content-Disposition", "attachment; filename=\"aplikasi.xlsx\"")
            .bytes();
    clerk
        .postBytes(IMPORTS + "?opd=kantor-tujuh", Workbook.MEDIA_TYPE, xlsx)
        .hasStatus(201)
        .has("/columns/11/samples/0", "2021-01-12")
        .has("/columns/16/samples/0", "1250000")
        .has("/figures/added", 0)
        .has("/figures/broken", 0);
    clerk
        .get("/v1/inventory/export?opd=kantor-tujuh&format=json")
        .has("/items/0/facts/name", "=1+1; \"Rumus\"");
  }

  @Test
  void onePubliccodeSaysWhatTheRegisterKnows() {
    String id =
        register.app(
            "21.71",
            draft(
                "kantor-tujuh",
                "Yaml: \"ya\"",
                "platforms",
                List.of("android"),
                "maintenance",
                "contract",
                "contractors",
                List.of(Map.of("name", "PT Satu", "until", "2026-12-31"))));

    assertThat(
            register
                .registrar("21.71")
                .get("/v1/inventory/apps/" + id + "/publiccode")
                .hasStatus(200)
                .text())
        .contains("name: \"Yaml: \\\"ya\\\"\"\n")
        .contains("platforms:\n- \"android\"\n")
        .contains("developmentStatus: \"stable\"\n")
        .contains("maintenance:\n  type: \"contract\"\n  contractors:\n  - name: \"PT Satu\"\n");
  }

  private static TestReply stage(TestClient clerk, String opd, String sheet) {
    return clerk.postBytes(IMPORTS + "?opd=" + opd, "text/csv", bytes(sheet)).hasStatus(201);
  }

  private static TestReply apply(TestClient clerk, TestReply staged, Object order) {
    return clerk.post(IMPORTS + "/" + staged.json("/import_id") + "/apply", order);
  }

  private static List<String> names(TestClient clerk, String opd) {
    TestReply apps = clerk.get("/v1/inventory/apps?opd=" + opd);
    return apps.json().at("/items").findValuesAsText("name").stream()
        .filter(name -> !name.startsWith("Dinas") && !name.startsWith("Kota"))
        .toList();
  }

  private static byte[] bytes(String sheet) {
    return sheet.getBytes(StandardCharsets.UTF_8);
  }
}
