package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.live.Subscription;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.EventFeed;
import id.satuwarga.server.platform.web.EventSink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Opens live streams. Each looks when a hint says so, and every few seconds anyway since a hint may
 * be lost. A citizen has a few at a time on a node; one more ends the oldest, whose reader may have
 * gone without a word.
 */
@Singleton
final class InboxFeed implements EventFeed {
  private static final long LOOK_MILLIS = Duration.ofSeconds(15).toMillis();
  private static final int MOST_OF_ONE = 10;
  private final EventRepository events;
  private final Circles circles;
  private final Database database;
  private final Hints hints;
  private final Vertx vertx;
  private final Clock clock;
  private final Map<CitizenId, Deque<EventSink>> open = new HashMap<>();

  @Inject
  InboxFeed(
      EventRepository events,
      Circles circles,
      Database database,
      Hints hints,
      Vertx vertx,
      Clock clock) {
    this.events = events;
    this.circles = circles;
    this.clock = clock;
    this.database = database;
    this.hints = hints;
    this.vertx = vertx;
  }

  @Override
  public void open(Call call, EventSink sink) {
    CitizenId citizen = CitizenId.parse(call.caller().citizenId());
    Optional<Place> known = call.header("Last-Event-ID").map(Long::valueOf).map(Place::of);
    InboxStream stream =
        new InboxStream(
            sink, after -> glance(citizen, after), new BroadcastNews(circles, clock), known);
    Subscription subscription = hints.listen(InboxJournal.addressOf(citizen), stream::look);
    Subscription broadcasts = circles.live().listen(stream::lookAtBroadcasts);
    long timer = vertx.setPeriodic(LOOK_MILLIS, tick -> stream.look());
    enter(citizen, sink);
    sink.onClose(
        () -> {
          stream.close();
          subscription.close();
          broadcasts.close();
          vertx.cancelTimer(timer);
          leave(citizen, sink);
        });
    circles.reach(known.map(Place::broadcast).orElse(0L)).onComplete(done -> stream.look());
  }

  /** What the database says of one citizen at about one moment. */
  private Future<InboxStream.Glance> glance(CitizenId citizen, long after) {
    Future<EventLog> log = events.read(database.reads(), citizen, after, InboxStream.PORTION);
    return circles
        .of(database.reads(), citizen)
        .compose(circle -> log.map(read -> new InboxStream.Glance(read, circle)));
  }

  private void enter(CitizenId citizen, EventSink sink) {
    EventSink oldest = null;
    synchronized (open) {
      Deque<EventSink> own = open.computeIfAbsent(citizen, first -> new ArrayDeque<>());
      own.addLast(sink);
      if (own.size() > MOST_OF_ONE) {
        oldest = own.removeFirst();
      }
    }
    if (oldest != null) {
      oldest.close();
    }
  }

  private void leave(CitizenId citizen, EventSink sink) {
    synchronized (open) {
      Deque<EventSink> own = open.get(citizen);
      if (own != null && own.remove(sink) && own.isEmpty()) {
        open.remove(citizen);
      }
    }
  }
}
