package id.satuwarga.server.push;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Writes many things down by one statement at a time: what comes while it is under way shares the
 * next, so that a crowd costs a commit for hundreds and a single one waits for nobody. While the
 * database is away it keeps trying.
 */
final class Together<T> {
  static final int MOST = 1_000;

  /** Shorter than a lease: later others have it in hand. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final long PAUSE_MILLIS = 250;
  private final Function<List<T>, Future<Void>> statement;
  private final Vertx vertx;
  private final Clock clock;
  private final Deque<Entry<T>> waiting = new ArrayDeque<>();
  private boolean writing;

  /** With a statement that may be repeated without harm. */
  Together(Function<List<T>, Future<Void>> statement, Vertx vertx, Clock clock) {
    this.statement = statement;
    this.vertx = vertx;
    this.clock = clock;
  }

  private record Entry<T>(T thing, Instant since, Promise<Void> written) {}

  /** Ends when it is written down. */
  Future<Void> write(T thing) {
    Promise<Void> written = Promise.promise();
    synchronized (this) {
      waiting.add(new Entry<>(thing, clock.instant(), written));
      if (writing) {
        return written.future();
      }
      writing = true;
    }
    writeNext();
    return written.future();
  }

  private void writeNext() {
    List<Entry<T>> entries = next();
    if (entries.isEmpty()) {
      return;
    }
    statement
        .apply(entries.stream().map(Entry::thing).toList())
        .onComplete(
            done -> {
              if (done.succeeded()) {
                writeNext();
                entries.forEach(entry -> entry.written().complete());
              } else {
                again(entries, done.cause());
              }
            });
  }

  private void again(List<Entry<T>> entries, Throwable failure) {
    Instant oldest = clock.instant().minus(PATIENCE);
    List<Entry<T>> late = new ArrayList<>();
    synchronized (this) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        Entry<T> entry = entries.get(i);
        if (entry.since().isBefore(oldest)) {
          late.add(entry);
        } else {
          waiting.addFirst(entry);
        }
      }
    }
    vertx.setTimer(PAUSE_MILLIS, elapsed -> writeNext());
    late.forEach(entry -> entry.written().fail(failure));
  }

  private synchronized List<Entry<T>> next() {
    List<Entry<T>> entries = new ArrayList<>();
    while (entries.size() < MOST && !waiting.isEmpty()) {
      entries.add(waiting.remove());
    }
    writing = !entries.isEmpty();
    return entries;
  }
}
