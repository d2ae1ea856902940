package id.satuwarga.sample.eplanning.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.eplanning.proposal.Chamber;
import id.satuwarga.sample.eplanning.proposal.Proposal;
import id.satuwarga.sample.eplanning.proposal.Seats;
import id.satuwarga.sample.eplanning.proposal.Stage;
import id.satuwarga.sample.ground.desk.DeskSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlannersDeskTest {
  private static final Clock CLOCK = Clock.systemUTC();

  /** SHA-256 of {@code rahasia}, which stands in the officer's cookie. */
  private static final String HASH =
      "541e984103d4099bb8383050c56d511e733d85e6ab889a1c363ced651762eee0";

  private final Chamber chamber = new Chamber(CLOCK, Seats.USUAL);
  private final Proposal lamp = chamber.file("siti", Chamber.BELIAN, "Lampu <b>jalan</b>");
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    DeskSettings entrance =
        new DeskSettings("petugas", address(), address(), "x", "x", Set.of(Chamber.WULAN));
    PlannersDesk.mount(
        server, entrance, chamber.database, CLOCK, chamber.proposals, chamber.musrenbang);
    server.start();
    chamber.database.useHandle(
        db ->
            db.execute(
                "INSERT INTO officer_session (token_hash, officer, name, form_token, expires_at)"
                    + " VALUES (?, 'wulan', 'Wulan', 'token', ?)",
                HASH,
                CLOCK.instant().plusSeconds(60)));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void theDeskLeadsToAMeetingWithWhatIsBeforeIt() throws Exception {
    assertThat(get("/petugas").body()).contains("Belian, Batam Kota", meeting());

    assertThat(get(meeting()).body())
        .contains("<h1>Musrenbang kelurahan · Belian, Batam Kota</h1>")
        .contains("Lampu &lt;b&gt;jalan&lt;/b&gt;", "Simpan " + lamp.label(), "Tutup rapat");
  }

  @Test
  void noMeetingIsHeldWhereNobodyLives() throws Exception {
    String year = "/petugas/rapat/" + lamp.planYear();
    assertThat(get(year + "/KELURAHAN/21.71.99.1001").statusCode()).isEqualTo(404);
    assertThat(get(year + "/KECAMATAN/" + Chamber.BELIAN).statusCode()).isEqualTo(404);
    assertThat(get("/petugas/lampiran/" + "-".repeat(36)).statusCode()).isEqualTo(404);
    assertThat(get(year + "/KECAMATAN/21.71.10").body()).contains("kecamatan · Batam Kota");
    assertThat(get(year + "/KOTA/21.71").body()).contains("kota · Kota Batam");
  }

  @Test
  void aMeetingIsDecidedAndClosed() throws Exception {
    String verdict = "number=" + lamp.number() + "&standing=MAIN&reason=Sangat+perlu";
    assertThat(post(verdict).statusCode()).isEqualTo(303);
    assertThat(post("what=close").statusCode()).isEqualTo(303);

    assertThat(get(meeting()).body()).contains("Rapat ini sudah ditutup", "Usulan utama");
    assertThat(chamber.read(lamp).stage()).isEqualTo(Stage.KECAMATAN);
  }

  @Test
  void aPageLeftOpenDecidesNothingInTheNextMeeting() throws Exception {
    String verdict = "number=" + lamp.number() + "&standing=MAIN&reason=Sangat+perlu";
    post(verdict);
    post("what=close");

    assertThat(post(verdict).statusCode()).isEqualTo(422);
    assertThat(chamber.musrenbang.motions(chamber.read(lamp).meeting()))
        .singleElement()
        .matches(motion -> motion.standing() == null);
  }

  @Test
  void aResultWithoutAReasonComesBackWithAWordAboutIt() throws Exception {
    HttpResponse<String> answer = post("number=" + lamp.number() + "&standing=MAIN&reason=+");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("tulis alasannya");
    assertThat(post("number=1&standing=WITHDRAWN&reason=x").statusCode()).isEqualTo(422);
    assertThat(post("number=satu&standing=lain&reason=x").statusCode()).isEqualTo(422);
  }

  @Test
  void aMeetingThatIsNotReadyIsNotClosed() throws Exception {
    HttpResponse<String> answer = post("what=close");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("1 usulan belum diputuskan");
  }

  @Test
  void whoIsNoOfficerSeesNoMeeting() throws Exception {
    HttpRequest stranger = HttpRequest.newBuilder(URI.create(address() + meeting())).build();

    assertThat(send(stranger).statusCode()).isEqualTo(401);
    assertThat(send(stranger).body()).doesNotContain("Lampu");
  }

  @Test
  void anybodyMayReadWhatBecomesOfTheirData() throws Exception {
    HttpRequest anybody = HttpRequest.newBuilder(URI.create(address() + "/privasi")).build();

    assertThat(send(anybody).body()).contains("tanpa nama pengusulnya");
  }

  private String meeting() {
    return "/petugas/rapat/" + lamp.planYear() + "/KELURAHAN/" + Chamber.BELIAN;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(as(path).build());
  }

  private HttpResponse<String> post(String form) throws Exception {
    return send(
        as(meeting())
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
