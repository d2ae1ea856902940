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
import java.util.List;
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
  private final FcmTopics topics;
  private volatile int port;

  @Inject
  FcmStandIn(SandboxConfig config, Vertx vertx, FcmScript script, FcmTopics topics, Tokens tokens) {
    config.requireSandbox();
    this.vertx = vertx;
    this.script = script;
    this.topics = topics;
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
      FcmTopics.asked(request)
          .ifPresentOrElse(
              change -> request.end().onSuccess(read -> topics(request, change)),
              () -> reply(request, 404, "{}"));
    }
  }

  private void topics(HttpServerRequest request, FcmTopics.Change change) {
    if (!isKnown(request)) {
      refuse(
          request, FcmTrouble.UNAUTHENTICATED, "Request had invalid authentication credentials.");
      return;
    }
    Optional<FcmTrouble> trouble = script.troubleOnTopics(change.token());
    if (trouble.isPresent()) {
      refuse(request, trouble.get(), "As the script says.");
    } else if (change.token().length() < SHORTEST_TOKEN) {
      refuse(request, FcmTrouble.ARGUMENT, NOT_A_TOKEN);
    } else {
      script.count(change.joins() ? "topic_joins" : "topic_leaves");
      topics
          .take(change)
          .onSuccess(taken -> reply(request, 200, "{}"))
          .onFailure(failure -> refuse(request, FcmTrouble.INTERNAL, "No database."));
    }
  }

  private boolean isKnown(HttpServerRequest request) {
    String bearer = String.valueOf(request.getHeader("Authorization"));
    return bearer.startsWith("Bearer ") && account.knows(bearer.substring(7));
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
    JsonNode sent = Json.tree(body.toString(StandardCharsets.UTF_8));
    if (!isKnown(request)) {
      refuse(
          request, FcmTrouble.UNAUTHENTICATED, "Request had invalid authentication credentials.");
      return;
    }
    JsonNode message = sent.path("message");
    String token = message.path("token").asText();
    Optional<FcmTrouble> trouble = script.troubleFor(token);
    if (trouble.isPresent()) {
      refuse(request, trouble.get(), "As the script says.");
    } else if (message.has("topic")) {
      topics
          .members(message.path("topic").asText())
          .onSuccess(all -> judge(request, sent, posts(all, message)))
          .onFailure(failure -> refuse(request, FcmTrouble.INTERNAL, "No database."));
    } else if (token.length() < SHORTEST_TOKEN) {
      refuse(request, FcmTrouble.ARGUMENT, NOT_A_TOKEN);
    } else {
      judge(request, sent, posts(List.of(token), message));
    }
  }

  private static List<FcmPost> posts(List<String> tokens, JsonNode message) {
    Map<String, String> data = data(message.path("data"));
    return tokens.stream().map(token -> new FcmPost(token, data)).toList();
  }

  private void judge(HttpServerRequest request, JsonNode sent, List<FcmPost> posts) {
    boolean collapses = sent.at("/message/android").has("collapse_key");
    if (bytes(data(sent.at("/message/data"))) > MOST_BYTES) {
      refuse(request, FcmTrouble.ARGUMENT, "Android message is too big");
      return;
    }
    script.count(collapses ? "with_collapse_key" : "taken");
    if (sent.at("/message").has("topic")) {
      script.count("to_topics");
    }
    if (!sent.path("validate_only").asBoolean()) {
      posts.forEach(script::take);
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
