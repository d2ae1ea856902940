package id.satuwarga.server.inbox;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.notice.NoticeAccepted;
import id.satuwarga.server.notice.Notices;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.inject.Inject;

/** Puts an accepted notice into its citizen's inbox, once. */
final class NoticeArrival implements OutboxHandler {
  private final Notices notices;
  private final Agencies agencies;
  private final InboxRepository items;
  private final InboxJournal journal;
  private final Clock clock;

  @Inject
  NoticeArrival(
      Notices notices,
      Agencies agencies,
      InboxRepository items,
      InboxJournal journal,
      Clock clock) {
    this.notices = notices;
    this.agencies = agencies;
    this.items = items;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return NoticeAccepted.TOPIC;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    NoticeAccepted notice = message.payload(NoticeAccepted.class);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return notices
        .delivered(tx, notice.noticeId(), now)
        .compose(wanted -> wanted ? put(tx, notice, now) : Future.succeededFuture());
  }

  private Future<Void> put(SqlConnection tx, NoticeAccepted notice, Instant now) {
    Happening arrival =
        new Happening(notice.citizenId(), InboxEvent.Kind.ITEM, notice.noticeId(), now);
    return senderOf(tx, notice)
        .compose(
            sender ->
                journal
                    .number(tx, notice.citizenId())
                    .compose(
                        seq ->
                            items
                                .insert(tx, notice, sender, seq, now)
                                .compose(
                                    isNew ->
                                        isNew
                                            ? journal.enter(tx, seq, arrival)
                                            : Future.succeededFuture())));
  }

  /** The agency as it is called now, in the language of the notice. */
  private Future<String> senderOf(SqlConnection tx, NoticeAccepted notice) {
    String tag = notice.language();
    Language language = tag == null ? Language.ID : Language.ofTag(tag);
    return agencies
        .find(tx, notice.opd())
        .map(opd -> opd.map(found -> found.name().in(language)).orElse(notice.opd().value()));
  }
}
