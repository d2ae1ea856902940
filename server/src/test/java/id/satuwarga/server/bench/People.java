package id.satuwarga.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Callers who each hold a connection of their own, on one event loop. */
final class People {
  private final HttpClient client;
  private final int port;

  People(Vertx vertx, int port, int connections) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setTcpNoDelay(true),
            new PoolOptions().setHttp1MaxSize(connections));
    this.port = port;
  }

  /** What was said to one of them. */
  record Answer(int status, String pause, String text) {
    JsonNode json() {
      return Json.tree(text);
    }

    /** The same, if it is what was hoped for. */
    Answer expect(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException("answered " + status + ": " + text);
      }
      return this;
    }
  }

  /** Sends it; a body that is empty is none. */
  Future<Answer> ask(
      HttpMethod verb, String address, Map<String, String> headers, String jsonBody) {
    return client
        .request(verb, port, "127.0.0.1", address)
        .compose(
            request -> {
              headers.forEach(request::putHeader);
              if (!jsonBody.isEmpty()) {
                request.putHeader("Content-Type", "application/json");
              }
              return request.send(Buffer.buffer(jsonBody));
            })
        .compose(People::whole);
  }

  private static Future<Answer> whole(HttpClientResponse response) {
    String pause = String.valueOf(response.getHeader("Retry-After"));
    return response
        .body()
        .map(
            body ->
                new Answer(response.statusCode(), pause, body.toString(StandardCharsets.UTF_8)));
  }

  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token, "Accept-Language", "id");
  }
}
