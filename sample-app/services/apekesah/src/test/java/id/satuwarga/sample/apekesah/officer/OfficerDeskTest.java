package id.satuwarga.sample.apekesah.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.apekesah.Main;
import id.satuwarga.sample.apekesah.complaint.Category;
import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.NewComplaint;
import id.satuwarga.sample.apekesah.complaint.Proof;
import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.apekesah.complaint.Scene;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.ground.desk.DeskSettings;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.testkit.TestFile;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficerDeskTest {
  private static final String SITI = "subject-of-siti-rahmawati";
  private static final Clock CLOCK = Clock.systemUTC();

  /** SHA-256 of {@code rahasia}, which stands in the officer's cookie. */
  private static final String HASH =
      "541e984103d4099bb8383050c56d511e733d85e6ab889a1c363ced651762eee0";

  private final Jdbi database = TestDatabase.fresh(Main.class);
  private final Complaints complaints =
      new Complaints(database, new NoticeOutbox(CLOCK), Routing.ofCity("21.71"), CLOCK);
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    DeskSettings entrance =
        new DeskSettings("petugas", address(), address(), "x", "x", Set.of("andika"));
    OfficerDesk.mount(
        server,
        new OfficerDesk.Settings("Kota Batam", "21.71", entrance),
        database,
        complaints,
        CLOCK);
    server.start();
    database.useHandle(
        db ->
            db.execute(
                "INSERT INTO officer_session (token_hash, officer, name, form_token, expires_at)"
                    + " VALUES (?, 'andika', 'Andika', 'token', ?)",
                HASH,
                CLOCK.instant().plusSeconds(60)));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void anOfficerComesInToADeskWithoutComplaintsToo() throws Exception {
    assertThat(get("/petugas")).contains("Andika", "Belum ada pengaduan.");
  }

  @Test
  void theDeskIsNarrowedToAnOfficeAndToWhatIsUrgent() throws Exception {
    Complaint road = file();

    assertThat(get("/petugas?unit=dbmsda")).contains(road.label());
    assertThat(get("/petugas?unit=dlh")).doesNotContain(road.label());
    assertThat(get("/petugas?urgent=1")).doesNotContain(road.label());
    assertThat(get("/petugas?unit=%27lain")).contains(road.label());
  }

  @Test
  void aComplaintIsGivenToAnotherOffice() throws Exception {
    Complaint road = file();
    String path = "/petugas/pengaduan/" + road.number() + "/unit";

    assertThat(post(path, "unit=nirwana&form=" + UUID.randomUUID()).statusCode()).isEqualTo(422);
    assertThat(post(path, "unit=perkimtan&form=" + UUID.randomUUID()).statusCode()).isEqualTo(303);
    assertThat(get("/petugas/pengaduan/" + road.number()))
        .contains("Diteruskan ke unit lain", "Dinas Perumahan, Permukiman dan Pertamanan");
  }

  @Test
  void anAnswerCarriesAPhotoWithPlaceTimeAndHash() throws Exception {
    Complaint road = file();
    byte[] photo = TestFile.png().content();
    String form = UUID.randomUUID().toString();
    assertThat(prove(road, form, photo, "2026-11-20T09:15").statusCode()).isEqualTo(303);
    assertThat(prove(road, form, photo, "2026-11-20T09:15").statusCode()).isEqualTo(303);

    Proof proof = complaints.proofs(road.number()).get(0);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
    assertThat(complaints.proofs(road.number())).hasSize(1);
    assertThat(proof.sha256()).isEqualTo(hash);
    assertThat(proof.takenAt()).isEqualTo(Instant.parse("2026-11-20T02:15:00Z"));
    assertThat(complaints.photo(proof.photo(), SITI).orElseThrow().content()).isEqualTo(photo);
    assertThat(complaints.photo(proof.photo(), "bagus")).isEmpty();
    assertThat(get("/petugas/pengaduan/" + road.number())).contains(hash, "Depan SD 01");
  }

  @Test
  void whatIsNoPhotoOrOfTheFutureProvesNothingAndAnswersNothing() throws Exception {
    Complaint road = file();
    byte[] script = "<script>".getBytes(StandardCharsets.UTF_8);

    assertThat(prove(road, UUID.randomUUID().toString(), script, "2026-11-20T09:15").body())
        .contains("foto JPEG atau PNG");
    assertThat(
            prove(road, UUID.randomUUID().toString(), TestFile.png().content(), "2999-01-01T00:00")
                .statusCode())
        .isEqualTo(422);
    assertThat(complaints.find(road.number()).orElseThrow().status()).isEqualTo(Status.RECEIVED);
    assertThat(complaints.proofs(road.number())).isEmpty();
  }

  @Test
  void aPhotoUnderNoIdIsMissing() throws Exception {
    assertThat(send(as("/petugas/foto/" + "-".repeat(36)).build()).statusCode()).isEqualTo(404);
  }

  private Complaint file() {
    return complaints.file(
        new NewComplaint(
            UUID.randomUUID().toString(),
            SITI,
            "Siti Rahmawati",
            "Jalan berlubang",
            Category.ROAD,
            new Scene("21.71.10.1004", "Belian, Batam Kota", "Jl. Merdeka 1", null, null),
            LocalDate.of(2026, 11, 20),
            "Lubang besar di depan sekolah.",
            null,
            Language.INDONESIAN));
  }

  private HttpResponse<String> prove(Complaint complaint, String form, byte[] photo, String taken)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String[][] fields = {
      {"token", "token"},
      {"form", form},
      {"answer", "Sudah ditambal."},
      {"status", "DONE"},
      {"proof_place", "Depan SD 01"},
      {"proof_taken", taken}
    };
    for (String[] field : fields) {
      body.write(part("name=\"" + field[0] + "\"", field[1].getBytes(StandardCharsets.UTF_8)));
    }
    body.write(part("name=\"proof\"; filename=\"a.png\"", photo));
    body.write("--batas--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        as("/petugas/pengaduan/" + complaint.number())
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static byte[] part(String name, byte[] content) throws Exception {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    String head = "--batas\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
    part.write(head.getBytes(StandardCharsets.UTF_8));
    part.write(content);
    part.write("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private String get(String path) throws Exception {
    return send(as(path).build()).body();
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return send(
        as(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("token=token&" + form))
            .build());
  }

  private HttpRequest.Builder as(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path)).header("Cookie", "petugas=rahasia");
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }
}
