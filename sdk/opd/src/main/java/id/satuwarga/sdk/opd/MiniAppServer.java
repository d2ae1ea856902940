package id.satuwarga.sdk.opd;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sdk.opd.internal.Endpoint;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import id.satuwarga.sdk.opd.internal.RequestThreads;
import id.satuwarga.sdk.opd.internal.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/**
 * A mini-app on the JDK's own web server. Slow clients are cut off, and a body is read only of
 * somebody who shows a token; how many connections there may be it does not judge. So in production
 * it stands behind the OPD's reverse proxy.
 *
 * <pre>{@code
 * try (MiniAppServer server = MiniAppServer.start(endpoint, 8082)) {
 *   System.out.println("at port " + server.port());
 * }
 * }</pre>
 */
public final class MiniAppServer implements AutoCloseable {
  private static final int THREADS = 64;
  private static final Duration GRACE = Duration.ofSeconds(5);

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
    ExecutorService threads = threads(THREADS, Endpoint.of(endpoint).deadline().plus(GRACE));
    server.setExecutor(threads);
    server.createContext("/", handler(endpoint));
    server.start();
    return new MiniAppServer(server, threads);
  }

  /**
   * The endpoint as part of a server that is there already; its context path is the base. Give that
   * server {@link #threads}: half a request that has not come as far as this handler is for them to
   * cut off.
   */
  public static HttpHandler handler(MiniAppEndpoint miniApp) {
    Endpoint endpoint = Endpoint.of(miniApp);
    Watch watch = new Watch();
    return exchange ->
        watch.over(
            endpoint.deadline().plus(GRACE),
            () -> {
              try {
                answer(exchange, endpoint, watch);
              } finally {
                exchange.close();
              }
            });
  }

  /**
   * Threads for {@code HttpServer.setExecutor}, each lent to a request for so long and no longer.
   * Without them a client that sends half a request keeps a thread for ever, and a few dozen such
   * clients keep everybody out.
   *
   * <pre>{@code
   * HttpServer server = HttpServer.create(new InetSocketAddress(8082), 0);
   * server.setExecutor(MiniAppServer.threads(64, Duration.ofSeconds(10)));
   * }</pre>
   *
   * @param most how many requests are answered at once; further ones wait for their turn
   * @param longest how long one request may take from its first byte to the end of its answer; the
   *     connection of one that takes longer is closed
   * @throws IllegalArgumentException when either is not over 0
   */
  public static ExecutorService threads(int most, Duration longest) {
    return new RequestThreads(most, longest);
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Stops taking requests and waits a second for those under way. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdown();
  }

  private static void answer(HttpExchange exchange, Endpoint endpoint, Watch watch)
      throws IOException {
    EndpointRequest request =
        EndpointRequest.of(
            exchange.getRequestMethod(),
            path(exchange),
            exchange.getRequestHeaders()::getFirst,
            () -> body(exchange.getRequestBody(), endpoint.deadline().dividedBy(2), watch));
    EndpointAnswer answer = endpoint.answer(request);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), head || body.length == 0 ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
  }

  private static String path(HttpExchange exchange) {
    String base = exchange.getHttpContext().getPath();
    String path = exchange.getRequestURI().getRawPath();
    return base.equals("/") ? path : path.substring(base.length());
  }

  /** Half of the time that an answer may take is left for the mini-app. */
  private static byte[] body(InputStream in, Duration longest, Watch watch) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    watch.over(longest, () -> copy(in, all));
    return all.toByteArray();
  }

  private static void copy(InputStream in, ByteArrayOutputStream all) throws IOException {
    byte[] some = new byte[8_192];
    for (int read = in.read(some);
        read >= 0 && all.size() <= EndpointRequest.LARGEST_BODY;
        read = in.read(some)) {
      all.write(some, 0, read);
    }
  }
}
