package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every web server does that serves a mini-app. */
public abstract class AdapterTest {
  private static final String ACTION = "0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f";
  private static final String VISIT =
      "{\"visit\":{\"id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.apekesah\","
          + "\"page\":\"/\",\"params\":{},\"language\":\"id\",\"region\":\"21.71.02.1001\","
          + "\"contract\":1}";
  private static final String ACT =
      ",\"action\":{\"id\":\"" + ACTION + "\",\"name\":\"greet\",\"inputs\":{\"name\":\"Siti\"}}";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Greeting greeting = new Greeting();
  private Gateway gateway;
  private MiniAppEndpoint endpoint;
  private int port;

  /** Serves the endpoint under the base; the port. */
  protected abstract int serve(MiniAppEndpoint endpoint) throws Exception;

  /** Stops what serves it. */
  protected abstract void stopServing() throws Exception;

  /** What stands before the addresses of the endpoint. */
  protected String base() {
    return "/satuwarga";
  }

  /** How an answer begins to somebody whose body never ends; nothing where the line is cut. */
  protected String answerToHalfABody() {
    return "HTTP/1.1 408";
  }

  /** How long the endpoint's answer may take. */
  protected Duration deadline() {
    return Duration.ofSeconds(6);
  }

  @BeforeEach
  final void start() throws Exception {
    gateway = new Gateway(Clock.systemUTC());
    endpoint =
        MiniAppEndpoint.of(greeting, VisitTokens.of(gateway.issuer(), Gateway.OPD))
            .images(
                (ref, visitor) ->
                    ref.equals("a1") ? Optional.of(Greeting.PICTURE.clone()) : Optional.empty())
            .deadline(deadline());
    port = serve(endpoint);
  }

  @AfterEach
  final void stop() throws Exception {
    greeting.slow.countDown();
    stopServing();
    endpoint.close();
    gateway.close();
  }

  @Test
  void aVisitOpensUnderTheBase() throws Exception {
    HttpResponse<String> answer = post("/open", VISIT + "}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).contains("Siti Rahmawati");
  }

  @Test
  void anActIsDoneOnce() throws Exception {
    String first = post("/act", VISIT + ACT + "}").body();

    assertThat(first).contains("Halo Siti 1");
    assertThat(post("/act", VISIT + ACT + "}").body()).isEqualTo(first);
  }

  @Test
  void aPictureIsShownToAVisitor() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(base() + "/images/a1"))
            .header("Authorization", "Bearer " + gateway.token())
            .build();

    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.body()).isEqualTo(Greeting.PICTURE);
  }

  @Test
  void otherPathsAreNotOurs() throws Exception {
    assertThat(status("/open")).isEqualTo(404);
    assertThat(status(base())).isEqualTo(404);
    assertThat(status(base() + "open")).isEqualTo(404);
    assertThat(status(base() + "/elsewhere")).isEqualTo(404);
    assertThat(status(base() + "/data")).isEqualTo(404);
  }

  @Test
  void healthNeedsNoToken() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri(base() + "/health")).build();

    assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("\"status\":\"up\"");
  }

  @Test
  void anotherVerbIsRefused() throws Exception {
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(uri(base() + "/act")).build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(answer.body()).contains("method-not-allowed");
    assertThat(begin("TRACE " + base() + "/health HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .matches("HTTP/1.1 (405|501)");
  }

  @Test
  void aBodyThatIsTooLargeIsNotReadToItsEnd() throws IOException {
    try (Socket socket = connected()) {
      OutputStream out = socket.getOutputStream();
      out.write(head("Authorization: Bearer " + gateway.token() + "\r\n", 100_000_000));
      out.write(new byte[300_000]);

      assertThat(begin(socket)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aBodyIsNotWaitedForWithoutAToken() throws IOException {
    assertThat(half("")).isEqualTo("HTTP/1.1 401");
  }

  @Test
  void aBodyIsNotWaitedForForEver() throws IOException {
    assertThat(half("Authorization: Bearer " + gateway.token() + "\r\n"))
        .isEqualTo(answerToHalfABody());
  }

  @Test
  void aBodyMayNotComeDropByDrop() throws Exception {
    try (Socket socket = connected()) {
      OutputStream out = socket.getOutputStream();
      out.write(head("Authorization: Bearer " + gateway.token() + "\r\n", 1_000));
      for (int drops = 0; drops < 60 && socket.getInputStream().available() == 0; drops++) {
        out.write(' ');
        Thread.sleep(100);
      }
      assertThat(begin(socket)).isEqualTo(answerToHalfABody());
    } catch (SocketException cut) {
      assertThat(answerToHalfABody()).as(cut.getMessage()).isEmpty();
    }
  }

  /** While so many acts take their time, somebody else comes in; then they end well. */
  protected final void slowActsLeaveRoom(int many) throws Exception {
    List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
    for (int at = 10; at < 10 + many; at++) {
      String id = ACTION.substring(0, ACTION.length() - 2) + at;
      String act = ACT.replace(ACTION, id).replace("greet", "sleep");
      slow.add(
          http.sendAsync(call(base() + "/act", VISIT + act + "}", id), BodyHandlers.ofString()));
    }
    while (greeting.acts.get() < many) {
      Thread.sleep(10);
    }

    assertThat(post("/open", VISIT + "}").statusCode()).isEqualTo(200);
    greeting.slow.countDown();
    for (CompletableFuture<HttpResponse<String>> one : slow) {
      assertThat(one.get().body()).contains("Bangun");
    }
  }

  private String half(String authorization) throws IOException {
    try (Socket socket = connected()) {
      socket.getOutputStream().write(head(authorization, 1_000));
      socket.getOutputStream().write('{');
      return begin(socket);
    }
  }

  private String begin(String request) throws IOException {
    try (Socket socket = connected()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return begin(socket);
    }
  }

  private static String begin(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  private byte[] head(String authorization, int length) {
    return ("POST "
            + base()
            + "/open HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + authorization
            + "Content-Length: "
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket("localhost", port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  private int status(String path) throws Exception {
    return http.send(call(path, VISIT + "}"), BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return http.send(call(base() + path, body), BodyHandlers.ofString());
  }

  private HttpRequest call(String path, String body) {
    return call(path, body, ACTION);
  }

  private HttpRequest call(String path, String body, String key) {
    return HttpRequest.newBuilder(uri(path))
        .header("Authorization", "Bearer " + gateway.token())
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
