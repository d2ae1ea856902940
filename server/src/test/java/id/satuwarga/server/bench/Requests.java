package id.satuwarga.server.bench;

import id.satuwarga.server.identity.Crowd;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/** What callers say on the wire, made before it is timed wherever it does not change. */
final class Requests {
  private final List<String> tokens;

  /** For readers 1, 2, … with these tokens. */
  Requests(List<String> tokens) {
    this.tokens = tokens;
  }

  List<String> tokens() {
    return tokens;
  }

  int readers() {
    return tokens.size();
  }

  String token(int reader) {
    return tokens.get(reader - 1);
  }

  /** GET of the same path, each time by some reader. */
  Supplier<Buffer> get(String path) {
    return anyOf(reader -> text("GET", path, token(reader), ""));
  }

  /** GET of a path that ends in the reader's id, for a server that asks nobody who they are. */
  Supplier<Buffer> getOf(String path) {
    return anyOf(reader -> text("GET", path + Crowd.idOf(reader), token(reader), ""));
  }

  private Supplier<Buffer> anyOf(Function<Integer, Buffer> request) {
    List<Buffer> ready = new ArrayList<>();
    for (int reader = 1; reader <= readers(); reader++) {
      ready.add(request.apply(reader));
    }
    return () -> ready.get(ThreadLocalRandom.current().nextInt(ready.size()));
  }

  /** A new press of a button on one of these visits, the first of them reader 1's. */
  Supplier<Buffer> press(List<String> visits) {
    return () -> {
      int reader = ThreadLocalRandom.current().nextInt(visits.size()) + 1;
      return text(
          "POST",
          "/v1/visits/" + visits.get(reader - 1) + "/actions",
          token(reader),
          Json.write(action()));
    };
  }

  /** The same press as the OPD gets it, without us in between. */
  Supplier<Buffer> pressDirectly() {
    return () -> text("POST", "/act", token(1), Json.write(Map.of("action", action())));
  }

  private static Map<String, Object> action() {
    return Map.of(
        "id",
        UUID.randomUUID().toString(),
        "name",
        "kirim",
        "inputs",
        Map.of("judul", "Jalan rusak di depan pasar", "uraian", "Sudah dua minggu."));
  }

  private static Buffer text(String verb, String path, String token, String body) {
    Buffer content = Buffer.buffer(body);
    String more =
        body.isEmpty()
            ? ""
            : "Content-Type: application/json\r\nContent-Length: " + content.length() + "\r\n";
    return Buffer.buffer(
            verb
                + " "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + "Accept-Language: id\r\nAuthorization: Bearer "
                + token
                + "\r\n"
                + more
                + "\r\n")
        .appendBuffer(content);
  }
}
