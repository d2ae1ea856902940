package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Numbers what happens in an inbox, writes it down, and lets its live streams look again. */
final class InboxJournal {
  private final EventRepository events;
  private final Hints hints;

  @Inject
  InboxJournal(EventRepository events, Hints hints) {
    this.events = events;
    this.hints = hints;
  }

  /** Where streams of this citizen are told to look again. */
  static String addressOf(CitizenId citizen) {
    return "inbox." + citizen;
  }

  /** Locks the inbox; false when the citizen has none yet. */
  Future<Boolean> open(SqlConnection tx, CitizenId citizen) {
    return events.lock(tx, citizen);
  }

  /** Takes the next number of the inbox of each, in the order given, and with it the lock. */
  Future<Map<Happening, Long>> number(SqlConnection tx, List<Happening> happenings) {
    return events
        .next(tx, happenings.stream().map(Happening::citizen).toList())
        .map(
            last -> {
              Map<CitizenId, Long> left = new HashMap<>();
              happenings.forEach(one -> left.merge(one.citizen(), 1L, Long::sum));
              Map<Happening, Long> numbered = new LinkedHashMap<>();
              for (Happening one : happenings) {
                long behind = left.merge(one.citizen(), -1L, Long::sum);
                numbered.put(one, last.getOrDefault(one.citizen(), 0L) - behind);
              }
              return numbered;
            });
  }

  /** Writes down what was done under these numbers. */
  Future<Void> enter(SqlConnection tx, Map<Happening, Long> numbered) {
    if (numbered.isEmpty()) {
      return Future.succeededFuture();
    }
    return events
        .insert(tx, numbered)
        .onSuccess(
            entered ->
                numbered.keySet().stream()
                    .map(Happening::citizen)
                    .distinct()
                    .forEach(citizen -> hints.tellAfter(tx, addressOf(citizen))));
  }

  /** Writes down all that was done, each under its next number. */
  Future<Void> enterAll(SqlConnection tx, List<Happening> happened) {
    return happened.isEmpty()
        ? Future.succeededFuture()
        : number(tx, happened).compose(numbered -> enter(tx, numbered));
  }

  /** Writes down what was done, under the next number. */
  Future<Void> enter(SqlConnection tx, Happening happening) {
    return number(tx, List.of(happening)).compose(numbered -> enter(tx, numbered));
  }
}
