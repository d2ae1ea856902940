package id.satuwarga.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.MiniAppServer;
import id.satuwarga.sdk.opd.VisitTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the gateway finds the mini-app: always the newest version that works. */
final class Stage implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(6);

  /** Longer than a call is waited for. */
  private static final Duration GRACE = DEADLINE.multipliedBy(2);

  private final HttpServer server;
  private final ExecutorService threads;
  private final String issuer;
  private final Duration grace;
  private final Queue<Act> leaving = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService curtain =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "curtain");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicReference<@Nullable Act> current = new AtomicReference<>();

  private Stage(HttpServer server, ExecutorService threads, String issuer, Duration grace) {
    this.grace = grace;
    this.server = server;
    this.threads = threads;
    this.issuer = issuer;
  }

  /** A version on stage. */
  private record Act(Version version, MiniAppEndpoint endpoint, HttpHandler handler) {
    void end() throws IOException {
      endpoint.close();
      version.close();
    }
  }

  /** Empty at first, at this port of this machine. */
  static Stage open(int port, URI issuer) throws IOException {
    return open(port, issuer, GRACE);
  }

  /** The same with the time that a version has for its last calls. */
  static Stage open(int port, URI issuer, Duration grace) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = MiniAppServer.threads(16, GRACE);
    server.setExecutor(threads);
    Stage stage = new Stage(server, threads, issuer.toString(), grace);
    server.createContext("/", stage::answer);
    server.start();
    return stage;
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** From the next call on this version answers; calls of the one before come to their end. */
  void show(Version version) throws IOException {
    VisitTokens tokens = VisitTokens.of(issuer, StagedManifest.opd(version.manifest()));
    MiniAppEndpoint plain = MiniAppEndpoint.of(version.miniApp(), tokens).deadline(DEADLINE);
    MiniAppEndpoint endpoint =
        version.miniApp() instanceof ImageSource images ? plain.images(images) : plain;
    Act before = current.getAndSet(new Act(version, endpoint, MiniAppServer.handler(endpoint)));
    if (before != null) {
      leaving.add(before);
      ScheduledFuture<?> unused =
          curtain.schedule(this::endFirst, grace.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    curtain.shutdownNow();
    Act last = current.getAndSet(null);
    if (last != null) {
      leaving.add(last);
    }
    while (!leaving.isEmpty()) {
      endFirst();
    }
  }

  /** They leave in the order in which they came. */
  private void endFirst() {
    Act first = leaving.poll();
    try {
      if (first != null) {
        first.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The endpoint's own threads take the class loader over from this one. */
  private void answer(HttpExchange exchange) throws IOException {
    Act act = current.get();
    if (act == null) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(act.version().classes());
    try {
      act.handler().handle(exchange);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
