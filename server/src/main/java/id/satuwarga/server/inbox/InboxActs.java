package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.inject.Inject;

/**
 * One act on many notices, a handful of statements however many there are. Locks are taken in the
 * order citizen, notice, head, item and mark, count.
 */
final class InboxActs {
  private static final Comparator<NoticeId> BY_ID = Comparator.comparing(NoticeId::value);
  private final OwnActs own;
  private final BroadcastActs broadcasts;
  private final InboxJournal journal;
  private final Clock clock;

  @Inject
  InboxActs(OwnActs own, BroadcastActs broadcasts, InboxJournal journal, Clock clock) {
    this.own = own;
    this.broadcasts = broadcasts;
    this.journal = journal;
    this.clock = clock;
  }

  Future<ActOutcome> carryOut(SqlConnection tx, CitizenId citizen, ActRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Doing doing = new Doing(citizen, request.act(), now);
    List<NoticeId> told = ids(request, true);
    List<NoticeId> mine = ids(request, false);
    return broadcasts
        .hold(tx, citizen, told)
        .compose(held -> own.report(tx, doing, mine))
        .compose(reported -> journal.open(tx, citizen))
        .compose(open -> own.carryOut(tx, doing, mine))
        .compose(
            first ->
                broadcasts
                    .carryOut(tx, doing, told)
                    .compose(second -> enter(tx, doing, first.and(second))));
  }

  private List<NoticeId> ids(ActRequest request, boolean ofBroadcasts) {
    return request.noticeIds().stream()
        .filter(id -> broadcasts.knows(id) == ofBroadcasts)
        .sorted(BY_ID)
        .toList();
  }

  private Future<ActOutcome> enter(SqlConnection tx, Doing doing, ActOutcome outcome) {
    List<Happening> happened =
        outcome.changed().stream()
            .sorted(BY_ID)
            .map(id -> new Happening(doing.citizen(), doing.act().event(), id, doing.at()))
            .toList();
    return journal.enterAll(tx, happened).map(outcome);
  }

  /** Who does what, and when. */
  record Doing(CitizenId citizen, Act act, Instant at) {}
}
