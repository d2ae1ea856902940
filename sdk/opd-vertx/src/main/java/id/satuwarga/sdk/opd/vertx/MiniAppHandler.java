package id.satuwarga.sdk.opd.vertx;

import id.satuwarga.sdk.opd.EndpointAnswer;
import id.satuwarga.sdk.opd.EndpointRequest;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A mini-app on a Vert.x HTTP server: {@code vertx.createHttpServer().requestHandler(new
 * MiniAppHandler(vertx, endpoint, "/satuwarga"))}, or as the handler of a route under that base.
 * The mini-app runs on worker threads, never on the event loop.
 */
public final class MiniAppHandler implements Handler<HttpServerRequest> {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

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
    Reading body = new Reading(request);
    vertx
        .executeBlocking(() -> endpoint.answer(taken(request, body)), false)
        .onSuccess(answer -> send(request, answer, body.isOver()))
        .onFailure(lost -> request.connection().close());
  }

  private EndpointRequest taken(HttpServerRequest request, Reading body) {
    String path = request.path() == null ? "" : request.path();
    return EndpointRequest.of(
        request.method().name(),
        path.startsWith(base + "/") ? path.substring(base.length()) : "",
        request.headers()::get,
        body);
  }

  /** What is left of a body that nobody wants is not waited for. */
  private static void send(HttpServerRequest request, EndpointAnswer answer, boolean whole) {
    HttpServerResponse response = request.response().setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    if (!whole) {
      response.putHeader("Connection", "close");
    }
    response
        .end(Buffer.buffer(answer.body()))
        .onComplete(
            sent -> {
              if (!whole) {
                request.connection().close();
              }
            });
  }

  /** A body as it comes in, no more of it than may be; waited for only when it is asked for. */
  private static final class Reading implements EndpointRequest.Body {
    private final Buffer read = Buffer.buffer();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private volatile boolean over;

    Reading(HttpServerRequest request) {
      request.handler(this::take);
      request.exceptionHandler(whole::completeExceptionally);
      request.endHandler(
          end -> {
            over = true;
            whole.complete(read.getBytes());
          });
    }

    @Override
    public byte[] read() throws IOException {
      try {
        return whole.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("the body did not come to its end", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("nobody waits for the body any more");
      }
    }

    /** Whether nothing of the request is left in the connection. */
    boolean isOver() {
      return over;
    }

    private void take(Buffer chunk) {
      if (read.length() <= EndpointRequest.LARGEST_BODY) {
        read.appendBuffer(chunk);
      }
      if (read.length() > EndpointRequest.LARGEST_BODY) {
        whole.complete(read.getBytes());
      }
    }
  }
}
