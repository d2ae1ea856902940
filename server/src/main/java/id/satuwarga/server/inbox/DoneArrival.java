package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeDone;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** The sender says that what a notice asks for was done: the citizen's copy shows it. */
final class DoneArrival implements OutboxHandler {
  private final ActRepository items;
  private final InboxJournal journal;

  @Inject
  DoneArrival(ActRepository items, InboxJournal journal) {
    this.items = items;
    this.journal = journal;
  }

  @Override
  public String topic() {
    return NoticeDone.TOPIC;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    NoticeDone news = message.payload(NoticeDone.class);
    CitizenId citizen = news.citizenId();
    InboxActs.Doing doing = new InboxActs.Doing(citizen, Act.DONE, news.doneAt());
    return journal
        .open(tx, citizen)
        .compose(open -> items.change(tx, doing, List.of(news.noticeId())))
        .compose(
            outcome ->
                journal.enterAll(
                    tx,
                    outcome.changed().stream()
                        .map(id -> new Happening(citizen, Act.DONE.event(), id, news.doneAt()))
                        .toList()));
  }
}
