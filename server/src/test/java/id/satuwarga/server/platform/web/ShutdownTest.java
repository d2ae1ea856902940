package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.RawHttp;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestPostgres;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownTest {
  @Test
  void whatIsUnderWayIsFinishedAndNothingNewBegun() throws Exception {
    Promise<Reply> slow = Promise.promise();
    CountDownLatch entered = new CountDownLatch(1);
    TestKernel kernel =
        new TestKernel(
                KernelRoutes.with(
                    "open",
                    call -> {
                      entered.countDown();
                      return slow.future();
                    }))
            .start(TestPostgres.migrated());
    CompletableFuture<String> underWay =
        CompletableFuture.supplyAsync(() -> kernel.anonymous().get("/open").text());
    Socket kept = kernel.raw().open();
    Socket stream = kernel.raw().open();
    stream
        .getOutputStream()
        .write("GET /events HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
    stream.setSoTimeout(500);
    assertThat(RawHttp.read(stream).text()).contains("event: hello");

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(kernel::stop);
    RawHttp.Answer answer = ask(kept);
    while (answer.status() == 200) {
      // the stop has not begun yet
      answer = ask(kept);
    }
    assertThat(answer.text()).contains("503").contains("shutting-down");
    assertThat(stopped).isNotDone();

    slow.complete(Reply.ok(Map.of("done", true)));
    assertThat(underWay.get(20, TimeUnit.SECONDS)).isEqualTo("{\"done\":true}");
    stopped.get(20, TimeUnit.SECONDS);
    assertThatThrownBy(() -> kernel.raw().open()).isNotNull();
  }

  private static RawHttp.Answer ask(Socket kept) throws IOException {
    kept.getOutputStream()
        .write("GET /page HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    kept.setSoTimeout(200);
    return RawHttp.read(kept);
  }

  @Test
  void whatNeverEndsIsNotWaitedForForEver() {
    TestKernel kernel =
        new TestKernel(
                KernelRoutes.with("open", call -> Promise.<Reply>promise().future()),
                config ->
                    config.withDeadlines(
                        new WebConfig.Deadlines(
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5),
                            Duration.ofMillis(300))))
            .start(TestPostgres.migrated());
    assertThat(CompletableFuture.runAsync(() -> kernel.anonymous().get("/open"))).isNotDone();
    assertThat(CompletableFuture.runAsync(kernel::stop)).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void futuresOfRoutesMayFailLate() {
    TestKernel kernel =
        new TestKernel(
                KernelRoutes.with(
                    "open",
                    call -> Future.failedFuture(new java.io.IOException("Connection reset"))))
            .start(TestPostgres.migrated());
    kernel.anonymous().get("/open").hasStatus(503).isProblem("database-unavailable");
    kernel.stop();
  }
}
