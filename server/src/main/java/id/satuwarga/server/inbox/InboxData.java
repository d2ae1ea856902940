package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Portion;
import id.satuwarga.server.notice.Notices;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/**
 * The part of notices and inbox in a citizen's export and erasure. Both are erased from here,
 * because their rows are locked in this order everywhere: outbox, notice, head, item.
 */
final class InboxData implements CitizenDataHolder {
  private final InboxRepository items;
  private final EventRepository events;
  private final MarkRepository marks;
  private final Notices notices;

  @Inject
  InboxData(InboxRepository items, EventRepository events, MarkRepository marks, Notices notices) {
    this.items = items;
    this.events = events;
    this.marks = marks;
    this.notices = notices;
  }

  @Override
  public String section() {
    return "inbox";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return items
        .newest(db, citizen, Portion.ROWS)
        .compose(
            kept ->
                notices
                    .attachments(db, kept.stream().map(it -> it.item().noticeId()).toList())
                    .map(
                        files ->
                            Portion.of(
                                kept.stream()
                                    .map(
                                        it ->
                                            it.with(
                                                files.getOrDefault(
                                                    it.item().noticeId(), List.of())))
                                    .toList())));
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return notices
        .erase(tx, citizen)
        .compose(erased -> events.lock(tx, citizen))
        .compose(locked -> items.deleteAll(tx, citizen))
        .compose(gone -> marks.deleteAll(tx, citizen))
        .compose(gone -> events.deleteAll(tx, citizen));
  }
}
