package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request as a slice sees it: judged by the contract, its text clean, its caller proved. Slices
 * parse values out of it and never see the HTTP library.
 */
public final class Call {
  private final HttpServerRequest request;
  private final Operation operation;
  private final Input input;
  private final Caller caller;
  private final String requestId;

  Call(
      HttpServerRequest request,
      Operation operation,
      Input input,
      Caller caller,
      String requestId) {
    this.request = request;
    this.operation = operation;
    this.input = input;
    this.caller = caller;
    this.requestId = requestId;
  }

  /** A path parameter; the contract has it, or asking is a bug. */
  public String path(String name) {
    String value = input.path().get(name);
    if (value == null) {
      throw new IllegalStateException(operation.id() + " has no path parameter " + name);
    }
    return value;
  }

  public Optional<String> query(String name) {
    return first(input.query(), name);
  }

  public List<String> queryAll(String name) {
    return input.query().getOrDefault(name, List.of());
  }

  /** How many items the page may have: the contract's default when the caller names none. */
  public int limit() {
    return query("limit").map(Integer::parseInt).orElse(operation.defaultLimit());
  }

  /** Where the page starts. A cursor that was tampered with is a 400. */
  public Optional<Cursor> cursor() {
    return query("cursor").map(Cursor::decode);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  /** A cookie; one that comes twice is a 400: we would not know which of them we set. */
  public Optional<String> cookie(String name) {
    long times =
        request.headers().getAll(HttpHeaders.COOKIE).stream()
            .flatMap(line -> Stream.of(line.split(";")))
            .filter(pair -> pair.split("=", 2)[0].trim().equals(name))
            .count();
    if (times > 1) {
      throw WebProblems.requestMalformed(
              Text.of("cookie " + name + " datang dua kali", "the cookie " + name + " comes twice"))
          .asException();
    }
    return Optional.ofNullable(request.getCookie(name)).map(cookie -> cookie.getValue());
  }

  /** A field of a form body. */
  public Optional<String> form(String name) {
    return first(input.form(), name);
  }

  private static Optional<String> first(Map<String, List<String>> pairs, String name) {
    return pairs.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The media type of the body, without parameters; empty when there is none. */
  public String contentType() {
    return input.contentType();
  }

  /** The JSON body as a record. A body the contract lets pass but the record refuses is a 400. */
  public <T> T body(Class<T> record) {
    try {
      return Json.read(Objects.requireNonNull(input.json(), "the operation has no body"), record);
    } catch (IllegalArgumentException unreadable) {
      throw WebProblems.bodyUnreadable().asException();
    }
  }

  /** The body as it came, for files. */
  public Buffer bytes() {
    return input.bytes();
  }

  public Caller caller() {
    return caller;
  }

  public String requestId() {
    return requestId;
  }

  public Language language() {
    return Optional.ofNullable(request.getHeader("Accept-Language"))
        .map(Language::ofHeader)
        .orElse(Language.ID);
  }

  Operation operation() {
    return operation;
  }

  HttpServerRequest request() {
    return request;
  }
}
