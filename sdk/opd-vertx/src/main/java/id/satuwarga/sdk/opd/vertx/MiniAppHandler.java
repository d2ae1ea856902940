package id.satuwarga.sdk.opd.vertx;

import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.internal.Endpoint;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
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
 * The mini-app runs on worker threads of its own, as many as the endpoint takes calls, and never on
 * the event loop.
 *
 * <pre>{@code
 * vertx
 *     .createHttpServer()
 *     .requestHandler(new MiniAppHandler(vertx, endpoint, "/satuwarga"))
 *     .listen(8082);
 * }</pre>
 */
public final class MiniAppHandler implements Handler<HttpServerRequest> {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final WorkerExecutor workers;
  private final Endpoint endpoint;
  private final String base;

  /**
   * Serves the endpoint.
   *
   * @param base what stands before {@code /open} in the path; empty for nothing
   */
  public MiniAppHandler(Vertx vertx, MiniAppEndpoint endpoint, String base) {
    this.workers =
        vertx.createSharedWorkerExecutor(
            "mini-app-" + Integer.toHexString(System.identityHashCode(endpoint)),
            Endpoint.of(endpoint).threads() + 1);
    this.endpoint = Endpoint.of(endpoint);
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  @Override
  public void handle(HttpServerRequest request) {
    Reading body = new Reading(request);
    workers
        .executeBlocking(() -> endpoint.answer(taken(request, body)), false)
        .onSuccess(answer -> send(request, answer, body))
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

  /**
   * An answer may come before the end of its request. Closing over bytes that nobody read makes the
   * system reset the connection, and the caller may lose the answer with it: what still comes is
   * thrown away for a moment first.
   */
  private void send(HttpServerRequest request, EndpointAnswer answer, Reading body) {
    HttpServerResponse response = request.response().setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    Buffer words = Buffer.buffer(answer.body());
    if (body.isOver()) {
      response.end(words);
      return;
    }
    response
        .putHeader("Connection", "close")
        .putHeader("Content-Length", Integer.toString(words.length()))
        .write(words);
    body.end()
        .timeout(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
        .onComplete(done -> response.end().onComplete(sent -> request.connection().close()));
  }

  /** A body as it comes in, no more of it than may be; waited for only when it is asked for. */
  private static final class Reading implements EndpointRequest.Body {
    private final Buffer read = Buffer.buffer();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final Promise<Void> end = Promise.promise();

    Reading(HttpServerRequest request) {
      request.handler(this::take);
      request.exceptionHandler(this::breakOff);
      request.endHandler(over -> finish());
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
      return end.future().isComplete();
    }

    /** When that is so, or never will be. */
    Future<Void> end() {
      return end.future();
    }

    private void finish() {
      end.tryComplete();
      whole.complete(read.getBytes());
    }

    private void breakOff(Throwable cause) {
      end.tryFail(cause);
      whole.completeExceptionally(cause);
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
