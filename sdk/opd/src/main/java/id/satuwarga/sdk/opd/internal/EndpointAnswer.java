package id.satuwarga.sdk.opd.internal;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an adapter sends back. */
public final class EndpointAnswer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private EndpointAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public static EndpointAnswer of(int status, String type, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    return new EndpointAnswer(status, headers, body);
  }

  public static EndpointAnswer json(int status, String type, String json) {
    return of(status, type, json.getBytes(StandardCharsets.UTF_8));
  }

  public EndpointAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new EndpointAnswer(status, more, body);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** All headers to send but the length, which is the adapter's to say. */
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** The bytes to send; none is as good as an empty body. */
  public byte[] body() {
    return body.clone();
  }
}
