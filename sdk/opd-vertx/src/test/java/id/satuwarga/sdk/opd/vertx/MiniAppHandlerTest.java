package id.satuwarga.sdk.opd.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.opd.Gateway;
import id.satuwarga.sdk.opd.Greeting;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.VisitTokens;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MiniAppHandlerTest {
  private static final String CALL =
      "{\"visit\":{\"id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.apekesah\","
          + "\"page\":\"/\",\"params\":{},\"language\":\"id\",\"region\":\"21.71.02.1001\","
          + "\"contract\":1}}";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private Gateway gateway;
  private MiniAppEndpoint endpoint;
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    gateway = new Gateway(Clock.systemUTC());
    endpoint =
        MiniAppEndpoint.of(new Greeting(), VisitTokens.of(gateway.issuer(), "diskominfo-batam"))
            .build();
    server =
        vertx
            .createHttpServer()
            .requestHandler(new MiniAppHandler(vertx, endpoint, "/satuwarga/"))
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    endpoint.close();
    gateway.close();
  }

  @Test
  void aVisitOpensUnderTheBase() throws Exception {
    HttpResponse<String> answer = post("/satuwarga/open", CALL);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).contains("Siti Rahmawati");
  }

  @Test
  void otherPathsAreNotOurs() throws Exception {
    assertThat(post("/open", CALL).statusCode()).isEqualTo(404);
    assertThat(post("/satuwarga", CALL).statusCode()).isEqualTo(404);
    assertThat(post("/satuwargaopen", CALL).statusCode()).isEqualTo(404);
  }

  @Test
  void healthNeedsNoToken() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/satuwarga/health")).build();

    assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("\"status\":\"up\"");
  }

  @Test
  void aBodyThatIsTooLargeIsNotReadToItsEnd() throws IOException {
    try (Socket socket = new Socket("localhost", server.actualPort())) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /satuwarga/open HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Authorization: Bearer "
                  + gateway.token()
                  + "\r\nContent-Length: 100000000\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[300_000]);
      InputStream in = socket.getInputStream();

      String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);

      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aBodyIsNotWaitedForWithoutAToken() throws IOException {
    assertThat(half("")).isEqualTo("HTTP/1.1 401");
  }

  @Test
  void theLineStaysOpenForWhatStillComes() throws IOException {
    try (Socket socket = new Socket("localhost", server.actualPort())) {
      socket.setSoTimeout(100);
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /satuwarga/open HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));

      String answer = untilSilence(socket.getInputStream());
      out.write(new byte[1000]);
      socket.setSoTimeout(20_000);

      assertThat(answer).startsWith("HTTP/1.1 401").contains("Connection: close").endsWith("}");
      assertThat(socket.getInputStream().read()).as("the end of the line").isEqualTo(-1);
    }
  }

  /** What comes until nothing does for a while; it is an error when the line ends first. */
  private static String untilSilence(InputStream in) throws IOException {
    StringBuilder heard = new StringBuilder();
    while (true) {
      try {
        int next = in.read();
        assertThat(next).as("after: %s", heard).isNotEqualTo(-1);
        heard.append((char) next);
      } catch (SocketTimeoutException silence) {
        if (heard.length() > 0) {
          return heard.toString();
        }
      }
    }
  }

  @Test
  void aBodyIsNotWaitedForForEver() throws IOException {
    assertThat(half("Authorization: Bearer " + gateway.token() + "\r\n")).isEqualTo("HTTP/1.1 408");
  }

  /** What is answered to somebody who sends the first byte of a body and no more. */
  private String half(String authorization) throws IOException {
    try (Socket socket = new Socket("localhost", server.actualPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("POST /satuwarga/open HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Type: application/json\r\nContent-Length: 1000\r\n"
                      + authorization
                      + "\r\n{")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + gateway.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + server.actualPort() + path);
  }
}
