package id.satuwarga.sample.ground.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
  private static final Clock CLOCK = Clock.systemUTC();

  private final Jdbi database = TestDatabase.fresh(DeskTest.class);
  private final AtomicInteger descriptions = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final OnePage pages = new OnePage();
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
    DeskSettings settings =
        new DeskSettings(
            "petugas_diskominfo_batam",
            address(),
            address(),
            "apekesah-batam",
            "secret",
            Set.of("andika"));
    Layout layout = new Layout("Apekesah", "Kota Batam");
    Desk.mount(server, settings, database, CLOCK, layout, pages);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdown();
  }

  @Test
  void anOfficerComesIn() throws Exception {
    assertThat(desk(session())).contains("Selamat bekerja, Andika");
  }

  @Test
  void whoIsNoOfficerSeesTheEntranceAndNoPageBehindIt() throws Exception {
    assertThat(get("/petugas", "none").body()).contains("Meja petugas Apekesah");
    assertThat(get("/petugas/halaman", "none").statusCode()).isEqualTo(401);
  }

  @Test
  void aFormIsTakenOnlyWithTheTokenOfTheSession() throws Exception {
    String session = session();
    assertThat(post(session, "token=guessed&word=hai").statusCode()).isEqualTo(403);
    assertThat(pages.taken).isNull();

    String token =
        database.withHandle(
            db ->
                db.createQuery("SELECT form_token FROM officer_session").mapTo(String.class).one());
    assertThat(post(session, "token=" + token + "&word=hai").statusCode()).isEqualTo(303);
    assertThat(pages.taken).isEqualTo("hai");
  }

  @Test
  void aServiceTellsInBothLanguagesWhatItKeeps() throws Exception {
    PrivacyPage.mount(
        server,
        new Layout("Apekesah", "Kota Batam"),
        Text.of("Data Anda", "Your data"),
        List.of(Text.of("Kami menyimpan nama.", "We keep the name.")));

    assertThat(get("/privasi", "none").body()).contains("Kami menyimpan nama.", "lang=\"id\"");
    assertThat(get("/privasi?bahasa=en", "none").body()).contains("We keep the name.");
    assertThat(get("/privasi/gaya.css", "none").statusCode()).isEqualTo(200);
    assertThat(get("/privasi/lain", "none").statusCode()).isEqualTo(404);
  }

  @Test
  void whatNoPageKnowsIsMissing() throws Exception {
    assertThat(get("/petugas/lain", "petugas_diskominfo_batam=" + session()).statusCode())
        .isEqualTo(404);
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

  @Test
  void whoTurnsBackAtTheProviderIsToldSoKindly() throws Exception {
    String begun = get("/petugas/masuk", "none").headers().firstValue("Set-Cookie").orElseThrow();
    String cookie = begun.substring(0, begun.indexOf(';'));
    String state = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf('.'));

    HttpResponse<String> back =
        get("/petugas/masuk/kembali?error=access_denied&state=" + state, cookie);

    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body()).contains("tidak diselesaikan", "Masuk dengan identitas nasional");
  }

  private static final class OnePage implements DeskPages {
    private String taken;

    @Override
    public boolean show(Exchange exchange, Officer officer) throws IOException {
      if (exchange.path().equals("/petugas/lain")) {
        return false;
      }
      exchange.page(200, "Selamat bekerja, " + officer.name());
      return true;
    }

    @Override
    public boolean take(Exchange exchange, Officer officer, Form form) throws IOException {
      taken = form.text("word");
      exchange.seeOther("/petugas");
      return true;
    }
  }

  private String session() {
    return sessions(Set.of("andika")).begin("andika", "Andika").orElseThrow();
  }

  private HttpResponse<String> post(String session, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/petugas/halaman"))
            .header("Cookie", "petugas_diskominfo_batam=" + session)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
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
