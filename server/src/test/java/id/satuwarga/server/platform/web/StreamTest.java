package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.RawHttp;
import id.satuwarga.server.testing.TestKernel;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamTest {
  private static final AtomicReference<EventSink> SINK = new AtomicReference<>();
  private static final AtomicReference<CountDownLatch> CLOSED =
      new AtomicReference<>(new CountDownLatch(1));

  @RegisterExtension
  static final TestKernel kernel =
      new TestKernel(
          KernelRoutes.with(
              "events", call -> Future.succeededFuture(Reply.events(StreamTest::open))));

  private static void open(Call call, EventSink sink) {
    CountDownLatch latch = new CountDownLatch(1);
    CLOSED.set(latch);
    sink.onClose(latch::countDown);
    SINK.set(sink);
    sink.send("1", "hello", Map.of("after", call.header("Last-Event-ID").orElse("")));
  }

  private static Socket reader() throws IOException {
    Socket socket = kernel.raw().open();
    socket
        .getOutputStream()
        .write(
            "GET /events HTTP/1.1\r\nHost: a\r\nLast-Event-ID: 41\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    socket.setSoTimeout(2_000);
    return socket;
  }

  @Test
  void eventsArriveAsTheyAreSent() throws Exception {
    try (Socket socket = reader()) {
      assertThat(RawHttp.read(socket).text())
          .contains("text/event-stream")
          .containsIgnoringCase("cache-control: no-store")
          .contains("id: 1\nevent: hello\ndata: {\"after\":\"41\"}\n\n");
      SINK.get().send("2", "more", Map.of("text", "baris\nbaru"));
      assertThat(RawHttp.read(socket).text())
          .contains("id: 2\nevent: more\ndata: {\"text\":\"baris\\nbaru\"}\n\n");
      SINK.get().close();
      assertThat(CLOSED.get().await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aReaderThatLeavesIsNoticed() throws Exception {
    try (Socket socket = reader()) {
      RawHttp.read(socket);
    }
    assertThat(CLOSED.get().await(20, TimeUnit.SECONDS)).isTrue();
    SINK.get().send("3", "late", Map.of());
  }

  @Test
  void aReaderThatDoesNotReadIsLetGo() throws Exception {
    try (Socket socket = reader()) {
      RawHttp.read(socket);
      String text = "x".repeat(64 * 1024);
      for (int i = 0; i < 400 && CLOSED.get().getCount() > 0; i++) {
        SINK.get().send(Integer.toString(i), "much", Map.of("text", text));
        Thread.sleep(5);
      }
      assertThat(CLOSED.get().await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void headOpensNothing() {
    SINK.set(null);
    kernel.anonymous().head("/events").hasStatus(200);
    assertThat(SINK.get()).isNull();
  }
}
