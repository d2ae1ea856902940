package id.satuwarga.server.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one operation's requests: body within its limit and deadline, strict JSON, strict forms.
 */
final class RequestReader {
  private static final int DEEPEST = 32;
  private static final long UNASKED_BODY = 64 * 1024;
  private static final ObjectMapper STRICT = strict();
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

  private static ObjectMapper strict() {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .maxNameLength(1000)
                    .build())
            .build();
    return new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
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

  /** Collects the body; fails with 413 or 408 and then reads no further. */
  Future<Buffer> body(HttpServerRequest request) {
    Promise<Buffer> promise = Promise.promise();
    Buffer collected = Buffer.buffer();
    long timer =
        vertx.setTimer(
            deadline.toMillis(),
            late -> promise.tryFail(WebProblems.requestTimeout().asException()));
    request.handler(
        chunk -> {
          if (collected.length() + chunk.length() > limit()) {
            promise.tryFail(WebProblems.bodyTooLarge(limit()).asException());
          } else if (!promise.future().isComplete()) {
            collected.appendBuffer(chunk);
          }
        });
    request.exceptionHandler(promise::tryFail);
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
        type.equals(MediaTypes.FORM) ? UrlText.pairs(utf8(body)) : Map.of(),
        MediaTypes.isJson(type) ? json(body) : null,
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

  private static @Nullable Object json(Buffer body) {
    try {
      utf8(body);
      return TextHygiene.cleanTree(STRICT.readValue(body.getBytes(), Object.class));
    } catch (JsonProcessingException broken) {
      throw notJson().asException();
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", impossible);
    }
  }

  private static Problem notJson() {
    return WebProblems.requestMalformed(
        Text.of(
            "isi bukan JSON yang benar, terlalu dalam, atau ada nama berulang",
            "the body is not proper JSON, nested too deep, or names something twice"));
  }

  private static String utf8(Buffer body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body.getBytes()))
          .toString();
    } catch (CharacterCodingException broken) {
      throw WebProblems.requestMalformed(Text.of("isi bukan UTF-8", "the body is not UTF-8"))
          .asException();
    }
  }
}
