package id.satuwarga.server.identity;

import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A national identity provider that says whatever a test tells it to, over real HTTP. */
final class FakeUpstream {
  private final HttpServer server;
  final List<SigningKey> keys = new ArrayList<>();
  final AtomicInteger keyReads = new AtomicInteger();
  volatile JsonObject changes = new JsonObject();
  volatile String tokenBody = "{}";
  volatile int tokenStatus = 200;
  volatile int status = 200;
  volatile String lastForm = "";

  FakeUpstream(Vertx vertx) throws Exception {
    keys.add(SigningKey.generate("upstream_1"));
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .await(10, TimeUnit.SECONDS);
  }

  String issuer() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  void idToken(String token) {
    tokenStatus = 200;
    tokenBody =
        new JsonObject()
            .put("id_token", token)
            .put("access_token", "unused")
            .put("token_type", "Bearer")
            .put("expires_in", 60)
            .encode();
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/.well-known/openid-configuration" -> json(request, status, metadata().encode());
      case "/jwks" -> {
        keyReads.incrementAndGet();
        json(request, status, jwks().encode());
      }
      case "/token" ->
          request
              .body()
              .onSuccess(
                  form -> {
                    lastForm = form.toString();
                    json(request, tokenStatus, tokenBody);
                  });
      default -> json(request, 404, "{}");
    }
  }

  private static void json(HttpServerRequest request, int status, String body) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body);
  }

  private JsonObject metadata() {
    return new JsonObject()
        .put("issuer", issuer())
        .put("authorization_endpoint", issuer() + "/authorize")
        .put("token_endpoint", issuer() + "/token")
        .put("jwks_uri", issuer() + "/jwks")
        .put("response_types_supported", new JsonArray().add("code"))
        .put("subject_types_supported", new JsonArray().add("public"))
        .put("id_token_signing_alg_values_supported", new JsonArray().add("ES256"))
        .mergeIn(changes);
  }

  private JsonObject jwks() {
    JsonArray list = new JsonArray();
    list.add(
        new JsonObject().put("kty", "RSA").put("kid", "rsa").put("n", "AQAB").put("e", "AQAB"));
    for (SigningKey key : keys) {
      VerifyingKey half = key.verifyingKey();
      list.add(
          new JsonObject()
              .put("kty", "EC")
              .put("crv", "P-256")
              .put("kid", half.keyId())
              .put("x", half.x())
              .put("y", half.y()));
    }
    return new JsonObject().put("keys", list);
  }
}
