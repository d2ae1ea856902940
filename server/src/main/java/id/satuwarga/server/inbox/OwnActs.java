package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.Notices;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;

/** Acts on notices that went to one citizen. */
final class OwnActs {
  private final ActRepository items;
  private final Notices notices;

  @Inject
  OwnActs(ActRepository items, Notices notices) {
    this.items = items;
    this.notices = notices;
  }

  /** Tells the sender what is read or done, before anything of the inbox is locked. */
  Future<Void> report(SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids) {
    boolean concernsSender = doing.act() == Act.READ || doing.act() == Act.DONE;
    return concernsSender && !ids.isEmpty()
        ? items.among(tx, doing, ids).compose(there -> report(tx, doing, there))
        : Future.succeededFuture();
  }

  private Future<Void> report(SqlConnection tx, InboxActs.Doing doing, Set<NoticeId> there) {
    return doing.act() == Act.READ
        ? notices.opened(tx, there, doing.citizen(), doing.at())
        : notices.done(tx, there, doing.citizen(), doing.at());
  }

  Future<ActOutcome> carryOut(SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(ActOutcome.NONE)
        : items
            .change(tx, doing, ids)
            .compose(
                outcome ->
                    doing.act() == Act.DELETE && !outcome.changed().isEmpty()
                        ? notices.dropped(tx, doing.citizen(), outcome.changed()).map(outcome)
                        : Future.succeededFuture(outcome));
  }
}
