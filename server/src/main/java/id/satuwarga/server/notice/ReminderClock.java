package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Outbox;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Sends reminders when their moment comes. Any number of processes share the work by row locks; one
 * that is late waits for the next day rather than wake anybody, and of several late ones of a
 * notice one is enough.
 */
final class ReminderClock implements Worker {
  private static final int PORTION = 200;
  private final ReminderRepository reminders;
  private final Outbox outbox;
  private final Database database;
  private final Clock clock;

  @Inject
  ReminderClock(ReminderRepository reminders, Outbox outbox, Database database, Clock clock) {
    this.reminders = reminders;
    this.outbox = outbox;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notice-reminders";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Future<Integer> run() {
    Instant now = clock.instant();
    return database.transaction(
        tx -> reminders.due(tx, now, PORTION).compose(due -> all(tx, due, now).map(due.size())));
  }

  private Future<Void> all(SqlConnection tx, List<ReminderRepository.Due> due, Instant now) {
    Set<NoticeId> told = new HashSet<>();
    Future<Void> done = Future.succeededFuture();
    for (ReminderRepository.Due one : due) {
      boolean first = told.add(one.notice());
      done = done.compose(next -> first ? settle(tx, one, now) : reminders.sent(tx, one));
    }
    return done;
  }

  private Future<Void> settle(SqlConnection tx, ReminderRepository.Due due, Instant now) {
    ZoneId zone = due.zone().zone();
    if (due.over() || due.citizen().isEmpty() || now.isAfter(due.end())) {
      return reminders.sent(tx, due);
    }
    if (Reminder.isDay(now, zone)) {
      return send(tx, due).compose(sent -> reminders.sent(tx, due));
    }
    Instant morning = Reminder.nextDay(now, zone);
    return morning.isAfter(due.end()) ? reminders.sent(tx, due) : reminders.move(tx, due, morning);
  }

  private Future<Void> send(SqlConnection tx, ReminderRepository.Due due) {
    NoticeId id = new NoticeId(UUID.randomUUID());
    NoticeReminder news =
        new NoticeReminder(
            id,
            due.notice(),
            due.citizen().orElseThrow(),
            due.opd(),
            due.app(),
            due.category(),
            due.page(),
            due.end());
    return outbox.put(tx, NoticeReminder.TOPIC, due.notice().toString(), news);
  }
}
