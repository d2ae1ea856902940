package id.satuwarga.sdk.client.internal;

import id.satuwarga.sdk.client.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Sends by what the caller plugged in, where the network would have been. */
final class OtherTransport implements Interceptor {
  private final Consumer<HttpExchange> transport;

  OtherTransport(Consumer<HttpExchange> transport) {
    this.transport = transport;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Exchange exchange =
        new Exchange(
            request,
            headers(request),
            body(request.body()),
            Duration.ofMillis(chain.readTimeoutMillis()));
    try {
      transport.accept(exchange);
    } catch (UncheckedIOException lost) {
      throw new IOException("the transport brought no answer", lost);
    }
    return exchange.response();
  }

  private static Headers.Builder named(Request request, RequestBody body) {
    Headers.Builder headers = request.headers().newBuilder();
    MediaType type = body.contentType();
    if (type != null) {
      headers.set("Content-Type", type.toString());
    }
    return headers;
  }

  private static Map<String, List<String>> headers(Request request) {
    RequestBody body = request.body();
    return (body == null ? request.headers() : named(request, body).build()).toMultimap();
  }

  private static byte[] body(@Nullable RequestBody body) throws IOException {
    Buffer buffer = new Buffer();
    if (body != null) {
      body.writeTo(buffer);
    }
    return buffer.readByteArray();
  }

  /** One request, and what came back. */
  private static final class Exchange implements HttpExchange {
    private final Request request;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Duration readTimeout;
    private @Nullable Response answer;

    Exchange(
        Request request, Map<String, List<String>> headers, byte[] body, Duration readTimeout) {
      this.request = request;
      this.headers = Collections.unmodifiableMap(headers);
      this.body = body;
      this.readTimeout = readTimeout;
    }

    @Override
    public String method() {
      return request.method();
    }

    @Override
    public String url() {
      return request.url().toString();
    }

    @Override
    public Map<String, List<String>> headers() {
      return headers;
    }

    @Override
    public byte[] body() {
      return body.clone();
    }

    @Override
    public Duration readTimeout() {
      return readTimeout;
    }

    @Override
    public void answer(int status, Map<String, List<String>> told, InputStream content) {
      Headers.Builder all = new Headers.Builder();
      told.forEach(
          (name, values) -> {
            // HttpURLConnection keeps the status line under no name
            if (name != null) {
              values.forEach(value -> all.add(name, value));
            }
          });
      String type = all.get("Content-Type");
      answer =
          new Response.Builder()
              .request(request)
              .protocol(Protocol.HTTP_1_1)
              .code(status)
              .message("")
              .headers(all.build())
              .body(
                  ResponseBody.create(
                      type == null ? null : MediaType.parse(type),
                      -1,
                      Okio.buffer(Okio.source(content))))
              .build();
    }

    Response response() throws IOException {
      if (answer == null) {
        throw new IOException("the transport gave no answer");
      }
      return answer;
    }

    @Override
    public String toString() {
      return method() + " of " + body.length + " bytes";
    }
  }
}
