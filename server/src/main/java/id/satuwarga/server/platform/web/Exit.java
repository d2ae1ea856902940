package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.db.DatabaseFailure;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way out: every reply and every problem is written here and nowhere else. */
final class Exit {
  private static final Logger LOG = LoggerFactory.getLogger(Exit.class);
  private static final String API_POLICY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final long DISCARDABLE = 64 * 1024;
  private final WebConfig config;

  Exit(WebConfig config) {
    this.config = config;
  }

  /** The headers every answer carries, whatever else it is. */
  void always(HttpServerResponse response, String requestId) {
    response
        .putHeader("X-Request-Id", requestId)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin");
    if (config.secure()) {
      response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  void reply(HttpServerRequest request, Reply reply) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    head(response, reply);
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(reply.body().length));
      response.end();
    } else if (reply.body().length == 0) {
      response.end();
    } else {
      response.end(Buffer.buffer(reply.body()));
    }
  }

  /** Status, headers and cookies of a reply. */
  void head(HttpServerResponse response, Reply reply) {
    response.setStatusCode(reply.status());
    boolean page = reply.header("Content-Type").orElse("").startsWith("text/html");
    response.putHeader("Content-Security-Policy", page ? PAGE_POLICY : API_POLICY);
    if (page) {
      response.putHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    }
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    reply.headers().forEach(response::putHeader);
    reply
        .cookies()
        .forEach(
            cookie ->
                response.headers().add(HttpHeaders.SET_COOKIE, cookie.header(config.secure())));
  }

  /** Answers with the problem a failure stands for; whatever is none of ours is a plain 500. */
  void fail(HttpServerRequest request, String requestId, Throwable failure) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      LOG.warn("request {} failed after its head was sent", requestId, failure);
      response.reset();
      return;
    }
    problem(request, requestId, problemOf(requestId, failure));
  }

  private static Problem problemOf(String requestId, Throwable failure) {
    if (failure instanceof ProblemException expected) {
      return expected.problem();
    }
    Optional<DatabaseFailure> database = DatabaseFailure.of(failure);
    if (database.isPresent()) {
      LOG.warn("request {} met the database: {}", requestId, failure.getClass().getSimpleName());
      return switch (database.get()) {
        case UNAVAILABLE -> WebProblems.databaseUnavailable();
        case TEXT_REFUSED ->
            WebProblems.requestInvalid(List.of(new Violation("", SchemaWords.GENERAL)));
      };
    }
    LOG.error("request {} failed", requestId, failure);
    return WebProblems.internal();
  }

  void problem(HttpServerRequest request, String requestId, Problem problem) {
    HttpServerResponse response = request.response();
    Language language =
        Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
            .map(Language::ofHeader)
            .orElse(Language.ID);
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.PROBLEM)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Content-Security-Policy", API_POLICY);
    problem.headers().forEach(response::putHeader);
    Buffer body = Buffer.buffer(Json.writeBytes(document(problem, requestId, language)));
    if (mustClose(request, problem)) {
      response.putHeader(HttpHeaders.CONNECTION, "close");
      LastWords.say(request, body);
    } else {
      discardRest(request);
      end(response, body);
    }
  }

  private static Future<Void> end(HttpServerResponse response, Buffer body) {
    return response.end(body);
  }

  private static void discardRest(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.handler(ignored -> {}).resume();
    }
  }

  /** A body that was not read is thrown away when small; else the connection goes with it. */
  private static boolean mustClose(HttpServerRequest request, Problem problem) {
    if (problem.status() == 408) {
      return true;
    }
    if (request.isEnded()) {
      return false;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean small =
        length != null && length.matches("[0-9]{1,9}") && Long.parseLong(length) <= DISCARDABLE;
    boolean none = length == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    return !small && !none;
  }

  private Map<String, Object> document(Problem problem, String requestId, Language language) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", config.publicUrl() + "/problems/" + problem.slug());
    document.put("code", problem.slug());
    document.put("title", problem.title().in(language));
    document.put("status", problem.status());
    document.put("detail", problem.detail().in(language));
    document.put("instance", "urn:request:" + requestId);
    if (!problem.errors().isEmpty()) {
      document.put(
          "errors",
          problem.errors().stream()
              .map(
                  error ->
                      Map.of("pointer", error.pointer(), "detail", error.detail().in(language)))
              .toList());
    }
    problem.members().forEach(document::put);
    return document;
  }
}
