package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeExpired;
import id.satuwarga.server.notice.Notices;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.inject.Inject;

/** Takes a notice that ran out unread from the inbox. One that was read stays the citizen's. */
final class NoticeDeparture implements OutboxHandler {
  private final InboxRepository items;
  private final InboxJournal journal;
  private final Notices notices;
  private final Clock clock;

  @Inject
  NoticeDeparture(InboxRepository items, InboxJournal journal, Notices notices, Clock clock) {
    this.notices = notices;
    this.items = items;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return NoticeExpired.TOPIC;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    NoticeExpired notice = message.payload(NoticeExpired.class);
    CitizenId citizen = notice.citizenId();
    Happening departure =
        new Happening(
            citizen,
            InboxEvent.Kind.DELETED,
            notice.noticeId(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return journal
        .open(tx, citizen)
        .compose(open -> items.deleteUnread(tx, citizen, notice.noticeId()))
        .compose(
            gone ->
                gone
                    ? notices
                        .dropped(tx, citizen, List.of(notice.noticeId()))
                        .compose(forgotten -> journal.enter(tx, departure))
                    : Future.succeededFuture());
  }
}
