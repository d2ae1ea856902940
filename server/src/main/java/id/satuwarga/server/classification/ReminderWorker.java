package id.satuwarga.server.classification;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Leases;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is due soon and what is overdue, once for each day it is due on. One process at
 * a time does it, every ten minutes, so that a new day is noticed whenever a process starts.
 */
final class ReminderWorker implements Worker {
  private static final String LEASE = "audit-reminders";
  private static final Duration LEASED = Duration.ofMinutes(1);
  private static final Duration BETWEEN = Duration.ofMinutes(10);
  private static final int SOON_DAYS = 3;
  private final ReminderRepository reminders;
  private final ClassificationShelf shelf;
  private final ClassificationLedger ledger;
  private final Leases leases;
  private final Database database;
  private final Clock clock;
  private volatile @Nullable Instant last;

  @Inject
  ReminderWorker(
      ReminderRepository reminders,
      ClassificationShelf shelf,
      ClassificationLedger ledger,
      Leases leases,
      Database database,
      Clock clock) {
    this.reminders = reminders;
    this.shelf = shelf;
    this.ledger = ledger;
    this.leases = leases;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return LEASE;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Future<Integer> run() {
    Instant now = clock.instant();
    Instant before = last;
    if (before != null && !now.isBefore(before) && now.isBefore(before.plus(BETWEEN))) {
      return Future.succeededFuture(0);
    }
    return leases
        .hold(LEASE, LEASED)
        .compose(ours -> ours ? make() : Future.succeededFuture())
        .onSuccess(done -> last = now)
        .map(0);
  }

  private Future<Void> make() {
    LocalDate today = shelf.today();
    return database.transaction(
        tx ->
            reminders
                .make(tx, today, today.plusDays(SOON_DAYS), ledger.now())
                .compose(
                    made ->
                        made == 0 ? Future.succeededFuture() : ledger.reminded(tx, today, made)));
  }
}
