package id.satuwarga.sample.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets phones of the same network in: to the citizens' side and the simulated provider, and to
 * nothing else. The system itself goes on listening on this machine alone and knows of no other
 * address; what names one in a head is written over, both ways.
 */
final class LanDoor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int BACKLOG = 50;

  /** Each side says these for itself. */
  private static final Set<String> OWN_HEADERS =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  private final List<HttpServer> doors;
  private final ExecutorService workers;
  private final HttpClient inside =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final Map<String, String> addresses;

  private LanDoor(List<HttpServer> doors, Map<String, String> addresses, ExecutorService workers) {
    this.doors = doors;
    this.addresses = addresses;
    this.workers = workers;
  }

  /** Opens at this address of the machine the ports that these two have inside. */
  static LanDoor open(InetAddress lan, URI server, URI provider) {
    return open(lan, server, server.getPort(), provider, provider.getPort());
  }

  static LanDoor open(InetAddress lan, URI server, int serverDoor, URI provider, int providerDoor) {
    try {
      HttpServer first = HttpServer.create(new InetSocketAddress(lan, serverDoor), BACKLOG);
      HttpServer second = HttpServer.create(new InetSocketAddress(lan, providerDoor), BACKLOG);
      Map<String, String> addresses =
          Map.of(authority(server), authority(first), authority(provider), authority(second));
      LanDoor door =
          new LanDoor(
              List.of(first, second), addresses, Executors.newCachedThreadPool(LanDoor::thread));
      door.start(first, server);
      door.start(second, provider);
      return door;
    } catch (IOException taken) {
      throw Refusal.of(
              "Tidak dapat dibuka untuk jaringan di "
                  + lan.getHostAddress()
                  + ": "
                  + taken.getMessage(),
              "Cannot be opened to the network at "
                  + lan.getHostAddress()
                  + ": "
                  + taken.getMessage())
          .because(taken);
    }
  }

  /** Where a phone finds the citizens' side. */
  URI address() {
    return URI.create("http://" + authority(doors.get(0)));
  }

  @Override
  public void close() {
    doors.forEach(door -> door.stop(0));
    workers.shutdownNow();
  }

  private void start(HttpServer door, URI to) {
    door.setExecutor(workers);
    door.createContext("/", exchange -> pass(exchange, to));
    door.start();
  }

  private void pass(HttpExchange exchange, URI to) throws IOException {
    try (exchange) {
      if (!isNeighbour(exchange.getRemoteAddress().getAddress())) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      HttpResponse<InputStream> answer =
          inside.send(request(exchange, to), BodyHandlers.ofInputStream());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                  values.forEach(value -> exchange.getResponseHeaders().add(name, outward(value)));
                }
              });
      reply(exchange, answer);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (IllegalArgumentException odd) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  private static void reply(HttpExchange exchange, HttpResponse<InputStream> answer)
      throws IOException {
    try (InputStream body = answer.body()) {
      boolean empty =
          exchange.getRequestMethod().equals("HEAD")
              || answer.statusCode() == 204
              || answer.statusCode() == 304;
      exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : 0);
      if (!empty) {
        flow(body, exchange.getResponseBody());
      }
    }
  }

  /** At once: a live stream says something now and then, and never ends. */
  private static void flow(InputStream from, OutputStream to) throws IOException {
    byte[] some = new byte[8192];
    for (int read = from.read(some); read >= 0; read = from.read(some)) {
      to.write(some, 0, read);
      to.flush();
    }
  }

  private HttpRequest request(HttpExchange exchange, URI to) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    URI asked = exchange.getRequestURI();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(to + asked.getRawPath() + query))
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, inward(value)));
              }
            });
    return request.build();
  }

  private String outward(String value) {
    String written = value;
    for (Map.Entry<String, String> address : addresses.entrySet()) {
      written = written.replace("http://" + address.getKey(), "http://" + address.getValue());
    }
    return written;
  }

  private String inward(String value) {
    String written = value;
    for (Map.Entry<String, String> address : addresses.entrySet()) {
      written = written.replace("http://" + address.getValue(), "http://" + address.getKey());
    }
    return written;
  }

  private static boolean isNeighbour(InetAddress who) {
    return who.isSiteLocalAddress() || who.isLinkLocalAddress() || who.isLoopbackAddress();
  }

  private static String authority(URI address) {
    return address.getHost() + ":" + address.getPort();
  }

  private static String authority(HttpServer door) {
    return door.getAddress().getAddress().getHostAddress() + ":" + door.getAddress().getPort();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lan-door");
    thread.setDaemon(true);
    return thread;
  }
}
