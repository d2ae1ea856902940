package id.satuwarga.server.inbox;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttachmentTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final byte[] LETTER =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void theCitizenOfTheNoticeFetchesItsFilesAndNobodyElse() throws IOException {
    String letter = handIn("surat.pdf", LETTER).hasStatus(201).json("/attachment_id");
    String photo = handIn("lokasi.png", picture()).hasStatus(201).json("/attachment_id");

    String notice = sent("siti", photo, letter);

    TestReply shown = server.as("siti").get("/v1/inbox/" + notice).hasStatus(200);
    assertThat(shown.each("/attachments", "attachment_id")).containsExactly(photo, letter);
    shown
        .has("/attachments/1/name", "surat.pdf")
        .has("/attachments/1/type", "application/pdf")
        .has("/attachments/1/size", LETTER.length)
        .lacks("/attachments/1/expires_at");
    String path = "/v1/inbox/" + notice + "/attachments/" + letter;
    TestReply fetched = server.as("siti").get(path).hasStatus(200);
    assertThat(fetched.bytes()).isEqualTo(LETTER);
    assertThat(fetched.contentType()).isEqualTo("application/pdf");
    fetched
        .hasHeader("Content-Disposition", "attachment")
        .hasHeader("X-Content-Type-Options", "nosniff");
    server.as("bagus").get(path).hasStatus(404).isProblem("not-found");
    String others = sent("bagus", handIn("lain.pdf", LETTER).json("/attachment_id"));
    server
        .as("bagus")
        .get("/v1/inbox/" + others + "/attachments/" + letter)
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void theTypeIsWhatTheContentSays() throws IOException {
    handIn("surat.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII))
        .hasStatus(415)
        .isProblem("upload-type");
    handIn("surat.pdf", picture()).hasStatus(201).has("/type", "image/png");
    handIn("surat.pdf", "%PDF-1.4 cut".getBytes(StandardCharsets.US_ASCII))
        .hasStatus(422)
        .isProblem("upload-broken");
    handIn("besar.pdf", new byte[2_097_153]).hasStatus(413).isProblem("body-too-large");
  }

  @Test
  void aFileGoesWithOneNoticeOfItsOpd() {
    String letter = handIn("surat.pdf", LETTER).json("/attachment_id");
    Map<String, Object> draft = post.draftTo("maria");
    draft.put("attachments", List.of(letter));
    String first = post.send(draft).hasStatus(202).json("/notice_id");

    post.send(draft).hasStatus(202).has("/notice_id", first);
    draft.put("reference", "lain-" + UUID.randomUUID());
    post.send(draft).hasStatus(422).isProblem("upload-unusable");
    draft.put("attachments", List.of(UUID.randomUUID().toString()));
    post.send(draft).hasStatus(422).isProblem("upload-unusable");
    draft.remove("attachments");
    post.send(draft).hasStatus(202);
  }

  @Test
  void whatNoNoticeTookInADayIsGone() {
    String letter = handIn("surat.pdf", LETTER).json("/attachment_id");
    server.clock().advance(Duration.ofHours(25));
    Map<String, Object> draft = post.draftTo("maria");
    draft.put("attachments", List.of(letter));

    post.send(draft).hasStatus(422).isProblem("upload-unusable");
  }

  @Test
  void ofManyEachTakesItsOwnFilesAndABadOneHoldsUpNoOther() throws IOException {
    String letter = handIn("surat.pdf", LETTER).json("/attachment_id");
    String photo = handIn("lokasi.png", picture()).json("/attachment_id");
    Map<String, Object> all =
        Map.of(
            "items",
            List.of(
                draft("siti", letter),
                draft("bagus", letter),
                draft("maria", UUID.randomUUID().toString()),
                draft("maria", photo, photo),
                draft("maria"),
                draft("bagus", photo)));

    TestReply reply = server.asOpd(Post.OPD).post("/v1/notices/bulk", all).hasStatus(200);

    reply
        .has("/items/1/problem/code", "upload-unusable")
        .has("/items/2/problem/code", "upload-unusable")
        .has("/items/3/problem/code", "upload-unusable")
        .has("/items/4/notice/state", "accepted");
    assertThat(filesOf("siti", reply.json("/items/0/notice/notice_id"))).containsExactly(letter);
    assertThat(filesOf("bagus", reply.json("/items/5/notice/notice_id"))).containsExactly(photo);
    server
        .asOpd(Post.OPD)
        .post("/v1/notices/bulk", all)
        .hasStatus(200)
        .has("/items/0/notice/notice_id", reply.json("/items/0/notice/notice_id"))
        .has("/items/5/notice/notice_id", reply.json("/items/5/notice/notice_id"));
  }

  @Test
  void ofManyNobodyTakesTheFileOfAnotherOpd() {
    String letter = handIn("surat.pdf", LETTER).json("/attachment_id");
    Map<String, Object> draft = draft("siti", letter);
    draft.put("recipient", post.subjectOf("siti", "dinkes-batam"));
    server
        .asOpd("dinkes-batam")
        .post("/v1/notices/bulk", Map.of("items", List.of(draft)))
        .hasStatus(200)
        .lacks("/items/0/notice");

    assertThat(filesOf("siti", sent("siti", letter))).containsExactly(letter);
  }

  @Test
  void whoDeletesTheNoticeDeletesItsFiles() {
    String letter = handIn("surat.pdf", LETTER).json("/attachment_id");
    String notice = sent("siti", letter);

    server.as("siti").delete("/v1/inbox/" + notice).hasStatus(204);

    assertThat(isKept(letter)).isFalse();
  }

  @Test
  void theFilesGoWithTheCitizen() {
    String letter = handIn("surat.pdf", LETTER).json("/attachment_id");
    String notice = sent("sutrisno", letter);
    server
        .as("sutrisno")
        .get("/v1/me/export")
        .hasStatus(200)
        .has("/sections/inbox/items/0/notice_id", notice)
        .has("/sections/inbox/items/0/attachments/0/name", "surat.pdf");

    server
        .as("sutrisno")
        .post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN"))
        .hasStatus(204);

    assertThat(isKept(letter)).isFalse();
  }

  private static TestReply handIn(String name, byte[] content) {
    return server
        .asOpd(Post.OPD)
        .postBytes("/v1/attachments?name=" + name, "application/pdf", content);
  }

  private static Map<String, Object> draft(String person, String... files) {
    Map<String, Object> draft = post.draftTo(person);
    draft.put("attachments", List.of(files));
    return draft;
  }

  private static List<String> filesOf(String person, String notice) {
    Shelf.soon(() -> server.as(person).get("/v1/inbox/" + notice).status() == 200);
    return server
        .as(person)
        .get("/v1/inbox/" + notice)
        .hasStatus(200)
        .each("/attachments", "attachment_id");
  }

  private static String sent(String person, String... files) {
    String notice = post.send(draft(person, files)).hasStatus(202).json("/notice_id");
    Shelf.soon(() -> server.as(person).get("/v1/inbox/" + notice).status() == 200);
    return notice;
  }

  private static boolean isKept(String attachment) {
    String row = "SELECT FROM notice_attachment WHERE id = '" + attachment + "'";
    return await(server.database().reads().query(row).execute()).size() > 0;
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
