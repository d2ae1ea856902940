package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a route answers when all went well; anything else is a {@link Problem}. Immutable. */
public final class Reply {
  private static final byte[] EMPTY = {};
  private final int status;
  private final Map<String, String> headers;
  private final List<SetCookie> cookies;
  private final byte[] body;
  private final @Nullable EventFeed events;

  private Reply(
      int status,
      Map<String, String> headers,
      List<SetCookie> cookies,
      byte[] body,
      @Nullable EventFeed events) {
    this.status = status;
    this.headers = headers;
    this.cookies = cookies;
    this.body = body;
    this.events = events;
  }

  private static Reply plain(int status, Map<String, String> headers, byte[] body) {
    return new Reply(status, headers, List.of(), body, null);
  }

  private static Reply json(int status, Object value) {
    return plain(status, Map.of("Content-Type", "application/json"), Json.writeBytes(value));
  }

  public static Reply ok(Object value) {
    return json(200, value);
  }

  /** 201; the location is a path of ours such as {@code /v1/uploads/0193…}. */
  public static Reply created(String location, Object value) {
    return json(201, value).withHeader("Location", location);
  }

  public static Reply accepted(Object value) {
    return json(202, value);
  }

  public static Reply noContent() {
    return plain(204, Map.of(), EMPTY);
  }

  /** 303: the browser goes on with GET, whatever it did here. */
  public static Reply seeOther(String location) {
    return plain(303, Map.of(), EMPTY).withHeader("Location", location);
  }

  /** 302, where a protocol such as OpenID asks for it. */
  public static Reply found(String location) {
    return plain(302, Map.of(), EMPTY).withHeader("Location", location);
  }

  public static Reply html(String page) {
    return bytes("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply bytes(String contentType, byte[] bytes) {
    return plain(200, Map.of(), bytes.clone()).withHeader("Content-Type", contentType);
  }

  /** A live stream; the kernel keeps it alive and closes it at shutdown. */
  public static Reply events(EventFeed feed) {
    return new Reply(
        200,
        Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store"),
        List.of(),
        EMPTY,
        feed);
  }

  static Reply stored(int status, Map<String, String> headers, byte[] body) {
    return plain(status, headers, body);
  }

  /** With a header; a line break in it is refused, so that no value can add headers of its own. */
  public Reply withHeader(String name, String value) {
    Headers.check(name, value);
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, cookies, body, events);
  }

  /** With another status, for the rare answer none of the factories names. */
  public Reply withStatus(int other) {
    if (other < 200 || other > 399) {
      throw new IllegalArgumentException("a reply of " + other + " is a problem");
    }
    return new Reply(other, headers, cookies, body, events);
  }

  public Reply withCookie(SetCookie cookie) {
    List<SetCookie> more = new ArrayList<>(cookies);
    more.add(cookie);
    return new Reply(status, headers, more, body, events);
  }

  public int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  List<SetCookie> cookies() {
    return cookies;
  }

  byte[] body() {
    return body;
  }

  Optional<EventFeed> feed() {
    return Optional.ofNullable(events);
  }
}
