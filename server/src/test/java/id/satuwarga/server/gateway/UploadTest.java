package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Town town = new Town(server, opd);

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void aPhotoIsStoredUnderAnId() throws Exception {
    town.siti()
        .postBytes("/v1/uploads?name=lubang.jpg", "image/jpeg", jpeg())
        .hasStatus(201)
        .has("/type", "image/jpeg")
        .has("/name", "lubang.jpg");
  }

  @Test
  void theTypeIsJudgedByContent() throws Exception {
    town.siti()
        .postBytes("/v1/uploads", "image/png", jpeg())
        .hasStatus(201)
        .has("/type", "image/jpeg");
  }

  @Test
  void whatIsNeitherPictureNorPdfIsRefused() {
    town.siti()
        .postBytes("/v1/uploads", "image/png", "MZ not a picture".getBytes(StandardCharsets.UTF_8))
        .hasStatus(415)
        .isProblem("upload-type");
  }

  @Test
  void aBrokenPictureIsRefused() throws Exception {
    town.siti()
        .postBytes("/v1/uploads", "image/jpeg", Arrays.copyOf(jpeg(), 60))
        .hasStatus(422)
        .isProblem("upload-broken");
  }

  @Test
  void aFileOverFiveMegabytesIsRefused() throws Exception {
    town.siti()
        .postBytes("/v1/uploads", "image/jpeg", Arrays.copyOf(jpeg(), 5_242_881))
        .hasStatus(413)
        .isProblem("body-too-large");
  }

  @Test
  void theOpdOfTheActionFetchesTheCleanFile() throws Exception {
    String id = sent("foto");

    TestReply file = server.asOpd("diskominfo-batam").get(content(id)).hasStatus(200);

    assertThat(file.contentType()).isEqualTo("image/jpeg");
    assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
  }

  @Test
  void anotherOpdDoesNotFindIt() throws Exception {
    String id = sent("bukan");

    server.asOpd("diskominfo-tegal").get(content(id)).hasStatus(404).isProblem("not-found");
  }

  @Test
  void nobodyFetchesWhatWasNotSent() throws Exception {
    String id = upload(town.siti());

    server.asOpd("diskominfo-batam").get(content(id)).hasStatus(404).isProblem("not-found");
  }

  @Test
  void theCitizenIsNoOpd() throws Exception {
    town.siti().get(content(sent("warga"))).hasStatus(403).isProblem("not-allowed");
  }

  @Test
  void aFetchedFileCanBeFetchedAgainForAnHour() throws Exception {
    String id = sent("lagi");
    TestClient office = server.asOpd("diskominfo-batam");
    office.get(content(id)).hasStatus(200);
    server.clock().advance(Duration.ofMinutes(59));

    server.asOpd("diskominfo-batam").get(content(id)).hasStatus(200);
    server.clock().advance(Duration.ofMinutes(2));
    server.asOpd("diskominfo-batam").get(content(id)).hasStatus(404).isProblem("not-found");
  }

  @Test
  void aFileNobodySentIsGoneAfterADay() throws Exception {
    TestClient siti = town.siti();
    String id = upload(siti);
    server.clock().advance(Duration.ofHours(25));

    TestClient later = town.siti();
    act(later, "kedaluwarsa", id).hasStatus(422).isProblem("upload-unusable");
  }

  @Test
  void somebodyElsesFileCannotBeSent() throws Exception {
    String id = upload(server.as("bagus"));

    act(town.siti(), "orang", id).hasStatus(422).isProblem("upload-unusable");
    assertThat(opd.asked("orang/act")).isEmpty();
  }

  @Test
  void aFileThatIsNoneCannotBeSent() {
    act(town.siti(), "hantu", UUID.randomUUID().toString())
        .hasStatus(422)
        .isProblem("upload-unusable");
    act(town.siti(), "rusak", "bukan-id").hasStatus(422).isProblem("upload-unusable");
  }

  @Test
  void aFileMayBeSentAgainWhenTheFormCameBack() throws Exception {
    TestClient siti = town.siti();
    String id = upload(siti);
    String visit = Town.visit(siti, town.service("formulir"));

    Town.act(siti, visit, UUID.randomUUID(), Map.of("foto", Map.of("upload_id", id)))
        .hasStatus(200);
    Town.act(siti, visit, UUID.randomUUID(), Map.of("foto", Map.of("upload_id", id)))
        .hasStatus(200);
  }

  @Test
  void severalFilesTravelTogether() throws Exception {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("banyak"));
    List<Map<String, String>> files =
        List.of(Map.of("upload_id", upload(siti)), Map.of("upload_id", upload(siti)));

    Town.act(siti, visit, UUID.randomUUID(), Map.of("foto", files)).hasStatus(200);
  }

  @Test
  void onlySoManyFilesWaitToBeSent() throws Exception {
    TestClient rizal = server.as("rizal");
    for (int i = 0; i < 20; i++) {
      upload(rizal);
    }

    rizal
        .postBytes("/v1/uploads", "image/jpeg", jpeg())
        .hasStatus(429)
        .isProblem("too-many-requests");
  }

  @Test
  void filesAndVisitsAreInTheExport() throws Exception {
    TestClient andika = server.as("andika");
    String id = upload(andika);
    Town.visit(andika, town.service("ekspor"));

    String export =
        andika.get("/v1/me/export").hasStatus(200).json().at("/sections/gateway").toString();

    assertThat(export).contains(id).contains("id.batam.ekspor");
  }

  /** Uploaded and sent with an action; the id of the file. */
  private String sent(String service) throws IOException {
    TestClient siti = town.siti();
    String id = upload(siti);
    act(siti, service, id).hasStatus(200);
    return id;
  }

  private TestReply act(TestClient citizen, String service, String uploadId) {
    String visit = Town.visit(citizen, town.service(service));
    return Town.act(
        citizen, visit, UUID.randomUUID(), Map.of("foto", Map.of("upload_id", uploadId)));
  }

  private static String upload(TestClient citizen) throws IOException {
    return citizen.postBytes("/v1/uploads", "image/jpeg", jpeg()).hasStatus(201).json("/upload_id");
  }

  private static String content(String uploadId) {
    return "/v1/uploads/" + uploadId + "/content";
  }

  /** A photo that tells where it was taken. */
  private static byte[] jpeg() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", picture);
    byte[] note = "GPS 1.1301 N".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(picture.toByteArray(), 0, 2);
    photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (note.length + 2)});
    photo.writeBytes(note);
    photo.write(picture.toByteArray(), 2, picture.size() - 2);
    return photo.toByteArray();
  }
}
