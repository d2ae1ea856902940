package id.satuwarga.sample.apekesah.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.apekesah.Main;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.ground.desk.DeskSettings;
import id.satuwarga.sdk.client.NoticeOutbox;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class OfficerDeskTest {
  private static final Clock CLOCK = Clock.systemUTC();

  /** SHA-256 of {@code rahasia}, which stands in the officer's cookie. */
  private static final String HASH =
      "541e984103d4099bb8383050c56d511e733d85e6ab889a1c363ced651762eee0";

  private final Jdbi database = TestDatabase.fresh(Main.class);

  @Test
  void anOfficerComesInToADeskWithoutComplaintsToo() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    String address = "http://localhost:" + server.getAddress().getPort();
    DeskSettings entrance =
        new DeskSettings("petugas", address, address, "apekesah-batam", "x", Set.of("andika"));
    Complaints complaints = new Complaints(database, new NoticeOutbox(CLOCK), CLOCK);
    OfficerDesk.mount(
        server,
        new OfficerDesk.Settings("Kota Batam", "21.71", entrance),
        database,
        complaints,
        CLOCK);
    server.start();
    try {
      database.useHandle(
          db ->
              db.execute(
                  "INSERT INTO officer_session (token_hash, officer, name, form_token, expires_at)"
                      + " VALUES (?, 'andika', 'Andika', 'token', ?)",
                  HASH,
                  CLOCK.instant().plusSeconds(60)));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/petugas"))
              .header("Cookie", "petugas=rahasia")
              .build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
          .contains("Andika", "Belum ada pengaduan.");
    } finally {
      server.stop(0);
    }
  }
}
