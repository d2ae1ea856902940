package id.satuwarga.app;

import id.satuwarga.sdk.client.FileContent;
import id.satuwarga.sdk.client.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** A server in the app's own process: answers as it was told, and remembers what was asked. */
final class PretendServer implements Consumer<HttpExchange> {
  static final String SITI =
      """
      {"id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e01","name":"Siti Rahmawati",
       "nik_masked":"9901••••••••0001","language":"id","roles":[],"home_region":
       {"code":"21.71.10.1004","level":"village","name":"Belian","time_zone":"WIB","parents":[
        {"code":"21","level":"province","name":"Kepulauan Riau"},
        {"code":"21.71","level":"regency","name":"Kota Batam"},
        {"code":"21.71.10","level":"district","name":"Batam Kota"}]}}""";

  /** What was asked: {@code GET /v1/me}, with the body behind it where there is one. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final Map<String, Function<String, Reply>> answers = new ConcurrentHashMap<>();
  private final Map<String, FileContent> files = new ConcurrentHashMap<>();
  private volatile boolean offline;

  record Reply(int status, String json) {}

  PretendServer() {
    answer("GET /v1/me", SITI);
    answer("POST /v1/session", 201, tokens(600));
    answer("POST /v1/session/refresh", tokens(600));
    answer("DELETE /v1/session", 204, "");
    answer("GET /v1/services", "{\"items\":[]}");
    answer("GET /v1/inbox", "{\"items\":[]}");
    answer("GET /v1/inbox/unread-count", "{\"unread\":0}");
  }

  static String tokens(int seconds) {
    return """
        {"access_token":"a","token_type":"Bearer","expires_in":%d,
         "refresh_token":"r-refresh-token-of-this-phone","me":%s}"""
        .formatted(seconds, SITI);
  }

  PretendServer answer(String call, String json) {
    return answer(call, 200, json);
  }

  PretendServer answer(String call, int status, String json) {
    return answer(call, body -> new Reply(status, json));
  }

  PretendServer answer(String call, Function<String, Reply> answer) {
    answers.put(call, answer);
    return this;
  }

  PretendServer file(String call, String type, byte[] content) {
    files.put(call, FileContent.of(type, content));
    return this;
  }

  PretendServer refuse(String call, int status, String slug) {
    return answer(call, status, problem(status, slug));
  }

  static String problem(int status, String slug) {
    return """
        {"type":"https://satuwarga.example/problems/%s","title":"%s","status":%d,"code":"%s"}"""
        .formatted(slug, slug, status, slug);
  }

  void goOffline() {
    offline = true;
  }

  void comeBack() {
    offline = false;
  }

  long count(String call) {
    return asked.stream().filter(it -> it.startsWith(call)).count();
  }

  @Override
  public void accept(HttpExchange exchange) {
    if (offline) {
      throw new UncheckedIOException(new ConnectException("offline"));
    }
    String call = exchange.method() + " " + URI.create(exchange.url()).getPath();
    String body = new String(exchange.body(), StandardCharsets.UTF_8);
    asked.add(call + " " + body);
    FileContent file = files.get(call);
    if (file != null) {
      exchange.answer(
          200,
          Map.of("Content-Type", List.of(file.type())),
          new ByteArrayInputStream(file.content()));
      return;
    }
    Reply reply =
        answers.getOrDefault(call, it -> new Reply(404, problem(404, "not-found"))).apply(body);
    exchange.answer(
        reply.status(),
        Map.of(
            "Content-Type",
            List.of(reply.status() < 400 ? "application/json" : "application/problem+json")),
        new ByteArrayInputStream(reply.json().getBytes(StandardCharsets.UTF_8)));
  }
}
