package id.satuwarga.server.platform.http;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call to an address somebody else named, with the limits the caller puts on it. Immutable. */
public record OutboundRequest(
    String method,
    String url,
    Map<String, String> headers,
    Buffer body,
    Duration timeout,
    int maxBytes) {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);
  private static final int USUAL_MAX_BYTES = 1 << 20;

  public static OutboundRequest get(String url) {
    return new OutboundRequest(
        "GET", url, Map.of(), Buffer.buffer(), USUAL_TIMEOUT, USUAL_MAX_BYTES);
  }

  public static OutboundRequest post(String url, String contentType, Buffer body) {
    return new OutboundRequest(
        "POST", url, Map.of("Content-Type", contentType), body, USUAL_TIMEOUT, USUAL_MAX_BYTES);
  }

  public OutboundRequest header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new OutboundRequest(method, url, more, body, timeout, maxBytes);
  }

  /** The whole exchange must be over in this time. */
  public OutboundRequest within(Duration limit) {
    return new OutboundRequest(method, url, headers, body, limit, maxBytes);
  }

  /** A longer answer is cut off and becomes a failure. */
  public OutboundRequest atMost(int bytes) {
    return new OutboundRequest(method, url, headers, body, timeout, bytes);
  }
}
