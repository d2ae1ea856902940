package id.satuwarga.server.platform.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Many posts at once to one address of ours to choose, over few connections of HTTP/2. Not for
 * addresses that somebody else named: those go by {@link OutboundDoor}.
 */
public final class PeerClient {
  private static final int MOST_BYTES = 64 * 1024;
  private final HttpClient client;
  private final URI address;

  /**
   * HTTP needs a stand-in on this machine; every other address is https.
   *
   * @param connections the most at a time; most servers let each have a hundred posts under way
   */
  public PeerClient(Vertx vertx, URI address, int connections, int connectMillis) {
    boolean near = "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
    if (!near && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("neither https nor on this machine: " + address);
    }
    this.address = address;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setSsl(!near)
                .setUseAlpn(!near)
                .setVerifyHost(true)
                .setConnectTimeout(connectMillis),
            new PoolOptions().setHttp2MaxSize(connections).setMaxWaitQueueSize(10_000));
  }

  /** Where posts of one kind go, and with which headers; made once, used for each. */
  public static final class Way {
    private final RequestOptions request;

    private Way(RequestOptions request) {
      this.request = request;
    }
  }

  public Way way(String path, Map<String, String> headers, long timeoutMillis) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost(address.getHost())
            .setPort(port())
            .setURI(path)
            .setTimeout(timeoutMillis);
    headers.forEach(request::addHeader);
    return new Way(request);
  }

  /** Fails when no whole answer comes in time. */
  public Future<OutboundReply> post(Way way, Buffer body) {
    return client
        .request(way.request)
        .compose(open -> send(open, body))
        .timeout(way.request.getTimeout(), TimeUnit.MILLISECONDS);
  }

  private static Future<OutboundReply> send(HttpClientRequest open, Buffer body) {
    return open.send(body).compose(PeerClient::read);
  }

  private static Future<OutboundReply> read(HttpClientResponse response) {
    MultiMap headers = response.headers();
    return response
        .body()
        .map(
            bytes ->
                new OutboundReply(
                    response.statusCode(),
                    headers,
                    bytes.length() > MOST_BYTES ? Buffer.buffer() : bytes));
  }

  private int port() {
    int named = address.getPort();
    return named > 0 ? named : 443;
  }
}
