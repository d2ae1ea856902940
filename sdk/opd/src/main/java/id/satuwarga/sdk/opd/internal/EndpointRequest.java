package id.satuwarga.sdk.opd.internal;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an adapter hands to the endpoint. */
public final class EndpointRequest {
  /** The largest body an adapter needs to read; more is refused. */
  public static final int LARGEST_BODY = 262_144;

  /** The headers of a request. */
  public interface Headers {
    /** The value of a header by name, whatever its case; null when it is not there. */
    @Nullable String get(String name);
  }

  /** The body of a request; nothing of it is read before it is known who asks. */
  public interface Body {
    /**
     * The bytes; of a body that is too large, more than {@link #LARGEST_BODY} of them. Called at
     * most once, on a thread that may wait; an adapter waits for a slow sender for so long only.
     *
     * @throws IOException when it did not come to its end, or not in time
     */
    byte[] read() throws IOException;
  }

  private final String method;
  private final String path;
  private final Headers headers;
  private final Body body;

  private EndpointRequest(String method, String path, Headers headers, Body body) {
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
  }

  /**
   * A request.
   *
   * @param path what stands behind the base address, raw: {@code /open}
   * @param body reads its body, which has not been read yet
   */
  public static EndpointRequest of(String method, String path, Headers headers, Body body) {
    return new EndpointRequest(method, path, headers, body);
  }

  /** The verb in capitals. */
  public String method() {
    return method;
  }

  /** What stands behind the base address, raw. */
  public String path() {
    return path;
  }

  /** A header by name, whatever its case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** What was sent, as {@link Body#read} tells. */
  public byte[] body() throws IOException {
    return body.read();
  }
}
