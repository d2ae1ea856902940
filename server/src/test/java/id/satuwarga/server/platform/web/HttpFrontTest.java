package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.RawHttp;
import id.satuwarga.server.testing.TestKernel;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFrontTest {
  private static final Duration SHORT = Duration.ofMillis(700);

  @RegisterExtension
  static final TestKernel kernel =
      new TestKernel(
          KernelRoutes.all(),
          config ->
              config
                  .withoutRateLimits()
                  .withDeadlines(
                      new WebConfig.Deadlines(SHORT, SHORT, Duration.ofSeconds(3), SHORT)));

  private static RawHttp.Answer send(String... lines) {
    return kernel.raw().send(String.join("\r\n", lines) + "\r\n\r\n");
  }

  /** Of the first answer; whether more comes is not waited for. */
  private static int statusOf(String... lines) {
    return kernel.raw().send(String.join("\r\n", lines) + "\r\n\r\n", 1).status();
  }

  private static void isRefused(RawHttp.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.text())
        .contains("application/problem+json")
        .contains("\"code\":\"request-malformed\"");
    assertThat(answer.closed()).as("closed").isTrue();
    assertThat(answer.text().split("HTTP/1\\.[01] ", -1)).as("answers").hasSize(2);
  }

  @Test
  void aPlainRequestIsAnsweredAndTheConnectionKept() {
    RawHttp.Answer answer = send("GET /open HTTP/1.1", "Host: localhost");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.closed()).isFalse();
  }

  @Test
  void requestsInOneGoAreAnsweredInOrder() {
    RawHttp.Answer answer =
        kernel
            .raw()
            .send(
                "GET /open?q=first HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "GET /open?q=second HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(answer.text()).containsSubsequence("first", "second");
  }

  @Test
  void lengthBesideChunkedIsRefused() {
    isRefused(
        kernel
            .raw()
            .send(
                "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                    + "GET /open HTTP/1.1\r\nHost: a\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: identity\r\nContent-Length: 3",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: xchunked\r\nContent-Length: 3",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding : chunked",
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: 3\r\nContent-Length: 3",
        "Content-Length: +3",
        "Content-Length: -3",
        "Content-Length: 0x3",
        "Content-Length: 3, 3",
        "Content-Length: 99999999999999999999"
      })
  void anUnclearLengthIsRefused(String headers) {
    isRefused(
        kernel
            .raw()
            .send(
                "POST /form HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n3\r\na=b\r\n0\r\n\r\n"));
  }

  @Test
  void chunkedInHttp10IsRefused() {
    isRefused(
        kernel
            .raw()
            .send("POST /form HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: a\r\nHost: b\r\n",
        "Host: a\r\nHost: a\r\n",
        "Host: \r\n",
        "Host: a b\r\n",
        "Host: a/b\r\n",
        "Host: a@b\r\n"
      })
  void anythingButOneHostIsRefused(String hosts) {
    isRefused(kernel.raw().send("GET /open HTTP/1.1\r\n" + hosts + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-A: 1\r\n folded: 2", "X-A: 1\r\n\tfolded", " X-A: 1"})
  void foldedHeadersAreRefused(String headers) {
    isRefused(send("GET /open HTTP/1.1", "Host: a", headers));
    isRefused(send("GET /open HTTP/1.1", headers, "Host: a"));
  }

  @Test
  void aFoldThatArrivesInPiecesIsRefused() throws Exception {
    try (Socket socket = kernel.raw().open()) {
      for (String piece :
          new String[] {"GET /open HTTP/1.1\r\nHost: a\r\nX: 1\r\n", " 2\r\n", "\r\n"}) {
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        Thread.sleep(60);
      }
      isRefused(RawHttp.read(socket));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/open?q=%zz",
        "/open?q=%",
        "/open?q=%4",
        "/open?q=%00",
        "/open%zz",
        "/things/%00",
        "/things/%c3%28",
        "/things/a%2",
        "/../open",
        "/things/../open",
        "/things/%2e%2e/open",
        "/things/.",
        "//open",
        "/things\\1",
        "/things/\u00e9",
        "open",
        "*",
        "?"
      })
  void brokenTargetsAreRefused(String target) {
    isRefused(send("GET " + target + " HTTP/1.1", "Host: a"));
  }

  @Test
  void anAbsoluteTargetIsUnderstood() {
    assertThat(statusOf("GET http://localhost/open HTTP/1.1", "Host: localhost")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /open",
        "GET /open HTTP/9.9",
        "GARBAGE",
        "GET  /open  HTTP/1.1 x",
        "\u0016\u0003\u0001"
      })
  void whatIsNoRequestLineIsRefused(String line) {
    RawHttp.Answer answer = send(line, "Host: a");
    assertThat(answer.closed()).isTrue();
    assertThat(answer.text()).doesNotContain("200 OK").doesNotContain("500");
  }

  @Test
  void headsThatAreTooLongAreRefused() {
    isRefused(send("GET /open?q=" + "a".repeat(9_000) + " HTTP/1.1", "Host: a"));
    isRefused(send("GET /open HTTP/1.1", "Host: a", "X-A: " + "a".repeat(20_000)));
  }

  @Test
  void controlCharactersInHeadersAreRefused() {
    isRefused(send("GET /open HTTP/1.1", "Host: a", "X-A: a\u0000b"));
    isRefused(send("GET /open HTTP/1.1", "Host: a", "X A: b"));
  }

  @Test
  void anUpgradeIsIgnored() {
    int status =
        statusOf(
            "GET /open HTTP/1.1",
            "Host: a",
            "Connection: Upgrade, HTTP2-Settings",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAAQAAP__");
    assertThat(status).isEqualTo(200);
    status =
        statusOf(
            "GET /open HTTP/1.1",
            "Host: a",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    assertThat(status).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "OPTIONS", "PATCH", "FOO"})
  void otherVerbsAreNotAllowed(String verb) {
    int status = statusOf(verb + " /open HTTP/1.1", "Host: a");
    assertThat(status).isIn(405, 400);
  }

  @Test
  void aHeadThatComesTooSlowlyIsCutOff() throws IOException, InterruptedException {
    try (Socket socket = kernel.raw().open()) {
      long begin = System.nanoTime();
      socket
          .getOutputStream()
          .write("GET /open HTTP/1.1\r\nHost: a\r\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 20 && System.nanoTime() - begin < 600_000_000L; i++) {
        socket.getOutputStream().write("X".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        Thread.sleep(50);
      }
      RawHttp.Answer answer = RawHttp.read(socket);
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.closed()).isTrue();
    }
  }

  @Test
  void aBodyThatComesTooSlowlyIsCutOff() {
    RawHttp.Answer answer =
        kernel
            .raw()
            .send(
                "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 30\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\ngrant",
                3_000);
    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.text()).contains("request-timeout");
    assertThat(answer.closed()).isTrue();
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws IOException {
    try (Socket socket = kernel.raw().open()) {
      RawHttp.Answer answer = RawHttp.read(socket);
      assertThat(answer.closed()).isTrue();
      assertThat(answer.text()).isEmpty();
    }
  }

  @Test
  void aChunkedBodyOverTheLimitIsCutOff() {
    String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
    RawHttp.Answer answer =
        kernel
            .raw()
            .send(
                "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + chunk.repeat(8)
                    + "0\r\n\r\n");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.closed()).isTrue();
  }

  @Test
  void aBrokenChunkNeverBecomesAnAnswer() {
    RawHttp.Answer answer =
        kernel
            .raw()
            .send(
                "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
                3_000);
    assertThat(answer.status()).isNotEqualTo(200).isNotEqualTo(500);
    assertThat(answer.closed()).isTrue();
  }

  @Test
  void expectContinueIsAskedOnlyForABodyWeTake() {
    String head =
        "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
            + "Expect: 100-continue\r\n\r\n";
    assertThat(kernel.raw().send(head.formatted("image/png", 3), 300).text())
        .startsWith("HTTP/1.1 100 Continue");
    assertThat(kernel.raw().send(head.formatted("image/png", 200_000), 300).status())
        .isEqualTo(413);
    assertThat(kernel.raw().send(head.formatted("image/gif", 3), 300).status()).isEqualTo(415);
  }
}
