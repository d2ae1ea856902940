package id.satuwarga.server.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.id.Tokens;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.task.Preparation;
import id.satuwarga.server.push.FcmSite;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * A stand-in for FCM on this machine: speaks HTTP v1 and the token endpoint to Google's unmodified
 * client, on a port that the system chooses.
 */
@Singleton
final class FcmStandIn implements FcmSite, Preparation {
  private static final String HOST = "127.0.0.1";
  private static final String SEND = "/v1/projects/" + FcmAccount.PROJECT + "/messages:send";
  private static final String NOT_A_TOKEN =
      "The registration token is not a valid FCM registration token";
  private static final int MOST_BYTES = 4_096;
  private static final int SHORTEST_TOKEN = 20;
  private final Vertx vertx;
  private final FcmScript script;
  private final FcmAccount account;
  private volatile int port;

  @Inject
  FcmStandIn(SandboxConfig config, Vertx vertx, FcmScript script, Tokens tokens) {
    config.requireSandbox();
    this.vertx = vertx;
    this.script = script;
    this.account = new FcmAccount(tokens);
  }

  @Override
  public int rank() {
    return 9;
  }

  /** Closed with Vert.x itself. */
  @Override
  public Future<Void> prepare() {
    return vertx
        .createHttpServer()
        .requestHandler(this::answer)
        .listen(0, HOST)
        .onSuccess(server -> port = server.actualPort())
        .mapEmpty();
  }

  @Override
  public Secret serviceAccount() {
    return account.file(tokenAddress());
  }

  @Override
  public Optional<URI> standIn() {
    return Optional.of(URI.create("http://" + HOST + ":" + port + "/"));
  }

  private String tokenAddress() {
    return "http://" + HOST + ":" + port + "/token";
  }

  private void answer(HttpServerRequest request) {
    boolean post = request.method().equals(HttpMethod.POST);
    if (post && "/token".equals(request.path())) {
      request.setExpectMultipart(true);
      request.end().onSuccess(read -> token(request));
    } else if (post && SEND.equals(request.path())) {
      request.body().onSuccess(body -> send(request, body));
    } else {
      reply(request, 404, "{}");
    }
  }

  private void token(HttpServerRequest request) {
    String assertion = request.getFormAttribute("assertion");
    boolean proved = assertion != null && account.signed(assertion);
    script.count(proved ? "tokens" : "tokens_refused");
    if (proved) {
      Map<String, String> answer = new LinkedHashMap<>();
      answer.put("access_token", account.newToken());
      answer.put("token_type", "Bearer");
      reply(request, 200, Json.write(answer).replace("}", ",\"expires_in\":3600}"));
    } else {
      reply(request, 400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private void send(HttpServerRequest request, Buffer body) {
    String bearer = String.valueOf(request.getHeader("Authorization"));
    JsonNode sent = Json.tree(body.toString(StandardCharsets.UTF_8));
    if (!bearer.startsWith("Bearer ") || !account.knows(bearer.substring(7))) {
      refuse(
          request, FcmTrouble.UNAUTHENTICATED, "Request had invalid authentication credentials.");
      return;
    }
    JsonNode message = sent.path("message");
    String token = message.path("token").asText();
    Optional<FcmTrouble> trouble = script.troubleFor(token);
    if (trouble.isPresent()) {
      refuse(request, trouble.get(), "As the script says.");
    } else if (token.length() < SHORTEST_TOKEN) {
      refuse(request, FcmTrouble.ARGUMENT, NOT_A_TOKEN);
    } else {
      judge(request, sent, new FcmPost(token, data(message.path("data"))));
    }
  }

  private void judge(HttpServerRequest request, JsonNode sent, FcmPost post) {
    boolean collapses = sent.at("/message/android").has("collapse_key");
    if (bytes(post.data()) > MOST_BYTES) {
      refuse(request, FcmTrouble.ARGUMENT, "Android message is too big");
      return;
    }
    script.count(collapses ? "with_collapse_key" : "taken");
    if (!sent.path("validate_only").asBoolean()) {
      script.take(post);
    }
    reply(
        request,
        200,
        "{\"name\":\"projects/" + FcmAccount.PROJECT + "/messages/0:" + System.nanoTime() + "\"}");
  }

  private static Map<String, String> data(JsonNode data) {
    Map<String, String> pairs = new LinkedHashMap<>();
    data.properties().forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asText()));
    return pairs;
  }

  private static int bytes(Map<String, String> data) {
    return data.entrySet().stream()
        .mapToInt(pair -> (pair.getKey() + pair.getValue()).getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private void refuse(HttpServerRequest request, FcmTrouble trouble, String message) {
    script.count(trouble.name());
    if (trouble == FcmTrouble.RESET) {
      request.connection().close();
      return;
    }
    if (trouble == FcmTrouble.HANG) {
      return;
    }
    int seconds = script.retryAfter();
    if (seconds > 0) {
      request.response().putHeader("Retry-After", Integer.toString(seconds));
    }
    reply(request, trouble.status(), trouble.body(message));
  }

  private static void reply(HttpServerRequest request, int status, String json) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json; charset=UTF-8")
        .end(json);
  }
}
