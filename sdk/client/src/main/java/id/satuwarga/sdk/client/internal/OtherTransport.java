package id.satuwarga.sdk.client.internal;

import id.satuwarga.sdk.client.Transport;
import id.satuwarga.sdk.client.TransportAnswer;
import id.satuwarga.sdk.client.TransportRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  private final Transport transport;

  OtherTransport(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    TransportAnswer answer =
        transport.send(
            new TransportRequest(
                request.method(),
                request.url().toString(),
                headers(request),
                body(request.body()),
                Duration.ofMillis(chain.readTimeoutMillis())));
    Headers.Builder headers = new Headers.Builder();
    for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
      for (String value : header.getValue()) {
        headers.add(header.getKey(), value);
      }
    }
    Headers all = headers.build();
    String type = all.get("Content-Type");
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(answer.status())
        .message("")
        .headers(all)
        .body(
            ResponseBody.create(
                type == null ? null : MediaType.parse(type),
                -1,
                Okio.buffer(Okio.source(answer.body()))))
        .build();
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
}
