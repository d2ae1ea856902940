package id.satuwarga.sample.apekesah.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.apekesah.TestDatabase;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sdk.client.NoticeOutbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficerDeskTest {
  private static final Clock CLOCK = Clock.systemUTC();

  private final Jdbi database = TestDatabase.fresh();
  private final AtomicInteger descriptions = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> {
          descriptions.incrementAndGet();
          byte[] body = description().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    OfficerDesk.Settings settings =
        new OfficerDesk.Settings(
            "diskominfo-batam",
            "Kota Batam",
            "21.71",
            address(),
            address(),
            "apekesah-batam",
            "secret",
            Set.of("andika"));
    OfficerDesk.mount(
        server,
        settings,
        database,
        new Complaints(database, new NoticeOutbox(CLOCK), CLOCK),
        CLOCK);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdown();
  }

  @Test
  void anOfficerComesInToADeskWithoutComplaintsToo() throws Exception {
    String session = sessions(Set.of("andika")).begin("andika", "Andika").orElseThrow();

    assertThat(desk(session)).contains("Andika");
  }

  @Test
  void anOfficerTakenOffTheListIsOutAtTheNextRequest() throws Exception {
    String session = sessions(Set.of("lestari")).begin("lestari", "Lestari").orElseThrow();

    assertThat(desk(session)).doesNotContain("Lestari").contains("/petugas/masuk");
  }

  @Test
  void whoIsNoOfficerGetsNoSession() {
    assertThat(sessions(Set.of("andika")).begin("siti", "Siti")).isEmpty();
  }

  @Test
  void manyBegunSignInsAskTheProviderOnce() throws Exception {
    for (int more = 0; more < 3; more++) {
      HttpResponse<String> begun = get("/petugas/masuk", "none");
      assertThat(begun.statusCode()).isEqualTo(303);
      assertThat(begun.headers().firstValue("Location").orElseThrow())
          .contains("code_challenge_method=S256", "nonce=");
    }

    assertThat(descriptions).hasValue(1);
  }

  @Test
  void aSignInThatAnotherBrowserBeganIsNotFinished() throws Exception {
    assertThat(get("/petugas/masuk/kembali?state=a&code=b", "none").statusCode()).isEqualTo(403);
  }

  private OfficerSessions sessions(Set<String> officers) {
    return new OfficerSessions(database, CLOCK, officers);
  }

  private String desk(String session) throws Exception {
    return get("/petugas", "petugas_diskominfo_batam=" + session).body();
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + path)).header("Cookie", cookie).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private String description() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["ES256"]}
        """
        .formatted(address());
  }
}
