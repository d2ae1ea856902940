package id.satuwarga.server.platform.web;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * The last answer of a connection whose request is not read to its end. Closing over unread bytes
 * makes the system reset the connection, and the caller may lose the answer with it; so what still
 * comes is thrown away for a moment before the line goes dead.
 */
final class LastWords {
  private static final long PATIENCE_MILLIS = 1_000;
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private LastWords() {}

  /** Sends the answer, whose head is complete but for its length, and then closes. */
  static void say(HttpServerRequest request, Buffer body) {
    Context context = Vertx.currentContext();
    HttpServerResponse response = request.response();
    if (context == null || request.isEnded()) {
      response.end(body).onComplete(sent -> request.connection().close());
      return;
    }
    Promise<Void> over = Promise.promise();
    long timer = context.owner().setTimer(PATIENCE_MILLIS, late -> over.tryComplete());
    over.future()
        .onComplete(
            done -> {
              context.owner().cancelTimer(timer);
              response.end().onComplete(sent -> request.connection().close());
            });
    response
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
        .write(body)
        .onFailure(gone -> over.tryComplete());
    discard(request, over);
  }

  private static void discard(HttpServerRequest request, Promise<Void> over) {
    long[] heard = {0};
    request.exceptionHandler(gone -> over.tryComplete());
    request.endHandler(end -> over.tryComplete());
    request.handler(
        chunk -> {
          heard[0] += chunk.length();
          if (heard[0] > MOST_BYTES) {
            over.tryComplete();
          }
        });
    request.resume();
  }
}
