package id.satuwarga.server.inbox;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.AttachmentId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.WordSearch;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The operations of this slice, each on the caller's own inbox. */
final class InboxRoutes implements RouteSource {
  private final InboxListing listing;
  private final InboxService inbox;
  private final InboxActs acts;
  private final LiveMiniApps apps;
  private final InboxFeed feed;

  @Inject
  InboxRoutes(
      InboxListing listing, InboxService inbox, InboxActs acts, LiveMiniApps apps, InboxFeed feed) {
    this.listing = listing;
    this.inbox = inbox;
    this.acts = acts;
    this.apps = apps;
    this.feed = feed;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listInbox", this::list),
        Route.query("countUnread", this::count),
        Route.query("streamInbox", call -> Future.succeededFuture(Reply.events(feed))),
        Route.query("getInboxItem", this::show),
        Route.query("getInboxAttachment", this::attachment),
        Route.command("markInboxItemRead", this::markRead),
        Route.command("deleteInboxItem", this::delete),
        Route.command("actOnInbox", this::act));
  }

  private Future<Reply> list(Call call) {
    InboxFilter filter =
        new InboxFilter(
            call.query("unread").map(Boolean::parseBoolean).orElse(false),
            call.query("archived").map(Boolean::parseBoolean).orElse(false),
            call.query("category").orElse(null),
            call.query("opd").map(OpdCode::new).orElse(null),
            call.query("q").map(WordSearch::of).orElse(null));
    return listing.list(citizen(call), filter, call.cursor(), call.limit()).map(Reply::ok);
  }

  private record UnreadCount(long unread) {}

  private Future<Reply> count(Call call) {
    return listing.countUnread(citizen(call)).map(UnreadCount::new).map(Reply::ok);
  }

  private Future<Reply> show(Call call) {
    return inbox
        .show(citizen(call), notice(call))
        .map(found -> found.ofApp(appName(found.item().appId(), call.language())))
        .map(Reply::ok);
  }

  /** Never shown by the browser itself: the file is somebody else's, the address ours. */
  private Future<Reply> attachment(Call call) {
    return inbox
        .attachment(citizen(call), notice(call), AttachmentId.parse(call.path("attachmentId")))
        .map(
            file ->
                Reply.bytes(file.attachment().type(), file.content().getBytes())
                    .withHeader("Content-Disposition", "attachment")
                    .withHeader("Cache-Control", "private, no-store"));
  }

  private @Nullable String appName(@Nullable AppId appId, Language language) {
    return Optional.ofNullable(appId)
        .flatMap(apps::find)
        .map(app -> app.manifest().name().in(language))
        .orElse(null);
  }

  private Future<Reply> markRead(Call call, SqlConnection tx) {
    return inbox.markRead(tx, citizen(call), notice(call)).map(done -> Reply.noContent());
  }

  private Future<Reply> delete(Call call, SqlConnection tx) {
    return inbox.delete(tx, citizen(call), notice(call)).map(done -> Reply.noContent());
  }

  private Future<Reply> act(Call call, SqlConnection tx) {
    ActRequest request = call.body(ActRequest.class);
    return acts.carryOut(tx, citizen(call), request)
        .map(outcome -> Reply.ok(ActView.of(request, outcome)));
  }

  private static CitizenId citizen(Call call) {
    return CitizenId.parse(call.caller().citizenId());
  }

  private static NoticeId notice(Call call) {
    return NoticeId.parse(call.path("noticeId"));
  }
}
