package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on files about apps of the register. */
final class EvidenceRoutes implements RouteSource {
  private final EvidenceDesk desk;
  private final InventoryShelf shelf;
  private final Database database;

  @Inject
  EvidenceRoutes(EvidenceDesk desk, InventoryShelf shelf, Database database) {
    this.desk = desk;
    this.shelf = shelf;
    this.database = database;
  }

  /** All files of one app. */
  record Everything(List<Evidence.View> items) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listInventoryFiles", this::list),
        Route.command("addInventoryFile", this::add),
        Route.query("getInventoryFile", this::get),
        Route.command("removeInventoryFile", this::remove));
  }

  private Future<Reply> list(Call call) {
    return seen(call)
        .compose(app -> desk.list(database.reads(), app))
        .map(files -> Reply.ok(new Everything(files)));
  }

  private Future<Reply> add(Call call, SqlConnection tx) {
    UUID id = InventoryRoutes.id(call);
    return desk.add(
            tx,
            call.caller(),
            id,
            new EvidenceDesk.Paper(
                call.query("step").map(TakeDown.Step::ofWord),
                call.query("name").orElseThrow(),
                call.bytes()))
        .map(file -> Reply.created("/v1/inventory/apps/" + id + "/files/" + file.fileId(), file));
  }

  /** To be kept, never to be shown as a page of ours. */
  private Future<Reply> get(Call call) {
    return seen(call)
        .compose(app -> desk.content(database.reads(), app, fileId(call)))
        .map(
            file ->
                Reply.bytes(file.type(), file.bytes().getBytes())
                    .withHeader("Content-Disposition", "attachment"));
  }

  private Future<Reply> remove(Call call, SqlConnection tx) {
    return desk.remove(tx, call.caller(), InventoryRoutes.id(call), fileId(call))
        .map(done -> Reply.noContent());
  }

  private Future<InventoryApp> seen(Call call) {
    return shelf.seen(InventoryRoutes.reader(call), InventoryRoutes.id(call));
  }

  private static UUID fileId(Call call) {
    return UUID.fromString(call.path("fileId"));
  }
}
