package id.satuwarga.server.push;

import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what FCM took. One statement at a time: what ends while it is under way shares the
 * next, so that a crowd costs a commit for hundreds and a single one waits for nobody. While the
 * database is away it keeps trying: what were forgotten would be handed over once more.
 */
final class HandedOver {
  private static final Logger LOG = LoggerFactory.getLogger(HandedOver.class);
  static final int MOST = 1_000;

  /** Shorter than a lease: later others have it in hand. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final long PAUSE_MILLIS = 250;
  private final DeliveryRepository deliveries;
  private final Broadcasts broadcasts;
  private final Database database;
  private final Vertx vertx;
  private final Clock clock;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private boolean writing;

  @Inject
  HandedOver(
      DeliveryRepository deliveries,
      Broadcasts broadcasts,
      Database database,
      Vertx vertx,
      Clock clock) {
    this.deliveries = deliveries;
    this.broadcasts = broadcasts;
    this.database = database;
    this.vertx = vertx;
    this.clock = clock;
  }

  private record Entry(DeliveryRepository.Taken taken, Promise<Void> written) {}

  /** Ends when it is written down. */
  Future<Void> write(Delivery delivery, Instant at) {
    Promise<Void> written = Promise.promise();
    synchronized (this) {
      waiting.add(new Entry(new DeliveryRepository.Taken(delivery, at), written));
      if (writing) {
        return written.future();
      }
      writing = true;
    }
    writeNext();
    return written.future();
  }

  private void writeNext() {
    List<Entry> entries = next();
    if (entries.isEmpty()) {
      return;
    }
    deliveries
        .handOver(database.reads(), entries.stream().map(Entry::taken).toList())
        .onSuccess(done -> count(entries))
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

  /** Written twice it is as written once: only its claimant ends a delivery, and once. */
  private void again(List<Entry> entries, Throwable failure) {
    Instant oldest = clock.instant().minus(PATIENCE);
    List<Entry> late = new ArrayList<>();
    synchronized (this) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        Entry entry = entries.get(i);
        if (entry.taken().at().isBefore(oldest)) {
          late.add(entry);
        } else {
          waiting.addFirst(entry);
        }
      }
    }
    vertx.setTimer(PAUSE_MILLIS, elapsed -> writeNext());
    late.forEach(entry -> entry.written().fail(failure));
  }

  /** For the reports of broadcasts; nothing waits for it. */
  private void count(List<Entry> entries) {
    Map<NoticeId, Long> phones = new HashMap<>();
    for (Entry entry : entries) {
      Delivery delivery = entry.taken().delivery();
      if (delivery.reminds().isEmpty()
          && delivery.kind().filter(NoticeKind::isBroadcast).isPresent()) {
        phones.merge(delivery.key().notice(), 1L, Long::sum);
      }
    }
    Instant at = entries.get(0).taken().at();
    phones.forEach(
        (notice, amount) ->
            broadcasts
                .handedOver(database.reads(), notice, amount, at)
                .onFailure(failure -> LOG.warn("push: not counted: {}", failure.toString())));
  }

  private synchronized List<Entry> next() {
    List<Entry> entries = new ArrayList<>();
    while (entries.size() < MOST && !waiting.isEmpty()) {
      entries.add(waiting.remove());
    }
    writing = !entries.isEmpty();
    return entries;
  }
}
