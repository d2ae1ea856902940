package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.PairwiseSubjects;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Takes notices from OPDs. A reference is good for one content: the same again is answered with the
 * first notice, whatever has changed since; another content is refused.
 */
final class NoticeService {
  private final NoticeRepository notices;
  private final NoticeRules rules;
  private final NoticeDispatch dispatch;
  private final Attachments attachments;
  private final PairwiseSubjects subjects;
  private final Database database;

  @Inject
  NoticeService(
      NoticeRepository notices,
      NoticeRules rules,
      NoticeDispatch dispatch,
      Attachments attachments,
      PairwiseSubjects subjects,
      Database database) {
    this.notices = notices;
    this.rules = rules;
    this.dispatch = dispatch;
    this.attachments = attachments;
    this.subjects = subjects;
    this.database = database;
  }

  Future<Notice> send(SqlConnection tx, OpdCode opd, NoticeRequest request) {
    return notices
        .findByReference(tx, opd, request.reference())
        .compose(
            known ->
                known.isPresent() ? again(tx, opd, request, known.get()) : first(tx, opd, request));
  }

  private Future<Notice> first(SqlConnection tx, OpdCode opd, NoticeRequest request) {
    LiveMiniApp app = rules.judge(opd, request);
    return subjects
        .citizensInTurn(tx, opd, List.of(request.recipient()))
        .compose(
            known -> {
              CitizenId citizen = known.get(request.recipient());
              if (citizen == null || !app.isVisibleTo(Optional.of(citizen))) {
                throw NoticeProblems.recipientUnknown();
              }
              return dispatch.accept(tx, opd, citizen, request);
            })
        .compose(
            accepted ->
                accepted
                    .map(notice -> attachments.claim(tx, notice, request.files()).map(notice))
                    .orElseGet(() -> send(tx, opd, request)));
  }

  /** What an erased notice said is not known any more: its reference is used, that is all. */
  private Future<Notice> again(SqlConnection tx, OpdCode opd, NoticeRequest request, Notice known) {
    if (request.contentHash(opd).equals(known.contentHash())) {
      return Future.succeededFuture(known);
    }
    return recipient(tx, opd, request)
        .map(
            citizen -> {
              throw NoticeProblems.referenceReused(known.id());
            });
  }

  private Future<CitizenId> recipient(SqlConnection tx, OpdCode opd, NoticeRequest request) {
    return subjects
        .citizenOf(tx, opd, request.recipient())
        .map(found -> found.orElseThrow(NoticeProblems::recipientUnknown));
  }

  /** A notice of this OPD; another's is not there. */
  Future<Notice> get(OpdCode opd, NoticeId id) {
    return notices
        .find(database.reads(), id, opd)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  Future<Page<Notice>> list(NoticeQuery query) {
    return notices
        .list(database.reads(), query)
        .map(rows -> Page.of(rows, query.limit(), last -> Cursor.of(last.id().toString())));
  }
}
