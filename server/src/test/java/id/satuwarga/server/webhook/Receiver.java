package id.satuwarga.server.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sdk.opd.Webhook;
import id.satuwarga.sdk.opd.Webhooks;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What an OPD runs behind its webhook: keeps what came, and answers as a test wants it to. */
final class Receiver implements AutoCloseable {
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer http;
  private volatile int status = 204;
  private volatile boolean silent;
  private volatile String location = "";

  /** A request that came, and how it was answered. */
  record Got(Headers headers, String body, int status) {
    String id() {
      return headers.getFirst("webhook-id");
    }

    String type() {
      return Json.tree(body).path("type").asText();
    }

    String reference() {
      return Json.tree(body).path("reference").asText();
    }

    /** By the time when it was signed, however old it is by now. */
    Webhook verified(String secret) {
      long signed = Long.parseLong(headers.getFirst("webhook-timestamp"));
      return verified(secret, Clock.fixed(Instant.ofEpochSecond(signed), ZoneOffset.UTC));
    }

    Webhook verified(String secret, Clock clock) {
      return Webhooks.of(secret)
          .clock(clock)
          .verify(headers::getFirst, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  Receiver() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/kabar";
  }

  /** From now on this is the answer. */
  void answer(int other) {
    status = other;
  }

  void redirectTo(String address) {
    location = address;
    status = 307;
  }

  /** From now on there is no answer. */
  void fallSilent() {
    silent = true;
  }

  /** All that came, in its order. */
  List<Got> got() {
    return List.copyOf(got);
  }

  /** What was answered as taken. */
  List<Got> taken() {
    return got.stream().filter(one -> one.status() / 100 == 2).toList();
  }

  /**
   * What was told about the notice with this reference: each event once, when it was taken first.
   */
  List<String> stepsOf(String reference) {
    Map<String, String> steps = new LinkedHashMap<>();
    taken().stream()
        .filter(one -> one.reference().equals(reference))
        .forEach(one -> steps.putIfAbsent(one.id(), one.type()));
    return List.copyOf(steps.values());
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int answer = status;
    got.add(new Got(exchange.getRequestHeaders(), body, silent ? 0 : answer));
    if (silent) {
      return;
    }
    if (!location.isEmpty()) {
      exchange.getResponseHeaders().set("Location", location);
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
