package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.RawHttp;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestReply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BodyBudgetTest {
  private static final int BODY = 100_000;
  private static final Duration DEADLINE = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Ten bodies of the largest size fit, an eleventh does not. */
  @RegisterExtension
  static final TestKernel kernel =
      new TestKernel(
          KernelRoutes.all(),
          config ->
              config
                  .withLimits(new WebConfig.Limits(false, 100, 1, List.of()))
                  .withDeadlines(
                      new WebConfig.Deadlines(
                          DEADLINE, DEADLINE, Duration.ofSeconds(30), Duration.ofSeconds(1))));

  private final List<Socket> held = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket socket : held) {
      socket.close();
    }
  }

  /** Ten bodies that lack their last byte. */
  private void fill() throws IOException {
    byte[] most = new byte[BODY - 1];
    String head = "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\nContent-Length: ";
    for (int i = 0; i < 10; i++) {
      Socket socket = kernel.raw().open();
      held.add(socket);
      socket
          .getOutputStream()
          .write((head + BODY + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(most);
      socket.getOutputStream().flush();
    }
  }

  /** A look that comes too early takes a held body's place, so that all of them come anew. */
  private void fillUntilBusy() throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    fill();
    Thread.sleep(100);
    while (!isBusy()) {
      assertThat(System.nanoTime()).as("never busy").isLessThan(giveUp);
      close();
      held.clear();
      Thread.sleep(500);
      fill();
      Thread.sleep(500);
    }
  }

  private static TestReply upload() {
    return kernel.anonymous().postBytes("/upload", "image/png", new byte[BODY]);
  }

  private static boolean isBusy() {
    TestReply reply = upload();
    if (reply.status() == 503) {
      reply.isProblem("server-busy").hasHeader("Retry-After", "2");
    } else {
      reply.hasStatus(200);
    }
    return reply.status() == 503;
  }

  /** What is held goes when it goes; looks again until it has. */
  private static void untilFree() throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (isBusy()) {
      assertThat(System.nanoTime()).as("still busy").isLessThan(giveUp);
      Thread.sleep(50);
    }
  }

  @Test
  void oneBodyTooManyIsRefusedAndOthersGoOn() throws Exception {
    fillUntilBusy();
    kernel.anonymous().get("/open").hasStatus(200);
    for (Socket socket : held) {
      socket.getOutputStream().write(0);
      socket.getOutputStream().flush();
    }
    for (Socket socket : held) {
      socket.setSoTimeout(300);
      RawHttp.Answer answer = RawHttp.read(socket);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
    assertThat(isBusy()).as("all were answered").isFalse();
  }

  @Test
  void whatABrokenConnectionHeldIsFreeAgain() throws Exception {
    for (int round = 0; round < 3; round++) {
      fillUntilBusy();
      close();
      held.clear();
      untilFree();
    }
  }

  @Test
  void whatASlowCallerHeldIsFreeAfterItsDeadline() throws Exception {
    fillUntilBusy();
    held.get(0).setSoTimeout(20_000);
    assertThat(RawHttp.read(held.get(0)).status()).isEqualTo(408);
    untilFree();
  }

  @Test
  void bytesThatComeAfterTheAnswerAreNotCounted() {
    BodyBudget budget = new BodyBudget(1);
    BodyBudget.Share share = budget.open();
    assertThat(share.take(1_000_000)).isTrue();
    assertThat(budget.open().take(100_000)).isFalse();
    assertThat(budget.taken()).isEqualTo(1_000_000);
    share.close();
    assertThat(share.take(1)).isFalse();
    share.close();
    assertThat(budget.taken()).isZero();
  }

  @Test
  void theUsualBudgetHoldsTheLargestBodyAndIsAPartOfTheHeap() {
    assertThat(BodyBudget.usualMegabytes()).isBetween(8, 8_192);
    assertThat(BodyBudget.usualMegabytes() * 1024L * 1024)
        .isLessThanOrEqualTo(Math.max(8 * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8));
  }
}
