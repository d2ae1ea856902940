package id.satuwarga.sdk.opd.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.opd.AdapterTest;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MiniAppHandlerTest extends AdapterTest {
  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @Override
  protected int serve(MiniAppEndpoint endpoint) throws Exception {
    server =
        vertx
            .createHttpServer()
            .requestHandler(new MiniAppHandler(vertx, endpoint, "/satuwarga/"))
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    return server.actualPort();
  }

  @Override
  protected void stopServing() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  /** A busy machine begins thirty acts slowly. */
  @Override
  protected Duration deadline() {
    return Duration.ofSeconds(18);
  }

  /** More than Vert.x has workers of its own. */
  @Test
  @Timeout(30)
  void slowActsLeaveRoomForOtherCitizens() throws Exception {
    slowActsLeaveRoom(30);
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
}
