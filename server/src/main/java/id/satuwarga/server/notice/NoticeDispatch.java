package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Outbox;
import id.satuwarga.server.platform.id.Ids;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Accepts a notice: its row, its words on their way upward, and who sent it, in one transaction.
 */
final class NoticeDispatch {
  private static final Duration DAY = Duration.ofDays(1);
  private final NoticeRepository notices;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final NoticeLimit limit;
  private final Clock clock;

  @Inject
  NoticeDispatch(
      NoticeRepository notices,
      Outbox outbox,
      Audit audit,
      Ids ids,
      NoticeLimit limit,
      Clock clock) {
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * Empty when somebody has just used the reference.
   *
   * @param citizen whose turn it is, by {@code PairwiseSubjects.citizensInTurn}
   */
  Future<Optional<Notice>> accept(
      SqlConnection tx, OpdCode opd, CitizenId citizen, NoticeRequest request) {
    return notices
        .countSince(tx, opd, citizen, clock.instant().minus(DAY))
        .compose(
            sent ->
                sent < limit.aDay()
                    ? enter(tx, opd, citizen, request)
                    : Future.failedFuture(NoticeProblems.tooManyNotices(limit.aDay())));
  }

  private Future<Optional<Notice>> enter(
      SqlConnection tx, OpdCode opd, CitizenId citizen, NoticeRequest request) {
    Notice notice =
        Notice.accepted(
            new NoticeId(ids.next()),
            opd,
            request,
            citizen,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return notices
        .insert(tx, notice)
        .compose(
            isFirst ->
                isFirst
                    ? tell(tx, notice, citizen, request).map(Optional.of(notice))
                    : Future.succeededFuture(Optional.empty()));
  }

  private Future<Void> tell(
      SqlConnection tx, Notice notice, CitizenId citizen, NoticeRequest request) {
    NoticeAccepted news = NoticeAccepted.of(notice.id(), notice.opd(), citizen, request);
    return outbox
        .put(tx, NoticeAccepted.TOPIC, notice.id().toString(), news)
        .compose(put -> audit.record(tx, deedOf(notice)));
  }

  /** That its OPD sent it. */
  static AuditEntry deedOf(Notice notice) {
    return AuditEntry.of("opd:" + notice.opd(), "notice.send", "notice:" + notice.id())
        .with("app", notice.appId().value())
        .with("category", notice.category());
  }
}
