package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.PairwiseSubjects;
import id.satuwarga.server.platform.db.Outbox;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.inject.Inject;

/**
 * Takes many notices in one transaction, each judged for itself: a handful of statements however
 * many there are. Since a reference is good for one notice, sending all again changes nothing.
 */
final class NoticeBulk {
  private final BulkRepository notices;
  private final BulkJudge judge;
  private final PairwiseSubjects subjects;
  private final Attachments attachments;
  private final Outbox outbox;
  private final Audit audit;

  @Inject
  NoticeBulk(
      BulkRepository notices,
      BulkJudge judge,
      PairwiseSubjects subjects,
      Attachments attachments,
      Outbox outbox,
      Audit audit) {
    this.notices = notices;
    this.judge = judge;
    this.subjects = subjects;
    this.attachments = attachments;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * How they came.
   *
   * @param topic under which they go on to inboxes
   * @param deeds who did what, of those that were taken
   */
  private record Way(String topic, Function<List<Notice>, List<AuditEntry>> deeds) {}

  /** One deed of the OPD. */
  Future<List<BulkOutcome>> send(SqlConnection tx, OpdCode opd, BulkRequest request) {
    return send(
        tx,
        opd,
        request.items(),
        new Way(
            NoticeAccepted.BULK_TOPIC,
            taken ->
                List.of(
                    AuditEntry.of("opd:" + opd, "notice.send-many", "opd:" + opd)
                        .with("sent", taken.size()))));
  }

  /** Each a deed of its own, as if it had come alone. */
  Future<List<BulkOutcome>> sendEach(SqlConnection tx, OpdCode opd, List<NoticeRequest> requests) {
    return send(
        tx,
        opd,
        requests,
        new Way(
            NoticeAccepted.TOPIC, taken -> taken.stream().map(NoticeDispatch::deedOf).toList()));
  }

  private Future<List<BulkOutcome>> send(
      SqlConnection tx, OpdCode opd, List<NoticeRequest> requests, Way way) {
    List<AttachmentId> files = requests.stream().flatMap(one -> one.files().stream()).toList();
    List<String> references = requests.stream().map(NoticeRequest::reference).toList();
    List<String> recipients = requests.stream().map(NoticeRequest::recipient).toList();
    return subjects
        .citizensInTurn(tx, opd, recipients)
        .compose(
            citizens ->
                notices
                    .find(tx, opd, references)
                    .compose(
                        known ->
                            notices
                                .countSince(tx, opd, citizens.values(), judge.since())
                                .compose(
                                    sent ->
                                        attachments
                                            .usable(tx, opd, files)
                                            .map(
                                                usable ->
                                                    plan(
                                                        opd,
                                                        requests,
                                                        citizens,
                                                        known,
                                                        judge.of(opd, sent, usable))))))
        .compose(plan -> carryOut(tx, opd, plan, way));
  }

  private static BulkPlan plan(
      OpdCode opd,
      List<NoticeRequest> requests,
      Map<String, CitizenId> citizens,
      Map<String, Notice> known,
      BulkPlan.Judge judge) {
    BulkPlan plan = new BulkPlan(opd, citizens, known);
    requests.forEach(request -> plan.judge(request, judge));
    return plan;
  }

  private Future<List<BulkOutcome>> carryOut(
      SqlConnection tx, OpdCode opd, BulkPlan plan, Way way) {
    return notices
        .insert(tx, opd, plan.fresh())
        .compose(
            written ->
                attach(tx, opd, plan, written)
                    .compose(done -> tell(tx, opd, plan, written, way))
                    .compose(told -> usedByOthers(tx, opd, plan, written))
                    .map(plan::outcomes));
  }

  private Future<Void> attach(SqlConnection tx, OpdCode opd, BulkPlan plan, Set<String> written) {
    Map<NoticeId, List<AttachmentId>> wanted = new LinkedHashMap<>();
    for (Notice notice : plan.fresh()) {
      List<AttachmentId> files = plan.requestOf(notice).files();
      if (!files.isEmpty() && written.contains(notice.reference())) {
        wanted.put(notice.id(), files);
      }
    }
    return attachments.claimAll(tx, opd, wanted);
  }

  private Future<Map<String, Notice>> usedByOthers(
      SqlConnection tx, OpdCode opd, BulkPlan plan, Set<String> written) {
    List<String> lost =
        plan.fresh().stream()
            .map(Notice::reference)
            .filter(reference -> !written.contains(reference))
            .toList();
    return lost.isEmpty() ? Future.succeededFuture(Map.of()) : notices.find(tx, opd, lost);
  }

  private Future<Void> tell(
      SqlConnection tx, OpdCode opd, BulkPlan plan, Set<String> written, Way way) {
    if (written.isEmpty()) {
      return Future.succeededFuture();
    }
    List<Notice> taken = new ArrayList<>();
    Map<String, Object> news = new LinkedHashMap<>();
    for (Notice notice : plan.fresh()) {
      CitizenId citizen = notice.citizen();
      if (written.contains(notice.reference()) && citizen != null) {
        taken.add(notice);
        news.put(
            notice.id().toString(),
            NoticeAccepted.of(notice.id(), opd, citizen, plan.requestOf(notice)));
      }
    }
    return outbox
        .putAll(tx, way.topic(), news)
        .compose(put -> audit.recordAll(tx, way.deeds().apply(taken)));
  }
}
