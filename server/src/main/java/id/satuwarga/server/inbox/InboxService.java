package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.Attachment;
import id.satuwarga.server.notice.AttachmentId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.Notices;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.inject.Inject;

/**
 * What citizens do with one notice in their inbox. Locks are taken in the order notice, head, item.
 */
final class InboxService {
  private final InboxRepository items;
  private final InboxJournal journal;
  private final Notices notices;
  private final BroadcastDesk broadcasts;
  private final Database database;
  private final Clock clock;

  @Inject
  InboxService(
      InboxRepository items,
      InboxJournal journal,
      Notices notices,
      BroadcastDesk broadcasts,
      Database database,
      Clock clock) {
    this.items = items;
    this.journal = journal;
    this.notices = notices;
    this.broadcasts = broadcasts;
    this.database = database;
    this.clock = clock;
  }

  /** The notice with all it says; looking at it is not yet reading it. */
  Future<InboxNotice> show(CitizenId citizen, NoticeId id) {
    if (broadcasts.isOver(id, now())) {
      return broadcasts.show(citizen, id, now());
    }
    return readable(citizen, id)
        .compose(
            notice ->
                notices
                    .attachments(database.reads(), List.of(id))
                    .map(files -> notice.with(files.getOrDefault(id, List.of()))));
  }

  private Future<InboxNotice> readable(CitizenId citizen, NoticeId id) {
    return broadcasts.knows(id) ? broadcasts.show(citizen, id, now()) : own(citizen, id);
  }

  private Future<InboxNotice> own(CitizenId citizen, NoticeId id) {
    return items
        .find(database.reads(), citizen, id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  /** A file that goes with a notice in the citizen's inbox; of a broadcast until it is over. */
  Future<Attachment.File> attachment(CitizenId citizen, NoticeId id, AttachmentId file) {
    if (broadcasts.isOver(id, now())) {
      return Future.failedFuture(WebProblems.notFound().asException());
    }
    return readable(citizen, id)
        .compose(notice -> notices.attachment(database.reads(), id, file))
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  /** Reading twice is reading once. */
  Future<Void> markRead(SqlConnection tx, CitizenId citizen, NoticeId id) {
    Instant now = now();
    return broadcasts.knows(id)
        ? broadcasts.markRead(tx, citizen, id, now)
        : markOwnRead(tx, citizen, id, now);
  }

  private Future<Void> markOwnRead(SqlConnection tx, CitizenId citizen, NoticeId id, Instant now) {
    return notices
        .opened(tx, List.of(id), citizen, now)
        .compose(opened -> journal.open(tx, citizen))
        .compose(open -> items.markRead(tx, citizen, id, now))
        .compose(
            isFirst ->
                isFirst
                    ? journal.enter(tx, new Happening(citizen, InboxEvent.Kind.READ, id, now))
                    : requireThere(tx, citizen, id));
  }

  private Future<Void> requireThere(SqlConnection tx, CitizenId citizen, NoticeId id) {
    return items
        .find(tx, citizen, id)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture()
                    : Future.failedFuture(WebProblems.notFound().asException()));
  }

  Future<Void> delete(SqlConnection tx, CitizenId citizen, NoticeId id) {
    return broadcasts.knows(id)
        ? broadcasts.delete(tx, citizen, id, now())
        : deleteOwn(tx, citizen, id);
  }

  private Future<Void> deleteOwn(SqlConnection tx, CitizenId citizen, NoticeId id) {
    return journal
        .open(tx, citizen)
        .compose(open -> items.delete(tx, citizen, id))
        .compose(
            gone ->
                gone
                    ? notices
                        .dropped(tx, citizen, List.of(id))
                        .compose(
                            forgotten ->
                                journal.enter(
                                    tx, new Happening(citizen, InboxEvent.Kind.DELETED, id, now())))
                    : Future.failedFuture(WebProblems.notFound().asException()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
