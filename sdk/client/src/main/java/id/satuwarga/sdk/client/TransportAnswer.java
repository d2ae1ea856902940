package id.satuwarga.sdk.client;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What came back to a {@link Transport}.
 *
 * <pre>{@code
 * return TransportAnswer.of(
 *     http.getResponseCode(), http.getHeaderFields(), http.getInputStream());
 * }</pre>
 */
public final class TransportAnswer {
  private final int status;
  private final Map<String, List<String>> headers;
  private final InputStream body;

  private TransportAnswer(int status, Map<String, List<String>> headers, InputStream body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The client reads the body, as far as it wants to, and closes it. */
  public static TransportAnswer of(
      int status, Map<String, List<String>> headers, InputStream body) {
    return new TransportAnswer(status, Collections.unmodifiableMap(headers), body);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** By name. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The content. */
  public InputStream body() {
    return body;
  }
}
