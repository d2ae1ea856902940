package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All live streams of this process: keeps them alive, bounds them, ends them at shutdown. */
final class EventStreams {
  private static final long CHECK_MILLIS = 5_000;
  private static final int CHECKS_A_KEEP_ALIVE = 3;
  private static final int MOST_WAITING_BYTES = 256 * 1024;
  private final Vertx vertx;
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();

  EventStreams(Vertx vertx) {
    this.vertx = vertx;
  }

  int count() {
    return open.size();
  }

  void closeAll() {
    open.forEach(Stream::close);
  }

  /**
   * Sends the head's bytes at once and lets the feed write. The response's head is set already. The
   * reader is admitted anew every few seconds, so that a stream ends with its token or session.
   */
  void start(
      HttpServerResponse response, EventFeed feed, Call call, Supplier<Future<Caller>> admission) {
    response.setChunked(true);
    response.setWriteQueueMaxSize(MOST_WAITING_BYTES);
    Stream stream = new Stream(response, admission);
    open.add(stream);
    response.exceptionHandler(broken -> stream.close());
    response.closeHandler(left -> stream.ended());
    stream.write(": SatuWarga\n\n");
    feed.open(call, stream);
  }

  private final class Stream implements EventSink {
    private final HttpServerResponse response;
    private final Supplier<Future<Caller>> admission;
    private final List<Runnable> onClose = new ArrayList<>();
    private final long timer;
    private int checks;
    private boolean closed;

    Stream(HttpServerResponse response, Supplier<Future<Caller>> admission) {
      this.response = response;
      this.admission = admission;
      this.timer = vertx.setPeriodic(CHECK_MILLIS, tick -> check());
    }

    /** Only a refusal ends the stream; whoever cannot be asked just now is asked again. */
    private void check() {
      if (++checks % CHECKS_A_KEEP_ALIVE == 0) {
        write(": \n\n");
      }
      admission
          .get()
          .onFailure(
              refused -> {
                if (refused instanceof ProblemException) {
                  write("event: expired\ndata: {}\n\n");
                  close();
                }
              });
    }

    @Override
    public void send(String id, String event, Object json) {
      if (id.indexOf('\n') >= 0 || id.indexOf('\r') >= 0 || !event.matches("[a-z0-9_.-]+")) {
        throw new IllegalArgumentException("not an event's id and name");
      }
      write("id: " + id + "\nevent: " + event + "\ndata: " + Json.write(json) + "\n\n");
    }

    /**
     * A reader that does not read is let go: it comes back with Last-Event-ID and misses nothing.
     */
    private synchronized void write(String text) {
      if (closed) {
        return;
      }
      if (response.writeQueueFull()) {
        close();
      } else {
        response.write(text);
      }
    }

    @Override
    public void onClose(Runnable action) {
      synchronized (this) {
        if (!closed) {
          onClose.add(action);
          return;
        }
      }
      action.run();
    }

    @Override
    public void close() {
      boolean first;
      synchronized (this) {
        first = !closed;
      }
      if (first) {
        ended();
        if (!response.ended() && !response.closed()) {
          response.end();
        }
      }
    }

    private void ended() {
      List<Runnable> actions;
      synchronized (this) {
        if (closed) {
          return;
        }
        closed = true;
        actions = List.copyOf(onClose);
      }
      vertx.cancelTimer(timer);
      open.remove(this);
      actions.forEach(Runnable::run);
    }
  }
}
