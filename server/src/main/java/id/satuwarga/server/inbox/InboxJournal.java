package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** The next number of the inbox of each, in the order given; takes its lock with it. */
  Future<List<Long>> number(SqlConnection tx, List<CitizenId> citizens) {
    return events
        .next(tx, citizens)
        .map(
            last -> {
              Map<CitizenId, Long> left = new HashMap<>();
              citizens.forEach(one -> left.merge(one, 1L, Long::sum));
              return citizens.stream()
                  .map(one -> last.getOrDefault(one, 0L) - left.merge(one, -1L, Long::sum))
                  .toList();
            });
  }

  /** Lets the streams of these look again once the transaction has committed. */
  void tell(SqlConnection tx, Collection<CitizenId> citizens) {
    Set.copyOf(citizens).forEach(citizen -> hints.tellAfter(tx, addressOf(citizen)));
  }

  /** Writes down all that was done, each under its next number; not that an item came. */
  Future<Void> enterAll(SqlConnection tx, List<Happening> happened) {
    if (happened.isEmpty()) {
      return Future.succeededFuture();
    }
    List<CitizenId> citizens = happened.stream().map(Happening::citizen).toList();
    return number(tx, citizens)
        .compose(numbers -> events.insert(tx, happened, numbers))
        .onSuccess(entered -> tell(tx, citizens));
  }

  /** Writes down what was done, under the next number. */
  Future<Void> enter(SqlConnection tx, Happening happening) {
    return enterAll(tx, List.of(happening));
  }
}
