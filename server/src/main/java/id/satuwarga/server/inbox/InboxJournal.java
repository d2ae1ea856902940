package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
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

  /** Takes the next number, and with it the lock. */
  Future<Long> number(SqlConnection tx, CitizenId citizen) {
    return events.next(tx, citizen);
  }

  /** Writes down what was done under this number. */
  Future<Void> enter(SqlConnection tx, long seq, Happening happening) {
    return events
        .insert(tx, seq, happening)
        .onSuccess(entered -> hints.tellAfter(tx, addressOf(happening.citizen())));
  }

  /** Writes down what was done, under the next number. */
  Future<Void> enter(SqlConnection tx, Happening happening) {
    return number(tx, happening.citizen()).compose(seq -> enter(tx, seq, happening));
  }
}
