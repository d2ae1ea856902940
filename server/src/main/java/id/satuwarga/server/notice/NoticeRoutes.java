package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.GatheredCommand;
import id.satuwarga.server.platform.web.Outcome;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** The operations of this slice, all for the back ends of OPDs. */
final class NoticeRoutes implements RouteSource, GatheredCommand {
  private final NoticeService notices;
  private final NoticeBulk bulk;
  private final Reminders reminders;

  @Inject
  NoticeRoutes(NoticeService notices, NoticeBulk bulk, Reminders reminders) {
    this.notices = notices;
    this.bulk = bulk;
    this.reminders = reminders;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.gathered("sendNotice", this::send, this),
        Route.command("sendNotices", this::sendAll),
        Route.query("listNotices", this::list),
        Route.query("getNotice", this::get),
        Route.command("markNoticeDone", this::done));
  }

  private Future<Reply> send(Call call, SqlConnection tx) {
    return notices.send(tx, opd(call), call.body(NoticeRequest.class)).map(NoticeRoutes::accepted);
  }

  private static Reply accepted(Notice notice) {
    return Reply.accepted(NoticeView.of(notice))
        .withHeader("Location", "/v1/notices/" + notice.id());
  }

  /** Files are claimed for one notice at a time. */
  @Override
  public boolean takes(Call call) {
    return call.body(NoticeRequest.class).files().isEmpty();
  }

  @Override
  public Future<List<Outcome>> handle(SqlConnection tx, List<Call> calls) {
    List<NoticeRequest> requests =
        calls.stream().map(call -> call.body(NoticeRequest.class)).toList();
    return bulk.sendEach(tx, opd(calls.get(0)), requests)
        .map(outcomes -> outcomes.stream().map(NoticeRoutes::outcome).toList());
  }

  private static Outcome outcome(BulkOutcome one) {
    return one.notice()
        .map(notice -> Outcome.of(accepted(notice)))
        .orElseGet(() -> Outcome.refused(one.refusal().orElseThrow()));
  }

  private Future<Reply> sendAll(Call call, SqlConnection tx) {
    return bulk.send(tx, opd(call), call.body(BulkRequest.class))
        .map(outcomes -> Reply.ok(BulkView.of(outcomes, call.language())));
  }

  private Future<Reply> list(Call call) {
    NoticeQuery query =
        new NoticeQuery(
            opd(call),
            call.query("reference"),
            call.query("app_id").map(AppId::parse),
            call.cursor(),
            call.limit());
    return notices.list(query).map(page -> Reply.ok(page.map(NoticeView::of)));
  }

  private Future<Reply> get(Call call) {
    return notices
        .get(opd(call), NoticeId.parse(call.path("noticeId")))
        .map(NoticeView::of)
        .map(Reply::ok);
  }

  private Future<Reply> done(Call call, SqlConnection tx) {
    NoticeId id = NoticeId.parse(call.path("noticeId"));
    return notices
        .get(opd(call), id)
        .compose(there -> reminders.done(tx, opd(call), id))
        .map(done -> Reply.noContent());
  }

  private static OpdCode opd(Call call) {
    return OpdCode.parse(call.caller().opdCode());
  }
}
