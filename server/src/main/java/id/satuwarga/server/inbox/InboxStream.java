package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.web.EventSink;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One live stream: whenever told to look, it reads what happened after the last event it sent, one
 * reading at a time; of broadcasts it hears at once, from memory. It sends no event twice and
 * leaves none out; a reader who is too far behind, or has moved to another place, is told to begin
 * anew.
 */
final class InboxStream {
  static final int PORTION = 100;
  private static final int LONGEST_REPLAY = 1_000;
  private final EventSink sink;
  private final LongFunction<Future<Glance>> eventsAfter;
  private final BroadcastNews broadcasts;
  private @Nullable Place known;
  private @Nullable Circle circle;
  private boolean reading;
  private boolean again;
  private boolean closed;

  /**
   * A stream that has told nothing yet.
   *
   * @param known up to where its reader knows all; empty for a reader who wants only what comes
   */
  InboxStream(
      EventSink sink,
      LongFunction<Future<Glance>> eventsAfter,
      BroadcastNews broadcasts,
      Optional<Place> known) {
    this.sink = sink;
    this.eventsAfter = eventsAfter;
    this.broadcasts = broadcasts;
    this.known = known.orElse(null);
  }

  /** What one look at the database shows. */
  record Glance(EventLog log, Circle circle) {}

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
      after = known == null ? Long.MAX_VALUE : known.own();
    }
    eventsAfter.apply(after).onComplete(this::done);
  }

  /** Broadcasts came or went; where the citizen lives is known from the last look. */
  synchronized void lookAtBroadcasts() {
    if (closed || known == null || circle == null) {
      return;
    }
    if (circle.known()) {
      tellBroadcasts(known, circle);
    } else {
      look();
    }
  }

  synchronized void close() {
    closed = true;
  }

  /** A failed reading is made up for by the next. */
  private void done(AsyncResult<Glance> glance) {
    boolean more;
    synchronized (this) {
      if (glance.succeeded() && !closed) {
        send(glance.result());
      }
      reading = false;
      more = again || (glance.succeeded() && glance.result().log().events().size() == PORTION);
    }
    if (more) {
      look();
    }
  }

  private void send(Glance glance) {
    EventLog log = glance.log();
    Place before = known;
    boolean moved = hasMoved(glance.circle());
    circle = glance.circle();
    if (before == null) {
      known = new Place(log.lastSeq(), broadcasts.newest());
    } else if (moved
        || before.broadcast() > broadcasts.newest()
        || !log.reaches(before.own(), LONGEST_REPLAY)) {
      reset(log);
    } else {
      log.events().forEach(this::send);
      if (known != null) {
        tellBroadcasts(known, glance.circle());
      }
    }
  }

  private boolean hasMoved(Circle now) {
    Circle before = circle;
    return before != null && before.known() && now.known() && broadcasts.hasMoved(before, now);
  }

  private void reset(EventLog log) {
    Place place = new Place(log.lastSeq(), broadcasts.newest());
    known = place;
    sink.send(Long.toString(place.number()), "reset", new Reset(place.number()));
  }

  private void send(InboxEvent event) {
    Place before = known == null ? new Place(0, 0) : known;
    Place place = before.withOwn(event.seq());
    known = place;
    InboxItem item = event.item();
    if (event.kind() != InboxEvent.Kind.ITEM) {
      tell(place, event.kind(), new Touched(event.noticeId()));
    } else if (item != null) {
      tell(place, event.kind(), item.at(place.number()));
    }
  }

  private void tellBroadcasts(Place from, Circle now) {
    long newest = broadcasts.newest();
    List<BroadcastNews.Piece> pieces = broadcasts.after(from.broadcast(), now);
    if (pieces.size() > LONGEST_REPLAY) {
      Place place = from.withBroadcast(newest);
      known = place;
      sink.send(Long.toString(place.number()), "reset", new Reset(place.number()));
      return;
    }
    Place place = from;
    for (BroadcastNews.Piece piece : pieces) {
      place = place.withBroadcast(piece.number());
      if (piece.came()) {
        tell(place, InboxEvent.Kind.ITEM, piece.item().at(place.number()));
      } else {
        tell(place, InboxEvent.Kind.DELETED, new Touched(piece.item().noticeId()));
      }
    }
    known = place.withBroadcast(Math.max(place.broadcast(), newest));
  }

  private void tell(Place place, InboxEvent.Kind kind, Object json) {
    sink.send(Long.toString(place.number()), kind.word(), json);
  }
}
