package id.satuwarga.server.region;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/** The operations of this slice. */
final class RegionRoutes implements RouteSource {
  private final Regions regions;

  @Inject
  RegionRoutes(Regions regions) {
    this.regions = regions;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.query("searchRegions", this::search), Route.query("getRegion", this::get));
  }

  private Future<Reply> search(Call call) {
    RegionQuery query =
        new RegionQuery(
            call.query("q"),
            call.query("level").map(Level::ofWord),
            call.query("parent").map(RegionCode::parse),
            call.cursor(),
            call.limit());
    return Future.succeededFuture(Reply.ok(regions.search(query)));
  }

  private Future<Reply> get(Call call) {
    return Future.succeededFuture(
        Reply.ok(
            regions
                .find(RegionCode.parse(call.path("regionCode")))
                .orElseThrow(() -> WebProblems.notFound().asException())));
  }
}
