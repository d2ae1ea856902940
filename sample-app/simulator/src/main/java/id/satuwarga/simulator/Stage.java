package id.satuwarga.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.MiniAppServer;
import id.satuwarga.sdk.opd.RequestThreads;
import id.satuwarga.sdk.opd.VisitTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the gateway finds the mini-app: always the newest version that works. */
final class Stage implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(6);

  private final HttpServer server;
  private final RequestThreads threads;
  private final String issuer;
  private final AtomicReference<@Nullable Act> current = new AtomicReference<>();

  private Stage(HttpServer server, RequestThreads threads, String issuer) {
    this.server = server;
    this.threads = threads;
    this.issuer = issuer;
  }

  /** A version on stage. */
  private record Act(Version version, MiniAppEndpoint endpoint, HttpHandler handler) {
    void end() throws IOException {
      endpoint.close();
      version.classes().close();
    }
  }

  /** Empty at first, at this port of this machine. */
  static Stage open(int port, URI issuer) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    RequestThreads threads = RequestThreads.of(16, DEADLINE.multipliedBy(2));
    server.setExecutor(threads);
    Stage stage = new Stage(server, threads, issuer.toString());
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
    MiniAppEndpoint.Builder builder = MiniAppEndpoint.of(version.miniApp(), tokens);
    if (version.miniApp() instanceof ImageSource images) {
      builder.images(images);
    }
    MiniAppEndpoint endpoint = builder.deadline(DEADLINE).build();
    Act before = current.getAndSet(new Act(version, endpoint, MiniAppServer.handler(endpoint)));
    if (before != null) {
      before.end();
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.close();
    Act last = current.getAndSet(null);
    if (last != null) {
      last.end();
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
