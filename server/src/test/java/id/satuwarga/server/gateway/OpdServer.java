package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An OPD's back end over real HTTP, which answers, or fails to, as a test wants it to. */
public final class OpdServer implements BeforeAllCallback, AfterAllCallback {
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private ExecutorService threads;
  private HttpServer http;

  /** How a call is answered, in whatever way. */
  @FunctionalInterface
  public interface Answer {
    void give(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** A call that came. */
  public record Asked(String path, String token, String actionId, JsonNode body) {

    /** What the token says. */
    public JsonNode claims() {
      return part(1);
    }

    public JsonNode header() {
      return part(0);
    }

    private JsonNode part(int index) {
      byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
      return Json.tree(new String(json, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    asked.clear();
    answers.clear();
    threads = Executors.newCachedThreadPool();
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    http.stop(0);
    threads.shutdownNow();
  }

  /** An endpoint of its own, so that one test's trouble is not another's. */
  public String endpoint(String name) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + name;
  }

  /** From now on this is how calls below the path are answered, such as {@code satu/act}. */
  public void answer(String path, Answer answer) {
    answers.put("/" + path, answer);
  }

  /** The calls to this path so far. */
  public List<Asked> asked(String path) {
    return asked.stream().filter(call -> call.path().equals("/" + path)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    asked.add(
        new Asked(
            path,
            bearer.replaceFirst("^Bearer ", ""),
            String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
            body.length == 0
                ? Json.tree("{}")
                : Json.tree(new String(body, StandardCharsets.UTF_8))));
    try {
      answers.getOrDefault(path, screen("Halo")).give(exchange);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  public static Answer screen(String title) {
    return json(
        """
        {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"%s","body":[]}
        """
            .formatted(title));
  }

  public static Answer json(String body) {
    return typed(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer typed(int status, String contentType, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", contentType);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  public static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  /** As soon as the test lets it go. */
  public static Answer held(CountDownLatch until, Answer answer) {
    return exchange -> {
      until.await();
      answer.give(exchange);
    };
  }

  public static Answer after(long millis, Answer answer) {
    return exchange -> {
      Thread.sleep(millis);
      answer.give(exchange);
    };
  }
}
