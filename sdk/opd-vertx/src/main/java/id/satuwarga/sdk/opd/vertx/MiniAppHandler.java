package id.satuwarga.sdk.opd.vertx;

import id.satuwarga.sdk.opd.EndpointAnswer;
import id.satuwarga.sdk.opd.EndpointRequest;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * A mini-app on a Vert.x HTTP server: {@code vertx.createHttpServer().requestHandler(new
 * MiniAppHandler(vertx, endpoint, "/satuwarga"))}, or as the handler of a route under that base.
 * The mini-app runs on worker threads, never on the event loop.
 */
public final class MiniAppHandler implements Handler<HttpServerRequest> {
  private final Vertx vertx;
  private final MiniAppEndpoint endpoint;
  private final String base;

  /**
   * Serves the endpoint.
   *
   * @param base what stands before {@code /open} in the path; empty for nothing
   */
  public MiniAppHandler(Vertx vertx, MiniAppEndpoint endpoint, String base) {
    this.vertx = vertx;
    this.endpoint = endpoint;
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  @Override
  public void handle(HttpServerRequest request) {
    Promise<Buffer> read = Promise.promise();
    Buffer body = Buffer.buffer();
    request.handler(
        chunk -> {
          if (body.length() <= EndpointRequest.LARGEST_BODY) {
            body.appendBuffer(chunk);
          }
          if (body.length() > EndpointRequest.LARGEST_BODY) {
            read.tryComplete(body);
          }
        });
    request.exceptionHandler(read::tryFail);
    request.endHandler(end -> read.tryComplete(body));
    read.future()
        .compose(
            bytes -> vertx.executeBlocking(() -> endpoint.answer(taken(request, bytes)), false))
        .onSuccess(answer -> send(request, answer, body.length()))
        .onFailure(lost -> request.connection().close());
  }

  private EndpointRequest taken(HttpServerRequest request, Buffer body) {
    String path = request.path() == null ? "" : request.path();
    return EndpointRequest.of(
        request.method().name(),
        path.startsWith(base + "/") ? path.substring(base.length()) : "",
        request.headers()::get,
        body.getBytes());
  }

  /** What is left of a body that is too large is not waited for. */
  private static void send(HttpServerRequest request, EndpointAnswer answer, int length) {
    HttpServerResponse response = request.response().setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    boolean cut = length > EndpointRequest.LARGEST_BODY;
    if (cut) {
      response.putHeader("Connection", "close");
    }
    response
        .end(Buffer.buffer(answer.body()))
        .onComplete(
            sent -> {
              if (cut) {
                request.connection().close();
              }
            });
  }
}
