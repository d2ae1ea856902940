package id.satuwarga.sdk.testkit.internal.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call of an endpoint: verb, path behind the base address, headers, body. */
final class Request {
  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final byte[] body;

  private Request(String method, String path, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
  }

  static Request post(String path, byte[] body) {
    return new Request("POST", path, Collections.emptyMap(), body)
        .with("Content-Type", "application/json");
  }

  static Request post(String path, String body) {
    return post(path, body.getBytes(StandardCharsets.UTF_8));
  }

  static Request get(String path) {
    return new Request("GET", path, Collections.emptyMap(), new byte[0]);
  }

  Request with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Request(method, path, more, body);
  }

  Request bearing(String token) {
    return with("Authorization", "Bearer " + token);
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }
}
