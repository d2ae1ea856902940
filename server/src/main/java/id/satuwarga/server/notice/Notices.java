package id.satuwarga.server.notice;

import static java.util.stream.Collectors.toSet;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Outbox;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Where slices above report what became of a notice. Whoever locks rows of a notice and of its
 * citizen's inbox in one transaction takes the notice first.
 */
@Singleton
public final class Notices {
  private final NoticeRepository notices;
  private final AttachmentRepository attachments;
  private final Reminders reminders;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  Notices(
      NoticeRepository notices,
      AttachmentRepository attachments,
      Reminders reminders,
      Outbox outbox,
      Clock clock) {
    this.notices = notices;
    this.attachments = attachments;
    this.reminders = reminders;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Answers those that are to be delivered; the others were before, have run out, or their citizens
   * have left.
   */
  public Future<Set<NoticeId>> delivered(SqlConnection tx, Collection<NoticeId> ids, Instant at) {
    return notices
        .delivered(tx, ids, at)
        .compose(
            delivered -> {
              Map<String, Object> byKey = new LinkedHashMap<>();
              delivered.forEach(one -> byKey.put(one.news().noticeId().toString(), one.news()));
              Set<NoticeId> wanted =
                  delivered.stream().map(one -> one.news().noticeId()).collect(toSet());
              List<Reminders.Task> tasks =
                  delivered.stream().flatMap(one -> one.task().stream()).toList();
              return outbox
                  .putAll(tx, NoticeDelivered.TOPIC, byKey)
                  .compose(told -> reminders.plan(tx, tasks, at))
                  .map(wanted);
            });
  }

  /** The citizen has done what they ask for. */
  public Future<Void> done(
      SqlConnection tx, Collection<NoticeId> ids, CitizenId citizen, Instant at) {
    return reminders.doneBy(tx, citizen, ids, at);
  }

  /** The citizen has read them; what was opened or has run out stays as it is. */
  public Future<Void> opened(
      SqlConnection tx, Collection<NoticeId> ids, CitizenId citizen, Instant at) {
    return notices.opened(tx, ids, citizen, at);
  }

  /**
   * Forgets the citizen, and takes back what the outbox holds about them: words that wait for
   * delivery, words of notices that ran out before they could be delivered, and news of both.
   */
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return notices
        .idsOf(tx, citizen)
        .compose(
            ids ->
                outbox
                    .withdraw(tx, NoticeAccepted.TOPIC, ids)
                    .compose(withdrawn -> outbox.withdraw(tx, NoticeAccepted.BULK_TOPIC, ids))
                    .compose(withdrawn -> outbox.withdraw(tx, NoticeDelivered.TOPIC, ids))
                    .compose(withdrawn -> outbox.withdraw(tx, NoticeExpired.TOPIC, ids))
                    .compose(withdrawn -> outbox.withdraw(tx, NoticeReminder.TOPIC, ids))
                    .compose(withdrawn -> outbox.withdraw(tx, RemindersOver.TOPIC, ids))
                    .compose(withdrawn -> outbox.withdraw(tx, NoticeDone.TOPIC, ids)))
        .compose(withdrawn -> attachments.forgetOf(tx, citizen))
        .compose(forgotten -> notices.erase(tx, citizen, clock.instant()));
  }

  /** What goes with these notices; one without any is left out. */
  public Future<Map<NoticeId, List<Attachment>>> attachments(
      SqlClient db, Collection<NoticeId> ids) {
    return ids.isEmpty() ? Future.succeededFuture(Map.of()) : attachments.of(db, ids);
  }

  /** A file of this notice; whether somebody may see the notice is the caller's to know. */
  public Future<Optional<Attachment.File>> attachment(
      SqlClient db, NoticeId notice, AttachmentId id) {
    return attachments.file(db, notice, id);
  }

  /** The citizen does not keep these any more: what goes with them is nobody's. */
  public Future<Void> dropped(SqlConnection tx, CitizenId citizen, Collection<NoticeId> ids) {
    return attachments.forget(tx, ids).compose(done -> reminders.end(tx, citizen, ids));
  }
}
