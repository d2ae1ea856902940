package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/** Operations on apps that look like one and the same. */
final class ClusterRoutes implements RouteSource {
  private final ClusterDesk clusters;

  @Inject
  ClusterRoutes(ClusterDesk clusters) {
    this.clusters = clusters;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listInventoryClusters", this::list),
        Route.query("getInventoryCluster", this::get));
  }

  private Future<Reply> list(Call call) {
    ClusterQuery query =
        new ClusterQuery(
            call.query("opd").map(OpdCode::parse),
            call.query("region").map(RegionCode::parse),
            call.query("category"),
            call.query("undecided").map(Boolean::parseBoolean).orElse(false));
    return clusters
        .list(
            InventoryRoutes.reader(call),
            query,
            new InventoryShelf.Slice(call.cursor(), call.limit()))
        .map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return clusters.show(InventoryRoutes.reader(call), InventoryRoutes.id(call)).map(Reply::ok);
  }
}
