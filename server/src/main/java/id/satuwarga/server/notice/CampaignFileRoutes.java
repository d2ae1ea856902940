package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** The operations on files of notices to territories. */
final class CampaignFileRoutes implements RouteSource {
  private final CampaignFiles files;
  private final CampaignViews views;
  private final Database database;

  @Inject
  CampaignFileRoutes(CampaignFiles files, CampaignViews views, Database database) {
    this.files = files;
    this.views = views;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("attachToCampaign", this::attach),
        Route.query("getCampaignAttachment", this::file),
        Route.command("detachFromCampaign", this::detach));
  }

  private Future<Reply> attach(Call call) {
    return files
        .attach(call.caller(), draft(call), call.query("name").orElseThrow(), call.bytes())
        .compose(campaign -> views.whole(database.reads(), campaign, viewer(call)))
        .map(Reply::ok);
  }

  private Future<Reply> detach(Call call, SqlConnection tx) {
    return files
        .detach(tx, call.caller(), draft(call), attachment(call))
        .compose(campaign -> views.whole(tx, campaign, viewer(call)))
        .map(Reply::ok);
  }

  /** Never shown by the browser itself: the file is somebody else's, the address ours. */
  private Future<Reply> file(Call call) {
    return files
        .file(call.caller(), id(call), attachment(call))
        .map(
            file ->
                Reply.bytes(file.attachment().type(), file.content().getBytes())
                    .withHeader("Content-Disposition", "attachment")
                    .withHeader("Cache-Control", "private, no-store"));
  }

  private static CampaignViews.Viewer viewer(Call call) {
    return new CampaignViews.Viewer(call.caller(), call.language());
  }

  private static CampaignFiles.Draft draft(Call call) {
    return new CampaignFiles.Draft(id(call), Integer.parseInt(call.query("version").orElseThrow()));
  }

  private static NoticeId id(Call call) {
    return NoticeId.parse(call.path("campaignId"));
  }

  private static AttachmentId attachment(Call call) {
    return AttachmentId.parse(call.path("attachmentId"));
  }
}
