package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on apps that look alike. */
final class OverlapRoutes implements RouteSource {
  private final OverlapDesk overlaps;
  private final InventoryDesk desk;

  @Inject
  OverlapRoutes(OverlapDesk overlaps, InventoryDesk desk) {
    this.overlaps = overlaps;
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("listOverlaps", this::list),
        Route.command("findOverlaps", this::find),
        Route.command("judgeOverlap", this::judge));
  }

  private Future<Reply> list(Call call, SqlConnection tx) {
    return overlaps.of(tx, InventoryRoutes.reader(call), id(call, "inventoryId")).map(Reply::ok);
  }

  private Future<Reply> find(Call call, SqlConnection tx) {
    return desk.proposed(tx, call.caller(), call.body(InventoryDraft.class))
        .compose(app -> overlaps.ofProposal(tx, InventoryRoutes.reader(call), app))
        .map(Reply::ok);
  }

  private Future<Reply> judge(Call call, SqlConnection tx) {
    return overlaps
        .judge(
            tx,
            InventoryRoutes.reader(call),
            id(call, "inventoryId"),
            id(call, "otherId"),
            call.body(OverlapDesk.Judgement.class))
        .map(done -> Reply.noContent());
  }

  private static UUID id(Call call, String name) {
    return UUID.fromString(call.path(name));
  }
}
