package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javax.inject.Inject;

/**
 * Writes down what FCM took. One statement at a time: what ends while it is under way shares the
 * next, so that a crowd costs a commit for hundreds and a single one waits for nobody.
 */
final class HandedOver {
  static final int MOST = 1_000;
  private final DeliveryRepository deliveries;
  private final Database database;
  private final Queue<Entry> waiting = new ArrayDeque<>();
  private boolean writing;

  @Inject
  HandedOver(DeliveryRepository deliveries, Database database) {
    this.deliveries = deliveries;
    this.database = database;
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
        .onComplete(
            done -> {
              writeNext();
              entries.forEach(entry -> entry.written().handle(done));
            });
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
