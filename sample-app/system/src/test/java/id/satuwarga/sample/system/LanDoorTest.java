package id.satuwarga.sample.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a phone in, past everything that calls itself localhost. */
class LanDoorTest {
  private final HttpClient phone = HttpClient.newHttpClient();
  private final CountDownLatch heard = new CountDownLatch(1);
  private HttpServer server;
  private HttpServer provider;
  private LanDoor door;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/sign-in", this::toTheProvider);
    server.createContext("/echo", LanDoorTest::echo);
    server.createContext("/live", this::live);
    server.start();
    provider.start();
    door = LanDoor.open(InetAddress.getLoopbackAddress(), address(server), 0, address(provider), 0);
  }

  @AfterEach
  void close() {
    heard.countDown();
    door.close();
    server.stop(0);
    provider.stop(0);
  }

  @Test
  void whereTheServerSendsAPhoneThePhoneCanGo() throws Exception {
    HttpResponse<String> answer = get("/sign-in");

    assertThat(answer.statusCode()).isEqualTo(302);
    String location = answer.headers().firstValue("location").orElseThrow();
    assertThat(location).startsWith("http://127.0.0.1:").contains("/authorize?back=x");
    assertThat(URI.create(location).getPort())
        .isNotIn(provider.getAddress().getPort(), server.getAddress().getPort());
  }

  @Test
  void whatAPhoneSaysOfItsAddressTheServerKnowsAsItsOwn() throws Exception {
    HttpResponse<String> answer =
        phone.send(
            HttpRequest.newBuilder(door.address().resolve("/echo?a=%20b"))
                .header("Origin", door.address().toString())
                .POST(HttpRequest.BodyPublishers.ofString("isi"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.body())
        .isEqualTo(
            "POST /echo?a=%20b " + address(server) + " " + address(server).getAuthority() + " isi");
  }

  @Test
  void aLiveStreamIsHeardWhileItRuns() throws Exception {
    HttpResponse<InputStream> answer =
        phone.send(
            HttpRequest.newBuilder(door.address().resolve("/live")).build(),
            BodyHandlers.ofInputStream());

    byte[] first = answer.body().readNBytes(5);
    assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("satu\n");
    heard.countDown();
    assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("dua\n");
  }

  @Test
  void whatIsNotThereIsNotThere() throws Exception {
    assertThat(get("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void anAddressOfSomebodyElseIsRefused() {
    assertThatThrownBy(() -> Lan.address("8.8.8.8"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("private");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return phone.send(
        HttpRequest.newBuilder(door.address().resolve(path)).build(), BodyHandlers.ofString());
  }

  private void toTheProvider(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", address(provider) + "/authorize?back=x");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String said =
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Origin"),
            exchange.getRequestHeaders().getFirst("Host"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] body = said.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void live(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("satu\n".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    try {
      assertThat(heard.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    exchange.getResponseBody().write("dua\n".getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  private static URI address(HttpServer server) {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }
}
