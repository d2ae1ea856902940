package id.satuwarga.server.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One caller: asks, waits for the whole answer, asks again. Lives on one event loop; its counts are
 * for those who have waited for {@link #stop}.
 */
final class LoadConnection {
  private static final String LENGTH = "content-length:";
  private final Supplier<Buffer> requests;
  private final Promise<Void> stopped = Promise.promise();
  private Buffer received = Buffer.buffer();
  private long[] nanos = new long[4096];
  private long askedAt;
  private volatile NetSocket socket;
  private int answered;
  private int failed;
  private volatile boolean stopping;

  LoadConnection(Supplier<Buffer> requests) {
    this.requests = requests;
  }

  LoadConnection use(NetSocket connected) {
    socket = connected;
    connected.handler(this::received);
    connected.closeHandler(
        closed -> stopped.tryFail(new IllegalStateException("the server hung up")));
    return this;
  }

  void begin() {
    ask();
  }

  /** Completes with the answer to the last question. */
  Future<Void> stop() {
    stopping = true;
    return stopped.future();
  }

  int answered() {
    return answered;
  }

  /** Answers of another status than 2xx; they are counted among the answers. */
  int failed() {
    return failed;
  }

  void copyNanos(long[] target, int at) {
    System.arraycopy(nanos, 0, target, at, answered);
  }

  private void ask() {
    askedAt = System.nanoTime();
    socket.write(requests.get());
  }

  private void received(Buffer chunk) {
    received = received.length() == 0 ? chunk : received.appendBuffer(chunk);
    if (isWhole()) {
      note(received.getByte(9) == '2');
      received = Buffer.buffer();
      if (stopping) {
        stopped.tryComplete();
      } else {
        ask();
      }
    }
  }

  private void note(boolean good) {
    if (answered == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * nanos.length);
    }
    nanos[answered] = System.nanoTime() - askedAt;
    answered++;
    failed += good ? 0 : 1;
  }

  private boolean isWhole() {
    int head = endOfHead();
    return head >= 0 && received.length() >= head + bodyLength(head);
  }

  private int endOfHead() {
    for (int i = 3; i < received.length(); i++) {
      if (received.getByte(i) == '\n' && received.getByte(i - 2) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private int bodyLength(int endOfHead) {
    String head =
        new String(received.getBytes(0, endOfHead), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int at = head.indexOf(LENGTH);
    return at < 0
        ? 0
        : Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at)).strip());
  }
}
