package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/** How many an audience holds, and what became of a campaign. */
final class FigureRoutes implements RouteSource {
  private final AudienceFigures audiences;
  private final CampaignFigures campaigns;

  @Inject
  FigureRoutes(AudienceFigures audiences, CampaignFigures campaigns) {
    this.audiences = audiences;
    this.campaigns = campaigns;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("countAudience", this::count), Route.query("getCampaignReport", this::report));
  }

  private Future<Reply> count(Call call) {
    return audiences.count(call.caller(), call.body(AudienceFigures.Question.class)).map(Reply::ok);
  }

  private Future<Reply> report(Call call) {
    return campaigns.report(call.caller(), NoticeId.parse(call.path("campaignId"))).map(Reply::ok);
  }
}
