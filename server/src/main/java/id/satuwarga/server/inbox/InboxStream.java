package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.web.EventSink;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.function.LongFunction;

/**
 * One live stream: whenever told to look, it reads what happened after the last event it sent, one
 * reading at a time. It sends no event twice and leaves none out; a reader who is too far behind is
 * told to begin anew.
 */
final class InboxStream {
  /** For a reader who wants only what comes. */
  static final long FROM_NOW = -1;

  static final int PORTION = 100;
  private static final int LONGEST_REPLAY = 1_000;
  private final EventSink sink;
  private final LongFunction<Future<EventLog>> eventsAfter;
  private long known;
  private boolean reading;
  private boolean again;
  private boolean closed;

  InboxStream(EventSink sink, LongFunction<Future<EventLog>> eventsAfter, long known) {
    this.sink = sink;
    this.eventsAfter = eventsAfter;
    this.known = known;
  }

  private record Touched(NoticeId noticeId) {}

  private record Reset(long seq) {}

  /** Something may have happened. */
  void look() {
    long after;
    synchronized (this) {
      if (reading || closed) {
        again = true;
        return;
      }
      reading = true;
      again = false;
      after = known == FROM_NOW ? Long.MAX_VALUE : known;
    }
    eventsAfter.apply(after).onComplete(this::done);
  }

  synchronized void close() {
    closed = true;
  }

  /** A failed reading is made up for by the next. */
  private void done(AsyncResult<EventLog> log) {
    boolean more;
    synchronized (this) {
      if (log.succeeded() && !closed) {
        send(log.result());
      }
      reading = false;
      more = again || (log.succeeded() && log.result().events().size() == PORTION);
    }
    if (more) {
      look();
    }
  }

  private void send(EventLog log) {
    if (known == FROM_NOW) {
      known = log.lastSeq();
    } else if (!log.reaches(known, LONGEST_REPLAY)) {
      known = log.lastSeq();
      sink.send(Long.toString(known), "reset", new Reset(known));
    } else {
      log.events().forEach(this::send);
    }
  }

  private void send(InboxEvent event) {
    known = event.seq();
    InboxItem item = event.item();
    if (event.kind() != InboxEvent.Kind.ITEM) {
      sink.send(Long.toString(known), event.kind().word(), new Touched(event.noticeId()));
    } else if (item != null) {
      sink.send(Long.toString(known), event.kind().word(), item);
    }
  }
}
