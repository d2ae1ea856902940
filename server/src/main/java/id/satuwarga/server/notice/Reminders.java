package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.platform.db.Outbox;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** When somebody is reminded of a notice, and when that is over. */
final class Reminders {
  private final ReminderRepository reminders;
  private final Residents residents;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  Reminders(ReminderRepository reminders, Residents residents, Outbox outbox, Clock clock) {
    this.reminders = reminders;
    this.residents = residents;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What is due of a notice that has just come to its citizen. */
  record Task(
      NoticeId notice,
      CitizenId citizen,
      Instant dueAt,
      @Nullable Instant expiresAt,
      List<Reminder> reminders) {}

  /** By the clock of where each citizen lives now. */
  Future<Void> plan(SqlConnection tx, List<Task> tasks, Instant now) {
    return tasks.isEmpty()
        ? Future.succeededFuture()
        : residents
            .homesOf(tx, tasks.stream().map(Task::citizen).toList())
            .compose(homes -> plan(tx, tasks, homes, now));
  }

  private Future<Void> plan(
      SqlConnection tx, List<Task> tasks, Map<CitizenId, RegionCode> homes, Instant now) {
    Future<Void> planned = Future.succeededFuture();
    for (Task task : tasks) {
      RegionZone zone =
          Optional.ofNullable(homes.get(task.citizen())).map(RegionZone::of).orElse(RegionZone.WIB);
      List<Instant> moments =
          Reminder.plan(task.reminders(), task.dueAt(), task.expiresAt(), zone.zone(), now);
      if (!moments.isEmpty()) {
        planned = planned.compose(before -> reminders.plan(tx, task.notice(), zone, moments));
      }
    }
    return planned;
  }

  /** The sender says that it was done; saying so twice is saying so once. */
  Future<Void> done(SqlConnection tx, OpdCode opd, NoticeId notice) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return reminders
        .done(tx, opd, notice, now)
        .compose(
            citizen ->
                citizen
                    .map(
                        whose ->
                            outbox
                                .put(
                                    tx,
                                    NoticeDone.TOPIC,
                                    notice.toString(),
                                    new NoticeDone(notice, whose, now))
                                .compose(told -> end(tx, whose, List.of(notice))))
                    .orElseGet(Future::succeededFuture));
  }

  /** The citizen has done it. */
  Future<Void> doneBy(
      SqlConnection tx, CitizenId citizen, Collection<NoticeId> notices, Instant now) {
    return notices.isEmpty()
        ? Future.succeededFuture()
        : reminders.doneBy(tx, citizen, notices, now).compose(done -> end(tx, citizen, notices));
  }

  /** Nobody is reminded of these any more, not even by what is on its way to a phone. */
  Future<Void> end(SqlConnection tx, CitizenId citizen, Collection<NoticeId> notices) {
    return reminders
        .end(tx, notices)
        .compose(
            ended -> {
              Map<String, Object> news = new LinkedHashMap<>();
              ended.forEach(id -> news.put(id.toString(), new RemindersOver(id, citizen)));
              return outbox
                  .withdraw(tx, NoticeReminder.TOPIC, news.keySet())
                  .compose(withdrawn -> outbox.putAll(tx, RemindersOver.TOPIC, news));
            });
  }
}
