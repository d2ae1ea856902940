package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What citizens do with broadcasts: only reading and deleting leaves a row of theirs. */
final class BroadcastDesk {
  private final Circles circles;
  private final MarkRepository marks;
  private final InboxJournal journal;
  private final Broadcasts broadcasts;
  private final Citizens citizens;
  private final Database database;

  @Inject
  BroadcastDesk(
      Circles circles,
      MarkRepository marks,
      InboxJournal journal,
      Broadcasts broadcasts,
      Citizens citizens,
      Database database) {
    this.circles = circles;
    this.marks = marks;
    this.journal = journal;
    this.broadcasts = broadcasts;
    this.citizens = citizens;
    this.database = database;
  }

  boolean knows(NoticeId id) {
    return circles.live().find(id).isPresent();
  }

  /** Whether it is a broadcast that those who have not read it see no more: its files are gone. */
  boolean isOver(NoticeId id, Instant now) {
    return circles.live().find(id).filter(broadcast -> !broadcast.isShownAt(now)).isPresent();
  }

  /** All that it says, if it is the citizen's. */
  Future<InboxNotice> show(CitizenId citizen, NoticeId id, Instant now) {
    return circles
        .of(database.reads(), citizen)
        .compose(
            circle -> {
              InboxItem item =
                  circles
                      .held(circle, id, now)
                      .map(held -> circles.item(held, circle))
                      .orElseThrow(() -> WebProblems.notFound().asException());
              @Nullable Instant readAt =
                  Optional.ofNullable(circle.marks().get(id)).map(Circle.Mark::readAt).orElse(null);
              return broadcasts
                  .body(id)
                  .map(
                      body ->
                          new InboxNotice(
                              item.at(new Place(0, item.seq()).number()),
                              body.orElseThrow(() -> WebProblems.notFound().asException()),
                              null,
                              readAt,
                              List.of()));
            });
  }

  /** Reading twice is reading once. */
  Future<Void> markRead(SqlConnection tx, CitizenId citizen, NoticeId id, Instant now) {
    return own(tx, citizen, id, now)
        .compose(
            circle ->
                marks
                    .read(tx, citizen, id, now)
                    .compose(
                        isFirst ->
                            isFirst
                                ? enterRead(tx, citizen, id, circle, now)
                                : Future.succeededFuture()));
  }

  private Future<Void> enterRead(
      SqlConnection tx, CitizenId citizen, NoticeId id, Circle circle, Instant now) {
    Happening reading = new Happening(citizen, InboxEvent.Kind.READ, id, now);
    return journal
        .enter(tx, reading)
        .compose(
            entered ->
                circle
                    .home()
                    .map(
                        home ->
                            broadcasts.opened(tx, id, new Broadcasts.Reader(citizen, home), now))
                    .orElseGet(Future::succeededFuture));
  }

  Future<Void> delete(SqlConnection tx, CitizenId citizen, NoticeId id, Instant now) {
    return own(tx, citizen, id, now)
        .compose(circle -> marks.delete(tx, citizen, id, now))
        .compose(
            gone ->
                gone
                    ? broadcasts
                        .over(tx, citizen, List.of(id))
                        .compose(
                            over ->
                                journal.enter(
                                    tx, new Happening(citizen, InboxEvent.Kind.DELETED, id, now)))
                    : Future.failedFuture(WebProblems.notFound().asException()));
  }

  /** Locks in the order citizen, head, mark, count; erasing somebody takes them so too. */
  private Future<Circle> own(SqlConnection tx, CitizenId citizen, NoticeId id, Instant now) {
    return citizens
        .hold(tx, citizen)
        .compose(held -> journal.open(tx, citizen))
        .compose(open -> circles.of(tx, citizen))
        .map(
            circle -> {
              if (circles.held(circle, id, now).isEmpty()) {
                throw WebProblems.notFound().asException();
              }
              return circle;
            });
  }
}
