package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sends half a request keeps nobody else out. */
class SlowClientTest {
  private static final int THREADS = 2;
  private static final int PATIENCE = 20_000;

  private final List<Socket> open = new ArrayList<>();
  private Gateway gateway;
  private MiniAppEndpoint endpoint;
  private HttpServer server;
  private ExecutorService threads;

  @BeforeEach
  void start() throws IOException {
    gateway = new Gateway(Clock.systemUTC());
    endpoint =
        MiniAppEndpoint.of(new Greeting(), VisitTokens.of(gateway.issuer(), Gateway.OPD))
            .deadline(Duration.ofMillis(600));
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    threads = MiniAppServer.threads(THREADS, Duration.ofMillis(500));
    server.setExecutor(threads);
    server.createContext("/", MiniAppServer.handler(endpoint));
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    server.stop(0);
    threads.shutdown();
    endpoint.close();
    gateway.close();
  }

  @Test
  void halfAHeadIsCutOff() throws Exception {
    for (int more = 0; more < THREADS; more++) {
      send("POST /open HTTP/1.1\r\nHost: local");
    }

    assertThat(health()).isEqualTo(200);
  }

  @Test
  void halfABodyIsCutOff() throws Exception {
    for (int more = 0; more < THREADS; more++) {
      send(head("Authorization: Bearer " + gateway.token() + "\r\n"));
    }

    assertThat(health()).isEqualTo(200);
  }

  @Test
  void aBodyIsNotWaitedForWithoutAToken() throws Exception {
    Socket socket = send(head(""));

    byte[] status = socket.getInputStream().readNBytes(12);

    assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
  }

  private static String head(String authorization) {
    return "POST /open HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + authorization
        + "Content-Length: 1000\r\n\r\n{";
  }

  private Socket send(String text) throws IOException {
    Socket socket = new Socket("localhost", server.getAddress().getPort());
    socket.setSoTimeout(PATIENCE);
    open.add(socket);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private int health() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/health"))
            .timeout(Duration.ofMillis(PATIENCE))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
