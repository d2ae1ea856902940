package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.RawHttp;
import id.satuwarga.server.testing.TestKernel;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionLimitTest {
  @RegisterExtension
  static final TestKernel kernel =
      new TestKernel(
          KernelRoutes.all(),
          config -> config.withLimits(new WebConfig.Limits(false, 2, 8, List.of())));

  private static RawHttp.Answer ask(Socket socket) throws IOException {
    try {
      socket
          .getOutputStream()
          .write("GET /open HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    } catch (IOException closed) {
      return new RawHttp.Answer("", true);
    }
    socket.setSoTimeout(500);
    return RawHttp.read(socket);
  }

  @Test
  void oneTooManyIsClosedAndAFreedPlaceIsGivenAway() throws Exception {
    try (Socket first = kernel.raw().open();
        Socket second = kernel.raw().open()) {
      assertThat(ask(first).status()).isEqualTo(200);
      assertThat(ask(second).status()).isEqualTo(200);
      for (int i = 0; i < 5; i++) {
        try (Socket third = kernel.raw().open()) {
          RawHttp.Answer answer = ask(third);
          assertThat(answer.text()).isEmpty();
          assertThat(answer.closed()).isTrue();
        }
      }
      assertThat(ask(second).status()).as("those who are in stay").isEqualTo(200);
    }
    long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    RawHttp.Answer next = new RawHttp.Answer("", true);
    while (next.status() != 200 && System.nanoTime() < giveUp) {
      try (Socket socket = kernel.raw().open()) {
        next = ask(socket);
      }
    }
    assertThat(next.status()).isEqualTo(200);
  }
}
