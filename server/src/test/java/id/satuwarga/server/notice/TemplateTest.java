package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TemplateTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final Gazette gazette = new Gazette(server);

  @Test
  void aDraftBeginsFromAFilledTemplate() {
    String id = made("21.71");

    gazette
        .author()
        .post(
            at(id) + "/fill",
            Map.of("language", "en", "values", Map.of("tempat", "Nongsa {{jam}}", "jam", "21.00")))
        .hasStatus(200)
        .has("/subject", "No water at Nongsa {{jam}}")
        .has("/body", "Until 21.00 o'clock.\n\nNongsa {{jam}}")
        .has("/category", "service_change")
        .has("/version", 1);
  }

  @Test
  void everyGapIsFilledAndNoOther() {
    String id = made("21.71");

    gazette
        .author()
        .post(at(id) + "/fill", Map.of("language", "id", "values", Map.of("tempat", "Nongsa")))
        .hasStatus(422)
        .isProblem("template-incomplete")
        .has("/detail", "Belum terisi: jam.");
    gazette
        .author()
        .post(
            at(id) + "/fill",
            Map.of("language", "id", "values", Map.of("tempat", "a", "jam", "b", "lain", "c")))
        .hasStatus(400)
        .has("/errors/0/pointer", "/values/lain");
    gazette
        .author()
        .post(
            at(id) + "/fill",
            Map.of("language", "id", "values", Map.of("tempat", "a".repeat(120), "jam", "b")))
        .hasStatus(400)
        .has("/errors/0/pointer", "/values");
  }

  @Test
  void whatItSaidBeforeStaysReadable() {
    String id = made("21.71");
    Map<String, Object> next = words(Map.of("version", 1));
    next.put("name", "Gangguan air");
    gazette.author().put(at(id), next).hasStatus(200).has("/version", 2);

    gazette.author().put(at(id), next).hasStatus(409).isProblem("template-changed");
    gazette.approver().get(at(id) + "?version=1").hasStatus(200).has("/name", "Air padam");
    gazette
        .approver()
        .get(at(id))
        .hasStatus(200)
        .has("/name", "Gangguan air")
        .has("/placeholders/0", "tempat")
        .has("/placeholders/1", "jam")
        .has("/editable", false);
    gazette.author().get(at(id) + "?version=3").hasStatus(404);
  }

  @Test
  void theLanguagesHaveTheSameGaps() {
    Map<String, Object> template = words(Map.of("opd", Gazette.OPD, "region", "21.71"));
    template.put(
        "wordings",
        List.of(
            Map.of("language", "id", "subject", "Air {{tempat}}", "body", "Isi."),
            Map.of("language", "en", "subject", "Water {{place}}", "body", "Text.")));

    gazette
        .author()
        .post("/v1/templates", template)
        .hasStatus(400)
        .has("/errors/0/pointer", "/wordings/1");
  }

  @Test
  void whoeverWorksForAPartUsesItAndLeavesItAsItIs() {
    String id = made("21.71");
    TestClient part = gazette.staff(Gazette.OPD, "21.71.08", "author");

    assertThat(part.get("/v1/templates?limit=100").each("/items", "template_id")).contains(id);
    part.get(at(id)).hasStatus(200).has("/editable", false);
    part.put(at(id), words(Map.of("version", 1))).hasStatus(404);
    part.delete(at(id)).hasStatus(404);
    part.post("/v1/templates", words(Map.of("opd", Gazette.OPD, "region", "21.71")))
        .hasStatus(422)
        .isProblem("audience-out-of-reach");
  }

  @Test
  void ofAnotherPartOrAgencyThereIsNone() {
    String id = made("21.71.10");

    for (TestClient other :
        List.of(
            gazette.staff(Gazette.OPD, "21.71.08", "author"),
            gazette.staff("diskominfo-tegal", "33.76", "author", "approver"))) {
      assertThat(other.get("/v1/templates?limit=100").each("/items", "template_id"))
          .doesNotContain(id);
      other.get(at(id)).hasStatus(404);
      other.post(at(id) + "/fill", Map.of("language", "id")).hasStatus(404);
    }
  }

  @Test
  void aRetiredOneIsGone() {
    String id = made("21.71");
    gazette.author().delete(at(id)).hasStatus(204);

    gazette.author().get(at(id)).hasStatus(404);
    gazette.author().delete(at(id)).hasStatus(404);
  }

  private String made(String region) {
    return gazette
        .author()
        .post("/v1/templates", words(Map.of("opd", Gazette.OPD, "region", region)))
        .hasStatus(201)
        .has("/version", 1)
        .has("/editable", true)
        .json("/template_id");
  }

  private static String at(String id) {
    return "/v1/templates/" + id;
  }

  private static Map<String, Object> words(Map<String, Object> members) {
    Map<String, Object> template = new LinkedHashMap<>(members);
    template.put("name", "Air padam");
    template.put("category", "service_change");
    template.put(
        "wordings",
        List.of(
            Map.of(
                "language", "id",
                "subject", "Air padam di {{tempat}}",
                "body", "Sampai pukul {{jam}}.\n\n{{ tempat }}"),
            Map.of(
                "language", "en",
                "subject", "No water at {{tempat}}",
                "body", "Until {{jam}} o'clock.\n\n{{tempat}}")));
    return template;
  }
}
