package id.satuwarga.sample.panic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.panic.alarm.Alarms;
import id.satuwarga.sample.panic.citizen.Press;
import id.satuwarga.sample.panic.officer.OfficerRoad;
import id.satuwarga.sample.panic.officer.OfficerTokens;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficerRoadTest {
  private static final String TOKEN = "rahasia-andika-0123456789abcdef";
  private static final Clock CLOCK = Clock.systemUTC();

  private final Alarms alarms =
      new Alarms(
          Storage.over(TestDatabase.of(PanicButton.class)),
          new NoticeOutbox(),
          "id.polri.panic",
          CLOCK);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/officer", new OfficerRoad(alarms, OfficerTokens.of(Set.of("Andika=" + TOKEN))));
    server.start();
    Press.Caller siti =
        new Press.Caller("pairwise-subject-of-siti", "Siti", "+6280000000001", Language.INDONESIAN);
    alarms.press(new Press(UUID.randomUUID().toString(), siti, Place.in("21.71"), CLOCK.instant()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whoHasNoTokenLearnsNothing() throws Exception {
    assertThat(get("none").statusCode()).isEqualTo(401);
    assertThat(get("none").body()).doesNotContain("Siti");
    assertThat(post("none", "/officer/alarms/1/accept", key()).statusCode()).isEqualTo(401);
  }

  @Test
  void anOfficerSeesTheSirenAcceptsAndCloses() throws Exception {
    assertThat(get(TOKEN).body()).contains("\"siren_on\":true", "Siti");

    assertThat(post(TOKEN, "/officer/alarms/1/accept", key()).statusCode()).isEqualTo(200);
    assertThat(get(TOKEN).body()).contains("\"siren_on\":false", "\"officer\":\"Andika\"");

    assertThat(post(TOKEN, "/officer/alarms/1/close", key()).statusCode()).isEqualTo(200);
    assertThat(get(TOKEN).body()).doesNotContain("Siti");
  }

  @Test
  void whatCannotBeDoneIsAConflict() throws Exception {
    assertThat(post(TOKEN, "/officer/alarms/1/close", key()).statusCode()).isEqualTo(409);
    assertThat(post(TOKEN, "/officer/alarms/77/accept", key()).statusCode()).isEqualTo(409);
  }

  @Test
  void anOfficerSetsOutAndCallsItFalseWithAReason() throws Exception {
    post(TOKEN, "/officer/alarms/1/accept", key());
    assertThat(post(TOKEN, "/officer/alarms/1/on-the-way", key()).statusCode()).isEqualTo(200);
    assertThat(get(TOKEN).body()).contains("\"state\":\"ON_THE_WAY\"");

    String path = "/officer/alarms/1/false-alarm";
    assertThat(post(TOKEN, path, key()).statusCode()).isEqualTo(400);
    assertThat(post(TOKEN, path + "?reason=Aman", key()).statusCode()).isEqualTo(200);
    assertThat(get(TOKEN).body()).doesNotContain("Siti");
  }

  @Test
  void aStepWithoutAKeyIsNotTaken() throws Exception {
    assertThat(post(TOKEN, "/officer/alarms/1/accept", "?").statusCode()).isEqualTo(400);
  }

  @Test
  void aTokenThatCouldBeGuessedIsRefusedAtTheStart() {
    assertThatThrownBy(() -> OfficerTokens.of(Set.of("Andika=1234")))
        .hasMessageContaining("at least 24")
        .hasMessageNotContaining("1234");
  }

  private HttpResponse<String> get(String token) throws Exception {
    return send(request(token, "/officer/alarms").build());
  }

  private HttpResponse<String> post(String token, String path, String key) throws Exception {
    return send(
        request(token, path).header("Idempotency-Key", key).POST(BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + server.getAddress().getPort() + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
