package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on the register of apps. */
final class InventoryRoutes implements RouteSource {
  private final InventoryDesk desk;
  private final InventoryBulk bulk;
  private final InventoryShelf shelf;

  @Inject
  InventoryRoutes(InventoryDesk desk, InventoryBulk bulk, InventoryShelf shelf) {
    this.desk = desk;
    this.bulk = bulk;
    this.shelf = shelf;
  }

  /** Which version was read. */
  record Seen(int version) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("addInventoryApp", this::add),
        Route.query("listInventoryApps", this::list),
        Route.query("getInventoryApp", this::get),
        Route.command("changeInventoryApp", this::change),
        Route.command("changeInventoryApps", this::changeMany),
        Route.query("listInventoryChanges", this::history));
  }

  private Future<Reply> add(Call call, SqlConnection tx) {
    return desk.add(tx, call.caller(), call.body(InventoryDraft.class))
        .compose(app -> shelf.view(tx, app, call.language()))
        .map(view -> Reply.created("/v1/inventory/apps/" + view.inventoryId(), view));
  }

  private Future<Reply> list(Call call) {
    return shelf.list(reader(call), query(call), slice(call)).map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return shelf.show(reader(call), id(call)).map(Reply::ok);
  }

  private Future<Reply> change(Call call, SqlConnection tx) {
    int seen = call.body(Seen.class).version();
    return desk.change(tx, call.caller(), id(call), seen, call.body(InventoryDraft.class))
        .compose(app -> shelf.view(tx, app, call.language()))
        .map(Reply::ok);
  }

  private Future<Reply> changeMany(Call call, SqlConnection tx) {
    return bulk.change(tx, call.caller(), call.body(InventoryBulk.Edit.class), call.language())
        .map(Reply::ok);
  }

  private Future<Reply> history(Call call) {
    return shelf.history(reader(call), id(call), slice(call)).map(Reply::ok);
  }

  static InventoryQuery query(Call call) {
    return new InventoryQuery(
        call.query("q"),
        call.query("opd").map(OpdCode::parse),
        call.query("region").map(RegionCode::parse),
        call.query("status"),
        call.query("users"),
        call.query("category"),
        call.query("platform"),
        call.queryAll("id").stream().map(UUID::fromString).toList());
  }

  static InventoryShelf.Reader reader(Call call) {
    return new InventoryShelf.Reader(call.caller(), call.language());
  }

  private static InventoryShelf.Slice slice(Call call) {
    return new InventoryShelf.Slice(call.cursor(), call.limit());
  }

  static UUID id(Call call) {
    return UUID.fromString(call.path("inventoryId"));
  }
}
