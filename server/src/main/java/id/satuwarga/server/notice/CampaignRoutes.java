package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** The operations of those who write notices to territories, approve them and let them go out. */
final class CampaignRoutes implements RouteSource {
  private final CampaignWriting writing;
  private final CampaignReview review;
  private final CampaignRelease release;
  private final CampaignChecks checks;
  private final CampaignShelf shelf;
  private final CampaignViews views;

  @Inject
  CampaignRoutes(
      CampaignWriting writing,
      CampaignReview review,
      CampaignRelease release,
      CampaignChecks checks,
      CampaignShelf shelf,
      CampaignViews views) {
    this.writing = writing;
    this.review = review;
    this.release = release;
    this.checks = checks;
    this.shelf = shelf;
    this.views = views;
  }

  /** In whose name. */
  record Sender(OpdCode opd) {}

  /** Which version was read. */
  record Seen(int version) {}

  /** Why somebody stops. */
  record Reason(String reason) {}

  /** How the one before was wrong. */
  record Correction(CampaignKind kind) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("createCampaign", this::create),
        Route.query("listCampaigns", this::list),
        Route.query("getCampaign", this::get),
        Route.command("editCampaign", this::edit),
        Route.command("checkCampaign", this::check),
        Route.command("submitCampaign", this::submit),
        Route.command("approveCampaign", this::approve),
        Route.command("returnCampaign", this::giveBack),
        Route.command("rejectCampaign", this::reject),
        Route.command("releaseCampaign", this::release),
        Route.command("releaseCampaignNow", this::hurry),
        Route.command("cancelRelease", this::cancel),
        Route.command("pauseCampaign", this::pause),
        Route.command("resumeCampaign", this::resume),
        Route.command("stopCampaign", this::stop),
        Route.command("correctCampaign", this::correct));
  }

  private Future<Reply> create(Call call, SqlConnection tx) {
    return made(
        call,
        tx,
        writing.draft(
            tx, call.caller(), call.body(Sender.class).opd(), call.body(CampaignContent.class)));
  }

  private Future<Reply> list(Call call) {
    CampaignShelf.Query query =
        new CampaignShelf.Query(
            call.queryAll("state").stream().map(CampaignState::ofWord).toList(),
            call.query("opd").map(OpdCode::parse),
            call.cursor(),
            call.limit());
    return shelf.list(viewer(call), query).map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return shelf.show(viewer(call), id(call)).map(Reply::ok);
  }

  private Future<Reply> edit(Call call, SqlConnection tx) {
    return shown(
        call,
        tx,
        writing.edit(tx, call.caller(), id(call), seen(call), call.body(CampaignContent.class)));
  }

  private Future<Reply> check(Call call, SqlConnection tx) {
    return checks.check(tx, call.caller(), id(call), seen(call)).map(Reply::ok);
  }

  private Future<Reply> submit(Call call, SqlConnection tx) {
    return shown(
        call,
        tx,
        writing.submit(tx, call.caller(), id(call), call.body(CampaignChecks.Submission.class)));
  }

  private Future<Reply> approve(Call call, SqlConnection tx) {
    return shown(call, tx, review.approve(tx, call.caller(), id(call), seen(call)));
  }

  private Future<Reply> giveBack(Call call, SqlConnection tx) {
    return shown(call, tx, review.giveBack(tx, call.caller(), id(call), refusal(call)));
  }

  private Future<Reply> reject(Call call, SqlConnection tx) {
    return shown(call, tx, review.reject(tx, call.caller(), id(call), refusal(call)));
  }

  private Future<Reply> release(Call call, SqlConnection tx) {
    return shown(
        call,
        tx,
        release.release(tx, call.caller(), id(call), call.body(CampaignRelease.Order.class)));
  }

  private Future<Reply> hurry(Call call, SqlConnection tx) {
    return shown(call, tx, release.hurry(tx, call.caller(), id(call), seen(call)));
  }

  private Future<Reply> cancel(Call call, SqlConnection tx) {
    return shown(call, tx, release.cancel(tx, call.caller(), id(call)));
  }

  private Future<Reply> pause(Call call, SqlConnection tx) {
    return shown(call, tx, release.pause(tx, call.caller(), id(call)));
  }

  private Future<Reply> resume(Call call, SqlConnection tx) {
    return shown(call, tx, release.resume(tx, call.caller(), id(call)));
  }

  private Future<Reply> stop(Call call, SqlConnection tx) {
    String reason = call.body(Reason.class).reason();
    return shown(call, tx, release.stop(tx, call.caller(), id(call), reason));
  }

  private Future<Reply> correct(Call call, SqlConnection tx) {
    CampaignKind kind = call.body(Correction.class).kind();
    return made(call, tx, writing.correct(tx, call.caller(), id(call), kind));
  }

  private Future<Reply> shown(Call call, SqlConnection tx, Future<Campaign> step) {
    return step.compose(campaign -> views.whole(tx, campaign, viewer(call))).map(Reply::ok);
  }

  private Future<Reply> made(Call call, SqlConnection tx, Future<Campaign> step) {
    return step.compose(campaign -> views.whole(tx, campaign, viewer(call)))
        .map(view -> Reply.created("/v1/campaigns/" + view.campaignId(), view));
  }

  private static CampaignViews.Viewer viewer(Call call) {
    return new CampaignViews.Viewer(call.caller(), call.language());
  }

  private static CampaignReview.Refusal refusal(Call call) {
    return call.body(CampaignReview.Refusal.class);
  }

  private static int seen(Call call) {
    return call.body(Seen.class).version();
  }

  private static NoticeId id(Call call) {
    return NoticeId.parse(call.path("campaignId"));
  }
}
