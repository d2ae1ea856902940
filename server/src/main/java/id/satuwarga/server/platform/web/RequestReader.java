package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one operation's requests: body within its limit and deadline, strict JSON, strict forms.
 */
final class RequestReader {
  private static final long UNASKED_BODY = 64 * 1024;
  private final Operation operation;
  private final Vertx vertx;
  private final Duration deadline;
  private final String[] template;

  RequestReader(Operation operation, Vertx vertx, Duration deadline) {
    this.operation = operation;
    this.vertx = vertx;
    this.deadline = deadline;
    this.template = operation.path().split("/", -1);
  }

  /** Refuses, before any of the body is read, what the head already shows to be wrong. */
  String checkHead(HttpServerRequest request) {
    Optional<Operation.RequestBody> wanted = operation.requestBody();
    long length = declaredLength(request);
    if (length > limit()) {
      throw WebProblems.bodyTooLarge(limit()).asException();
    }
    if (wanted.isEmpty() || length == 0) {
      if (wanted.isPresent() && wanted.get().required()) {
        throw WebProblems.requestInvalid(List.of(new Violation("", SchemaWords.REQUIRED)))
            .asException();
      }
      return "";
    }
    List<String> supported = List.copyOf(wanted.get().schemas().keySet());
    return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
        .flatMap(MediaTypes::essence)
        .filter(supported::contains)
        .orElseThrow(() -> WebProblems.mediaTypeUnsupported(supported).asException());
  }

  private long limit() {
    return operation.requestBody().isEmpty() ? UNASKED_BODY : operation.maxBytes();
  }

  /** The announced length: 0 for no body, -1 for a chunked one. */
  private static long declaredLength(HttpServerRequest request) {
    if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      return -1;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  /** Collects the body; fails with 413, 408 or 503 and then reads no further. */
  Future<Buffer> body(HttpServerRequest request, BodyBudget.Share share) {
    if (declaredLength(request) == 0) {
      request.resume();
      return Future.succeededFuture(Buffer.buffer());
    }
    Promise<Buffer> promise = Promise.promise();
    Buffer collected = Buffer.buffer();
    long timer =
        vertx.setTimer(
            deadline.toMillis(),
            late -> promise.tryFail(WebProblems.requestTimeout().asException()));
    request.handler(
        chunk -> {
          if (promise.future().isComplete()) {
            return; // it has its answer; the rest is thrown away
          }
          if (collected.length() + chunk.length() > limit()) {
            promise.tryFail(WebProblems.bodyTooLarge(limit()).asException());
          } else if (share.take(chunk.length())) {
            collected.appendBuffer(chunk);
          } else {
            promise.tryFail(WebProblems.serverBusy().asException());
          }
        });
    request.exceptionHandler(
        broken ->
            promise.tryFail(
                WebProblems.requestMalformed(
                        Text.of("isi rusak atau terputus", "the body is broken or broke off"))
                    .asException()));
    request.endHandler(end -> promise.tryComplete(collected));
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    request.resume();
    return promise.future().onComplete(done -> vertx.cancelTimer(timer));
  }

  Input input(HttpServerRequest request, String contentType, Buffer body) {
    boolean required = operation.requestBody().map(Operation.RequestBody::required).orElse(false);
    if (required && body.length() == 0) {
      throw WebProblems.requestInvalid(List.of(new Violation("", SchemaWords.REQUIRED)))
          .asException();
    }
    boolean empty = body.length() == 0;
    String type = empty ? "" : contentType;
    return new Input(
        path(Objects.requireNonNull(request.path(), "the front has seen it")),
        UrlText.pairs(Optional.ofNullable(request.query()).orElse("")),
        type,
        type.equals(MediaTypes.FORM) ? UrlText.pairs(StrictJson.utf8(body)) : Map.of(),
        MediaTypes.isJson(type) ? StrictJson.read(body) : null,
        body);
  }

  private Map<String, String> path(String raw) {
    Map<String, String> found = new HashMap<>();
    String[] segments = raw.split("/", -1);
    for (int i = 0; i < template.length && i < segments.length; i++) {
      if (template[i].startsWith("{")) {
        String name = template[i].substring(1, template[i].length() - 1);
        found.put(name, UrlText.decode(segments[i], false));
      }
    }
    return found;
  }
}
