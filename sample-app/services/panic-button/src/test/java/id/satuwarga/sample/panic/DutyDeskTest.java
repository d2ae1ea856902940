package id.satuwarga.sample.panic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.ground.desk.DeskSettings;
import id.satuwarga.sample.panic.alarm.Alarms;
import id.satuwarga.sample.panic.alarm.DutyOfficer;
import id.satuwarga.sample.panic.citizen.Press;
import id.satuwarga.sample.panic.officer.DutyDesk;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DutyDeskTest {
  private static final Clock CLOCK = Clock.systemUTC();

  /** SHA-256 of {@code rahasia}, which stands in the officer's cookie. */
  private static final String HASH =
      "541e984103d4099bb8383050c56d511e733d85e6ab889a1c363ced651762eee0";

  private final Jdbi database = TestDatabase.fresh(PanicButton.class);
  private final Alarms alarms =
      new Alarms(database, new NoticeOutbox(CLOCK), "id.polri.panic", CLOCK);
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    DeskSettings entrance =
        new DeskSettings("petugas", address(), address(), "x", "x", Set.of("yusuf"));
    DutyDesk.mount(
        server,
        new DutyDesk.Settings("Polresta Barelang", "21.71", entrance),
        database,
        alarms,
        CLOCK);
    server.start();
    database.useHandle(
        db ->
            db.execute(
                "INSERT INTO officer_session (token_hash, officer, name, form_token, expires_at)"
                    + " VALUES (?, 'yusuf', 'Yusuf', 'token', ?)",
                HASH,
                CLOCK.instant().plusSeconds(60)));
    press("Siti <b>Rahmawati</b>", Place.in("21.71").regionName("Kota Batam").street("Simpang"));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void theOfficerSeesWhoCallsFromWhere() throws Exception {
    assertThat(get("/petugas").body())
        .contains("Siti &lt;b&gt;Rahmawati&lt;/b&gt;", "Simpang, Kota Batam", "Sirene menyala")
        .contains("href=\"tel:+6280000000001\"", "data-fresh", "Terima PB-000001")
        .contains("1 alarm berjalan, 1 menunggu petugas");
  }

  @Test
  void newsAreThePieceThatChanges() throws Exception {
    assertThat(get("/petugas/alarm").body()).startsWith("<div>").contains("PB-000001");
    assertThat(get("/petugas/alarm").body()).doesNotContain("<html");
  }

  @Test
  void onlyTheLivePageRunsAScriptAndOnlyOurs() throws Exception {
    assertThat(policy("/petugas")).contains("script-src 'self'; connect-src 'self'");
    assertThat(policy("/petugas/alarm/1")).doesNotContain("script-src");
    assertThat(get("/petugas/langsung.js").body()).contains("data-live");
  }

  @Test
  void anAlarmIsAcceptedSetOutForAndFinished() throws Exception {
    assertThat(post(1, "step=accept").statusCode()).isEqualTo(303);
    assertThat(get("/petugas/alarm/1").body()).contains("Menuju lokasi PB-000001", "Yusuf");
    assertThat(post(1, "step=set_out").statusCode()).isEqualTo(303);
    assertThat(post(1, "step=close").statusCode()).isEqualTo(303);

    assertThat(get("/petugas").body()).contains("Tidak ada alarm yang berjalan.");
    assertThat(get("/petugas/selesai").body()).contains("PB-000001", "Selesai");
    assertThat(get("/petugas/alarm/1").body()).contains("Berangkat").doesNotContain("<textarea");
  }

  @Test
  void aButtonPressedTwiceDoesItOnce() throws Exception {
    assertThat(post(1, "step=accept").statusCode()).isEqualTo(303);
    assertThat(post(1, "step=accept").statusCode()).isEqualTo(303);

    assertThat(alarms.record(1)).hasSize(2);
  }

  @Test
  void whoCameSecondIsToldWhoWasFirst() throws Exception {
    alarms.accept(1, new DutyOfficer("andika", "Andika"), "other-desk");

    HttpResponse<String> answer = post(1, "step=accept");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Diterima petugas (Andika)");
  }

  @Test
  void aFalseAlarmNeedsAReason() throws Exception {
    assertThat(post(1, "step=false&reason=+").statusCode()).isEqualTo(422);
    assertThat(alarms.open()).hasSize(1);

    assertThat(post(1, "step=false&reason=Tombol+tertekan").statusCode()).isEqualTo(303);
    assertThat(get("/petugas/alarm/1").body())
        .contains("Dicatat sebagai alarm palsu", "Tombol tertekan");
  }

  @Test
  void whatDoesNotExistIsMissing() throws Exception {
    assertThat(get("/petugas/alarm/77").statusCode()).isEqualTo(404);
    assertThat(post(77, "step=accept").statusCode()).isEqualTo(404);
    assertThat(post(1, "step=steal").statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsNoOfficerLearnsNothingAndDoesNothing() throws Exception {
    for (String path : new String[] {"/petugas/alarm", "/petugas/alarm/1", "/petugas/selesai"}) {
      HttpResponse<String> answer = send(request(path).header("Cookie", "petugas=lain").build());
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.body()).as(path).doesNotContain("Siti");
    }
    HttpRequest forged =
        request("/petugas/alarm/1")
            .header("Cookie", "petugas=rahasia")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("token=guessed&step=accept"))
            .build();
    assertThat(send(forged).statusCode()).isEqualTo(403);
    assertThat(alarms.record(1)).hasSize(1);
  }

  @Test
  void anybodyMayReadWhatBecomesOfTheirData() throws Exception {
    assertThat(send(request("/privasi").build()).body()).contains("Data Anda di Panic Button");
    assertThat(send(request("/privasi?bahasa=en").build()).body()).contains("Your data");
  }

  private void press(String name, Place place) {
    Press.Caller caller =
        new Press.Caller("pairwise-subject-of-siti", name, "+6280000000001", Language.INDONESIAN);
    alarms.press(new Press(UUID.randomUUID().toString(), caller, place, CLOCK.instant()));
  }

  private String policy(String path) throws Exception {
    return get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).header("Cookie", "petugas=rahasia").build());
  }

  private HttpResponse<String> post(long number, String form) throws Exception {
    return send(
        request("/petugas/alarm/" + number)
            .header("Cookie", "petugas=rahasia")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("token=token&" + form))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }
}
