package id.satuwarga.sdk.opd;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mini-app on the JDK's own web server. It has no defences of its own against slow or hostile
 * clients: in production it stands behind the OPD's reverse proxy.
 */
public final class MiniAppServer implements AutoCloseable {
  private static final int THREADS = 64;

  private final HttpServer server;
  private final ExecutorService threads;

  private MiniAppServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Serves the endpoint on this port, 0 for any that is free.
   *
   * @throws IOException when the port is taken
   */
  public static MiniAppServer start(MiniAppEndpoint endpoint, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.createContext("/", handler(endpoint));
    server.start();
    return new MiniAppServer(server, threads);
  }

  /** The endpoint as part of a server that is there already; its context path is the base. */
  public static HttpHandler handler(MiniAppEndpoint endpoint) {
    return exchange -> {
      try {
        answer(exchange, endpoint);
      } finally {
        exchange.close();
      }
    };
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Stops taking requests and waits a second for those under way. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdown();
  }

  private static void answer(HttpExchange exchange, MiniAppEndpoint endpoint) throws IOException {
    EndpointRequest request =
        EndpointRequest.of(
            exchange.getRequestMethod(),
            path(exchange),
            exchange.getRequestHeaders()::getFirst,
            body(exchange.getRequestBody()));
    EndpointAnswer answer = endpoint.answer(request);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), head || body.length == 0 ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String path(HttpExchange exchange) {
    String base = exchange.getHttpContext().getPath();
    String path = exchange.getRequestURI().getRawPath();
    return base.equals("/") ? path : path.substring(base.length());
  }

  private static byte[] body(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8_192];
    for (int read = in.read(some);
        read >= 0 && all.size() <= EndpointRequest.LARGEST_BODY;
        read = in.read(some)) {
      all.write(some, 0, read);
    }
    return all.toByteArray();
  }
}
