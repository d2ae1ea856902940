package id.satuwarga.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A low mark is work for the OPD. */
class CaseTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final Map<String, String> ANSWER = Map.of("words", "Petugas jaga kami tambah.");
  private final Users users = new Users(server, opd);
  private final TestClient siti = server.as("siti");
  private final TestClient officer = staff("officer", "diskominfo-batam", "21.71");

  @Test
  void aLowMarkIsAnsweredAndTheCitizenReadsIt() {
    String visit = said("jawab", 2, "Lama sekali.");
    String one = caseOf("jawab").path("case_id").asText();

    officer.post("/v1/feedback-cases/" + one + "/answer", ANSWER).has("/state", "answered");
    assertThat(siti.get("/v1/me/feedback").json().at("/items/0/answer").asText())
        .isEqualTo("Petugas jaga kami tambah.");
    siti.put(visit, Map.of("rating", 4)).hasStatus(409).isProblem("feedback-settled");
  }

  @Test
  void aClosedCaseStaysClosed() {
    said("tutup", 1, "Salah alamat.");
    String path = "/v1/feedback-cases/" + caseOf("tutup").path("case_id").asText();

    officer.post(path + "/close", Map.of("words", "Sudah diperbaiki.")).has("/state", "closed");
    officer.post(path + "/answer", ANSWER).hasStatus(409).isProblem("case-closed");
    officer.post(path + "/close", ANSWER).hasStatus(409).isProblem("case-closed");
    assertThat(siti.get("/v1/me/feedback").json().at("/items/0/reason").asText())
        .isEqualTo("Sudah diperbaiki.");
  }

  @Test
  void goodMarksMakeNoWorkAndTheirWordsAreRead() {
    said("bagus", 4, "Cepat dan ramah.");

    assertThat(caseOf("bagus").path("state").asText()).isEqualTo("noted");
    assertThat(officer.get("/v1/feedback-cases?state=open").text()).doesNotContain("ramah");
  }

  @Test
  void theCitizenIsCalledByANameOfThisCaseOnly() {
    said("samar", 1, "Pertama.");
    said("samarlagi", 1, "Kedua.");
    String first = caseOf("samar").toString();

    assertThat(caseOf("samar").path("pseudonym"))
        .isNotEqualTo(caseOf("samarlagi").path("pseudonym"));
    assertThat(first).doesNotContain("visit_id", "given_at", server.citizenId("siti"));
  }

  @Test
  void aRegistrarSeesTheCaseAndNobodysWords() {
    said("lihat", 1, "Untuk OPD saja.");

    TestReply seen = server.as("ningsih").get("/v1/feedback-cases?limit=100").hasStatus(200);
    assertThat(seen.each("/items", "app_id")).contains("id.batam.lihat");
    assertThat(seen.text()).doesNotContain("Untuk OPD saja.");
  }

  @Test
  void anotherOpdFindsNothing() {
    said("asing", 1, "Bukan untuk mereka.");
    String path = "/v1/feedback-cases/" + caseOf("asing").path("case_id").asText();
    TestClient other = staff("officer", "diskominfo-tegal", "33.76");

    assertThat(other.get("/v1/feedback-cases").each("/items", "case_id")).isEmpty();
    other.post(path + "/answer", ANSWER).hasStatus(404).isProblem("not-found");
  }

  @Test
  void theListIsReadPageByPage() {
    said("halamansatu", 1, "a");
    said("halamandua", 1, "b");
    TestReply first = officer.get("/v1/feedback-cases?limit=1").hasStatus(200);

    assertThat(
            officer
                .get("/v1/feedback-cases?limit=1&cursor=" + first.json("/next_cursor"))
                .hasStatus(200)
                .json("/items/0/case_id"))
        .isNotEqualTo(first.json("/items/0/case_id"));
  }

  private String said(String service, int rating, String comment) {
    String visit = Users.used(siti, users.service(service));
    siti.put(visit, Map.of("rating", rating, "comment", comment)).hasStatus(200);
    return visit;
  }

  private JsonNode caseOf(String service) {
    for (JsonNode one :
        officer.get("/v1/feedback-cases?limit=100").hasStatus(200).json().at("/items")) {
      if (one.path("app_id").asText().equals("id.batam." + service)) {
        return one;
      }
    }
    throw new AssertionError("no case of " + service);
  }

  private static TestClient staff(String role, String opdCode, String region) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role, opdCode, region))));
  }
}
