package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.Notices;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
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

  /** Tells the sender what is read, before anything of the inbox is locked. */
  Future<Void> report(SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids) {
    return doing.act() == Act.READ && !ids.isEmpty()
        ? items
            .among(tx, doing.citizen(), ids)
            .compose(there -> notices.opened(tx, there, doing.citizen(), doing.at()))
        : Future.succeededFuture();
  }

  Future<ActOutcome> carryOut(SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(ActOutcome.NONE)
        : items
            .change(tx, doing, ids)
            .compose(
                outcome ->
                    doing.act() == Act.DELETE && !outcome.changed().isEmpty()
                        ? notices.forgetAttachments(tx, outcome.changed()).map(outcome)
                        : Future.succeededFuture(outcome));
  }
}
