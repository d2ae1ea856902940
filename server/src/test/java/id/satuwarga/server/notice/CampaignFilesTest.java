package id.satuwarga.server.notice;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files of notices to territories, from the draft to whoever the notice is meant for. */
class CampaignFilesTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String BATAM_KOTA = "21.71.10";
  private static final byte[] MAP =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);
  private final Gazette gazette = new Gazette(server);

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void whoeverItIsMeantForFetchesItAndNobodyElse() {
    Sent sent = sent("Peta pengungsian");

    TestReply shown = server.as("siti").get("/v1/inbox/" + sent.notice()).hasStatus(200);
    shown
        .has("/attachments/0/attachment_id", sent.file())
        .has("/attachments/0/name", "peta.pdf")
        .has("/attachments/0/type", "application/pdf")
        .lacks("/attachments/0/expires_at");
    TestReply fetched = server.as("siti").get(sent.path()).hasStatus(200);
    assertThat(fetched.bytes()).isEqualTo(MAP);
    assertThat(fetched.contentType()).isEqualTo("application/pdf");

    server.as("bagus").get(sent.path()).hasStatus(404).isProblem("not-found");
    server.as("maria").get(sent.path()).hasStatus(404).isProblem("not-found");
    String other = sent("Peta lain").notice();
    server
        .as("siti")
        .get("/v1/inbox/" + other + "/attachments/" + sent.file())
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void whoMovesAwayWithoutHavingReadItHasItNoMore() {
    Sent sent = sent("Peta dapur umum");
    TestClient siti = server.as("siti");
    siti.get(sent.path()).hasStatus(200);

    String home = siti.get("/v1/me").json("/home_region/code");
    siti.patch("/v1/me", Map.of("home_region", "32.73.01.1001")).hasStatus(200);
    siti.get(sent.path()).hasStatus(404);
    siti.patch("/v1/me", Map.of("home_region", home)).hasStatus(200);
    siti.get(sent.path()).hasStatus(200);
  }

  @Test
  void aStopTakesItFromThoseWhoHaveReadTheNoticeToo() {
    Sent sent = sent("Peta keliru");
    TestClient siti = server.as("siti");
    siti.put("/v1/inbox/" + sent.notice() + "/read").hasStatus(204);

    gazette.stop(sent.notice());

    siti.get("/v1/inbox/" + sent.notice()).hasStatus(200).lacks("/attachments/0");
    siti.get(sent.path()).hasStatus(404);
    await(
        new AttachmentCleaner(
                new AttachmentRepository(),
                new CampaignFileRepository(),
                server.database(),
                server.clock())
            .run());
    assertThat(rows(sent.notice())).isZero();
  }

  @Test
  void aFileIsAnEditAndVoidsTheApproval() {
    String id = gazette.approved(gazette.slow("Jadwal posyandu", BATAM_KOTA));

    TestReply attached = attach(gazette.author(), id, 1, "jadwal.pdf", MAP).hasStatus(200);

    attached.has("/state", "draft").has("/version", 2).has("/approvals", 0);
    assertThat(attached.each("/history", "deed")).endsWith("attach");
    gazette.author().post(Gazette.at(id) + "/release", Gazette.seen(2)).hasStatus(409);
    String file = attached.json("/attachments/0/attachment_id");
    String path = Gazette.at(id) + "/attachments/" + file;
    assertThat(gazette.approver().get(path).hasStatus(200).bytes()).isEqualTo(MAP);

    attach(gazette.author(), id, 1, "lama.pdf", MAP).hasStatus(409).isProblem("campaign-changed");
    TestReply detached = gazette.author().delete(path + "?version=2").hasStatus(200);
    detached.has("/version", 3).lacks("/attachments/0");
    gazette.author().delete(path + "?version=3").hasStatus(404);
  }

  @Test
  void whatHasGoneOutTakesNoOtherFile() {
    Sent sent = sent("Sudah terkirim");

    attach(gazette.author(), sent.notice(), 2, "lagi.pdf", MAP)
        .hasStatus(409)
        .isProblem("campaign-state");
    gazette
        .author()
        .delete(Gazette.at(sent.notice()) + "/attachments/" + sent.file() + "?version=2")
        .hasStatus(409);
  }

  @Test
  void onlyAuthorsOfTheTerritoryAttach() {
    String id = gazette.drafted(gazette.slow("Pasar murah", BATAM_KOTA));

    attach(gazette.staff(Gazette.OPD, "21.72", "author"), id, 1, "a.pdf", MAP).hasStatus(404);
    attach(gazette.staff("diskominfo-tegal", "33.76", "author"), id, 1, "a.pdf", MAP)
        .hasStatus(404);
    attach(gazette.approver(), id, 1, "a.pdf", MAP).hasStatus(403);
    attach(server.as("siti"), id, 1, "a.pdf", MAP).hasStatus(403);
    gazette
        .staff("diskominfo-tegal", "33.76", "author")
        .get(Gazette.at(id) + "/attachments/" + UUID.randomUUID())
        .hasStatus(404);
    assertThat(rows(id)).isZero();
  }

  @Test
  void whatIsNoFileOrOneTooManyIsRefused() {
    String id = gazette.drafted(gazette.slow("Bazar", BATAM_KOTA));

    attach(gazette.author(), id, 1, "a.pdf", "MZ, a program".getBytes(StandardCharsets.US_ASCII))
        .hasStatus(415)
        .isProblem("upload-type");
    attach(gazette.author(), id, 1, "a.pdf", new byte[2_097_153])
        .hasStatus(413)
        .isProblem("body-too-large");
    for (int version = 1; version <= 3; version++) {
      attach(gazette.author(), id, version, version + ".pdf", MAP).hasStatus(200);
    }
    attach(gazette.author(), id, 4, "4.pdf", MAP).hasStatus(422).isProblem("campaign-attachments");
    assertThat(gazette.get(id).each("/attachments", "name"))
        .containsExactly("1.pdf", "2.pdf", "3.pdf");
  }

  private record Sent(String notice, String file) {
    String path() {
      return "/v1/inbox/" + notice + "/attachments/" + file;
    }
  }

  /** With one file, to a district. */
  private Sent sent(String subject) {
    String id = gazette.drafted(gazette.words(subject, BATAM_KOTA));
    String file =
        attach(gazette.author(), id, 1, "peta.pdf", MAP)
            .hasStatus(200)
            .json("/attachments/0/attachment_id");
    gazette.submit(gazette.author(), id, 2).hasStatus(200);
    gazette.approve(id, 2);
    gazette.release(id, 2);
    return new Sent(id, file);
  }

  private static TestReply attach(
      TestClient client, String id, int version, String name, byte[] file) {
    return client.postBytes(
        Gazette.at(id) + "/attachments?name=" + name + "&version=" + version,
        "application/pdf",
        file);
  }

  private static int rows(String id) {
    return await(
            server
                .database()
                .reads()
                .query("SELECT FROM notice_attachment WHERE notice_id = '" + id + "'")
                .execute())
        .size();
  }
}
