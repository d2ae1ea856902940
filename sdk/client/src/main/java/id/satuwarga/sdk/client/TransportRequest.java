package id.satuwarga.sdk.client;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A request for a {@link Transport} to send as it is.
 *
 * <pre>{@code
 * Transport transport =
 *     request -> {
 *       HttpURLConnection http = (HttpURLConnection) new URL(request.url()).openConnection();
 *       http.setRequestMethod(request.method());
 *       http.setReadTimeout((int) request.readTimeout().toMillis());
 *       return TransportAnswer.of(
 *           http.getResponseCode(), http.getHeaderFields(), http.getInputStream());
 *     };
 * }</pre>
 */
public final class TransportRequest {
  private final String method;
  private final String url;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final Duration readTimeout;

  /** For the client, and for tests of a transport. */
  public TransportRequest(
      String method,
      String url,
      Map<String, List<String>> headers,
      byte[] body,
      Duration readTimeout) {
    this.method = method;
    this.url = url;
    this.headers = Collections.unmodifiableMap(headers);
    this.body = body.clone();
    this.readTimeout = readTimeout;
  }

  /** In capitals. */
  public String method() {
    return method;
  }

  /** The whole address. */
  public String url() {
    return url;
  }

  /** By name in small letters; {@code authorization} among them, which belongs in no log. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Empty for a request without content. */
  public byte[] body() {
    return body.clone();
  }

  /** How long to wait for the next byte. */
  public Duration readTimeout() {
    return readTimeout;
  }

  @Override
  public String toString() {
    return method + " of " + body.length + " bytes";
  }
}
