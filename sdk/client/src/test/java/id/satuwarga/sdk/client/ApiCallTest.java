package id.satuwarga.sdk.client;

import static id.satuwarga.sdk.client.OpdServer.json;
import static id.satuwarga.sdk.client.OpdServer.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How calls are made, whatever they ask. */
@Timeout(180)
class ApiCallTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private OpdServer server;
  private SatuWarga satuWarga;

  @BeforeEach
  void start() throws IOException {
    server = new OpdServer();
    satuWarga = client(builder());
  }

  @AfterEach
  void stop() throws IOException {
    satuWarga.close();
    server.close();
  }

  @Test
  void aCallCanBeLeftToAnotherThread() throws Exception {
    Heard<Notice> heard = new Heard<>();

    satuWarga.notices().get("n-1").enqueue(heard::done, heard::failed);

    assertThat(heard.answer().state()).isEqualTo("accepted");
  }

  @Test
  void whatGoesWrongOnAnotherThreadIsHeardThere() throws Exception {
    server.answersFirst(problem(404, "not-found"));
    Heard<Notice> heard = new Heard<>();

    satuWarga.notices().get("n-1").enqueue(heard::done, heard::failed);

    assertThat(heard.problem())
        .isInstanceOf(RefusedException.class)
        .hasMessage("not-found (request req-404)");
  }

  @Test
  void aCallIsGivenUpWhileItWaitsForTheAnswer() throws Exception {
    server.answersFirst(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    Heard<Notice> heard = new Heard<>();
    ApiCall<Notice> call = satuWarga.notices().get("n-1");

    call.enqueue(heard::done, heard::failed);
    while (server.seen.isEmpty()) {
      Thread.sleep(10);
    }
    call.cancel();

    assertThat(heard.problem().code()).isEqualTo("cancelled");
    assertThat(server.seen).hasSize(1);
  }

  @Test
  void aCallIsGivenUpWhileItWaitsForItsTurn() throws Exception {
    server.answersFirst(problem(503, "server-busy").setHeader("Retry-After", "60"));
    Heard<Notice> heard = new Heard<>();
    ApiCall<Notice> call = satuWarga.notices().get("n-1");

    call.enqueue(heard::done, heard::failed);
    while (log.stream().noneMatch(line -> line.contains("503"))) {
      Thread.sleep(10);
    }
    call.cancel();

    assertThat(heard.problem().code()).isEqualTo("cancelled");
    assertThatThrownBy(call::execute).hasMessage("cancelled");
  }

  @Test
  void oneCallMayWantItOtherwise() {
    server.answersFirst(problem(500, "internal"));
    ApiCall<Notice> once = satuWarga.notices().get("n-1").tries(1).language("en");

    assertThatThrownBy(once::execute).isInstanceOf(UnavailableException.class);
    assertThat(satuWarga.notices().get("n-1").execute().state()).isEqualTo("accepted");

    assertThat(server.seen)
        .extracting(request -> request.getHeader("Accept-Language"))
        .containsExactly("en", "id");
  }

  @Test
  void oneCallMayHaveLessTime() {
    server.answersFirst(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    ApiCall<Notice> hasty = satuWarga.notices().get("n-1").tries(1).timeout(Duration.ofMillis(200));

    // the client's own patience is longer than this test's
    assertThatThrownBy(hasty::execute).isInstanceOf(UnavailableException.class);
  }

  @Test
  void aListFetchesItsPagesWhenTheyAreReached() {
    server.answersFirst(
        json(200, "{\"items\":[" + OpdServer.NOTICE + "],\"next_cursor\":\"c1\"}"),
        json(200, "{\"items\":[],\"next_cursor\":\"c2\"}"),
        json(200, "{\"items\":[" + OpdServer.NOTICE + "," + OpdServer.NOTICE + "]}"));
    List<String> references = new ArrayList<>();

    Listing<Notice> first = satuWarga.notices().listOf("id.batam.apekesah").execute();
    assertThat(server.seen).hasSize(1);
    first.forEach(notice -> references.add(notice.reference()));

    assertThat(references).hasSize(3);
    assertThat(server.seen)
        .extracting(request -> request.getPath())
        .containsExactly(
            "/v1/notices?app_id=id.batam.apekesah",
            "/v1/notices?app_id=id.batam.apekesah&cursor=c1",
            "/v1/notices?app_id=id.batam.apekesah&cursor=c2");
  }

  @Test
  void anotherTransportCarriesWhatTheClientWouldHaveSent() {
    List<HttpExchange> carried = new CopyOnWriteArrayList<>();
    try (SatuWarga plugged = client(builder().transport(it -> answer(carried, it)))) {
      Notice sent = plugged.notices().send(ManyNoticesTest.draft("complaint-42")).execute();

      assertThat(sent.state()).isEqualTo("accepted");
    }
    assertThat(carried)
        .extracting(HttpExchange::method)
        .containsExactly("GET", "POST", "POST", "POST");
    HttpExchange last = carried.get(3);
    assertThat(last.headers())
        .containsEntry("authorization", List.of("Bearer t1"))
        .containsKey("idempotency-key")
        .containsKey("content-type");
    assertThat(new String(last.body(), StandardCharsets.UTF_8)).contains("complaint-42");
    assertThat(last.readTimeout()).isEqualTo(PATIENCE);
    assertThat(last).hasToString("POST of " + last.body().length + " bytes");
    assertThat(server.seen).isEmpty();
  }

  @Test
  void aTransportThatFailsIsAServerThatIsNotReached() {
    Consumer<HttpExchange> broken =
        exchange -> {
          throw new UncheckedIOException(new IOException("no way out"));
        };
    for (Consumer<HttpExchange> way : List.of(broken, (HttpExchange exchange) -> {})) {
      try (SatuWarga plugged = client(builder().tries(2).transport(way))) {
        UnavailableException lost =
            catchThrowableOfType(
                UnavailableException.class, () -> plugged.notices().get("n-1").execute());

        assertThat(lost.code()).isEqualTo("unreachable");
        assertThat(lost.citizenText()).startsWith("Layanan sedang tidak dapat dihubungi");
      }
    }
  }

  @Test
  void nothingOfTheProgramAroundItIsChanged() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<Object> before = new ArrayList<>(System.getProperties().entrySet());

    satuWarga.notices().send(ManyNoticesTest.draft("complaint-42")).execute();

    assertThat(new ArrayList<Object>(System.getProperties().entrySet())).isEqualTo(before);
    assertThat(Locale.getDefault()).isEqualTo(locale);
    assertThat(TimeZone.getDefault()).isEqualTo(zone);
    assertThat(java.security.Security.getProviders())
        .noneMatch(it -> it.getName().contains("satu"));
  }

  @Test
  void aClosedClientTakesNoCallForLater() {
    satuWarga.close();

    assertThatThrownBy(() -> satuWarga.notices().get("n-1").enqueue(done -> {}, failed -> {}))
        .isInstanceOf(IllegalStateException.class);
  }

  private void answer(List<HttpExchange> carried, HttpExchange exchange) {
    carried.add(exchange);
    String body =
        exchange.url().endsWith("/v1/deployment")
            ? "{\"mode\":\"sandbox\",\"issuer\":\"" + server.url() + "\"}"
            : exchange.url().endsWith("/v1/token")
                ? "{\"access_token\":\"t1\",\"expires_in\":600}"
                : OpdServer.NOTICE;
    // the first time it was never asked
    int status = carried.size() == 3 ? 503 : 200;
    exchange.answer(
        status,
        Collections.singletonMap("Content-Type", List.of("application/json")),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private SatuWarga.Builder builder() {
    return SatuWarga.at(server.url()).readTimeout(PATIENCE).callTimeout(PATIENCE).log(log::add);
  }

  private SatuWarga client(SatuWarga.Builder told) {
    return told.opd("diskominfo-batam", OpdKey.loadOrCreate(folder.resolve("key.json")));
  }

  private static final class Heard<T> {
    private final BlockingQueue<Object> end = new ArrayBlockingQueue<>(1);

    void done(T answer) {
      end.add(answer);
    }

    void failed(ApiException problem) {
      end.add(problem);
    }

    @SuppressWarnings("unchecked")
    T answer() throws InterruptedException {
      return (T) end.take();
    }

    ApiException problem() throws InterruptedException {
      return (ApiException) end.take();
    }
  }
}
