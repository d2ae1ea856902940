package id.satuwarga.server.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Callers on connections that are kept, each with one request at a time, as many as PostgreSQL gets
 * from pgbench. It speaks just as much HTTP as it must, since whatever it costs is taken from the
 * server on the same cores.
 */
final class Load {
  private final Vertx vertx;
  private final int port;
  private final Supplier<Buffer> requests;
  private final int connections;

  Load(Vertx vertx, int port, Supplier<Buffer> requests, int connections) {
    this.vertx = vertx;
    this.port = port;
    this.requests = requests;
    this.connections = connections;
  }

  /**
   * The answers of a window.
   *
   * @param half milliseconds that half of the callers waited at most
   * @param slowest milliseconds that all but one in a hundred waited at most
   */
  record Answers(int count, int failures, double seconds, double half, double slowest) {

    double perSecond() {
      return count / seconds;
    }
  }

  Answers run(Duration window) {
    NetClient client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    List<LoadConnection> callers = new ArrayList<>();
    try {
      List<Future<Void>> open = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        LoadConnection caller = new LoadConnection(requests);
        callers.add(caller);
        open.add(client.connect(port, "127.0.0.1").map(caller::use).mapEmpty());
      }
      await(Future.all(open));
      long begin = System.nanoTime();
      callers.forEach(LoadConnection::begin);
      Promise<Void> over = Promise.promise();
      vertx.setTimer(window.toMillis(), timer -> over.complete());
      await(over.future());
      await(Future.all(callers.stream().map(LoadConnection::stop).toList()));
      return answers(callers, (System.nanoTime() - begin) / 1e9);
    } finally {
      await(client.close());
    }
  }

  private static Answers answers(List<LoadConnection> callers, double seconds) {
    int count = callers.stream().mapToInt(LoadConnection::answered).sum();
    long[] nanos = new long[count];
    int at = 0;
    for (LoadConnection caller : callers) {
      caller.copyNanos(nanos, at);
      at += caller.answered();
    }
    Arrays.sort(nanos);
    int failures = callers.stream().mapToInt(LoadConnection::failed).sum();
    return new Answers(count, failures, seconds, millis(nanos, 0.5), millis(nanos, 0.99));
  }

  private static double millis(long[] sortedNanos, double part) {
    int at = Math.min(sortedNanos.length - 1, (int) (part * sortedNanos.length));
    return at < 0 ? Double.NaN : sortedNanos[at] / 1e6;
  }

  private static void await(Future<?> future) {
    Setup.await(future);
  }
}
