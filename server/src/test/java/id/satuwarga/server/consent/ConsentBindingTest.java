package id.satuwarga.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A consent is the answer to the very question the citizen read. */
class ConsentBindingTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Shelf shelf = new Shelf(server);

  @Test
  void theAnswerToAnEarlierPurposeIsNotTaken() {
    String app = shelf.publish(asking("ganti-tujuan", "Menyapa Anda"));
    TestClient siti = server.as("siti");
    String read = Decision.asked(siti, app);
    shelf.publish(asking("ganti-tujuan", "Mengirim iklan").version(2));

    refused(siti, app, read);
    assertThat(siti.get("/v1/consents").each("/items", "app_id")).doesNotContain(app);
  }

  @Test
  void norOneWhosePurposeChangedInTheOtherLanguage() {
    String app = shelf.publish(asking("ganti-bahasa", "Menyapa Anda"));
    TestClient siti = server.as("siti");
    String read = Decision.asked(siti, app);
    Map<String, Object> claim = ManifestDraft.claim("name", "Menyapa Anda");
    claim.put("purpose", ManifestDraft.text("Menyapa Anda", "To advertise"));
    shelf.publish(draft("ganti-bahasa", claim).version(2));

    refused(siti, app, read);
  }

  @Test
  void norOneThatWasNotToldWhatIsRequired() {
    String app = shelf.publish(asking("ganti-wajib", "Menyapa Anda"));
    TestClient siti = server.as("siti");
    String read = Decision.asked(siti, app);
    Map<String, Object> claim = ManifestDraft.claim("name", "Menyapa Anda");
    claim.put("required", true);
    shelf.publish(draft("ganti-wajib", claim).version(2));

    refused(siti, app, read);
  }

  @Test
  void norOneMeantForAnotherOpd() {
    String app = shelf.publish(asking("ganti-opd", "Menyapa Anda"));
    TestClient siti = server.as("siti");
    String read = Decision.asked(siti, app);
    shelf
        .registrar()
        .put(
            "/v1/mini-apps/" + app + "/operators/21.71.10",
            Map.of("opd", "dinkes-batam", "endpoint", opd.endpoint("ganti-opd")))
        .hasStatus(200);
    Shelf.soon(() -> !Decision.asked(siti, app).equals(read));

    refused(siti, app, read);
  }

  @Test
  void aReleaseThatAsksTheSameLeavesTheQuestionAsItIs() {
    String app = shelf.publish(asking("sama", "Menyapa Anda"));
    TestClient siti = server.as("siti");
    String read = Decision.asked(siti, app);
    shelf.publish(asking("sama", "Menyapa Anda").version(2));

    Decision.grant(siti, app, read, new String[] {"name"}).hasStatus(200);
  }

  private static void refused(TestClient citizen, String app, String read) {
    Decision.grant(citizen, app, read, new String[] {"name"})
        .hasStatus(409)
        .isProblem("consent-request-changed");
  }

  private static ManifestDraft asking(String name, String purpose) {
    return draft(name, ManifestDraft.claim("name", purpose));
  }

  private static ManifestDraft draft(String name, Map<String, Object> claim) {
    return ManifestDraft.of("id.batam." + name)
        .operator("diskominfo-batam", "21.71", opd.endpoint(name))
        .claims(claim);
  }
}
