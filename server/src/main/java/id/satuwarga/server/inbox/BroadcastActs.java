package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.notice.NoticeId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.HashSet;
import java.util.List;
import javax.inject.Inject;

/** Acts on broadcasts: what a citizen does with one is a row of theirs, made when they do it. */
final class BroadcastActs {
  private final Circles circles;
  private final ActRepository marks;
  private final Broadcasts broadcasts;
  private final Citizens citizens;

  @Inject
  BroadcastActs(Circles circles, ActRepository marks, Broadcasts broadcasts, Citizens citizens) {
    this.circles = circles;
    this.marks = marks;
    this.broadcasts = broadcasts;
    this.citizens = citizens;
  }

  boolean knows(NoticeId id) {
    return circles.live().find(id).isPresent();
  }

  Future<Void> hold(SqlConnection tx, CitizenId citizen, List<NoticeId> ids) {
    return ids.isEmpty() ? Future.succeededFuture() : citizens.hold(tx, citizen).mapEmpty();
  }

  Future<ActOutcome> carryOut(SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(ActOutcome.NONE)
        : circles.of(tx, doing.citizen()).compose(circle -> mark(tx, doing, ids, circle));
  }

  private Future<ActOutcome> mark(
      SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids, Circle circle) {
    List<NoticeId> held =
        ids.stream()
            .filter(
                id -> circles.held(circle, id, doing.at()).filter(doing.act()::suits).isPresent())
            .toList();
    if (held.isEmpty()) {
      return Future.succeededFuture(ActOutcome.NONE);
    }
    return marks
        .mark(tx, doing, held)
        .compose(
            changed ->
                count(tx, doing, held.stream().filter(changed::contains).toList(), circle)
                    .map(counted -> new ActOutcome(new HashSet<>(held), changed)));
  }

  /** One after the other in their order, since each locks a row that many readers share. */
  private Future<Void> count(
      SqlConnection tx, InboxActs.Doing doing, List<NoticeId> changed, Circle circle) {
    Future<Void> counted = Future.succeededFuture();
    if (circle.home().isPresent() && (doing.act() == Act.READ || doing.act() == Act.DONE)) {
      Broadcasts.Reader reader = new Broadcasts.Reader(doing.citizen(), circle.home().get());
      for (NoticeId id : changed) {
        counted =
            counted.compose(
                before ->
                    doing.act() == Act.READ
                        ? broadcasts.opened(tx, id, reader, doing.at())
                        : broadcasts.done(tx, id, reader));
      }
    }
    return doing.act() == Act.DONE || doing.act() == Act.DELETE
        ? counted.compose(done -> broadcasts.over(tx, doing.citizen(), changed))
        : counted;
  }
}
