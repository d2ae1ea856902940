package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** The operations of this slice, each on the caller's own inbox. */
final class InboxRoutes implements RouteSource {
  private final InboxService inbox;
  private final InboxFeed feed;

  @Inject
  InboxRoutes(InboxService inbox, InboxFeed feed) {
    this.inbox = inbox;
    this.feed = feed;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listInbox", this::list),
        Route.query("countUnread", this::count),
        Route.query("streamInbox", call -> Future.succeededFuture(Reply.events(feed))),
        Route.query("getInboxItem", this::show),
        Route.command("markInboxItemRead", this::markRead),
        Route.command("deleteInboxItem", this::delete));
  }

  private Future<Reply> list(Call call) {
    boolean unread = call.query("unread").map(Boolean::parseBoolean).orElse(false);
    InboxService.Filter filter = unread ? InboxService.Filter.UNREAD : InboxService.Filter.ALL;
    return inbox.list(citizen(call), filter, call.cursor(), call.limit()).map(Reply::ok);
  }

  private record UnreadCount(long unread) {}

  private Future<Reply> count(Call call) {
    return inbox.countUnread(citizen(call)).map(UnreadCount::new).map(Reply::ok);
  }

  private Future<Reply> show(Call call) {
    return inbox.show(citizen(call), notice(call), call.language()).map(Reply::ok);
  }

  private Future<Reply> markRead(Call call, SqlConnection tx) {
    return inbox.markRead(tx, citizen(call), notice(call)).map(done -> Reply.noContent());
  }

  private Future<Reply> delete(Call call, SqlConnection tx) {
    return inbox.delete(tx, citizen(call), notice(call)).map(done -> Reply.noContent());
  }

  private static CitizenId citizen(Call call) {
    return CitizenId.parse(call.caller().citizenId());
  }

  private static NoticeId notice(Call call) {
    return NoticeId.parse(call.path("noticeId"));
  }
}
