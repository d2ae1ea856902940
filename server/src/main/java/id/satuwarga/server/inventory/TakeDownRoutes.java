package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on apps that are taken down. */
final class TakeDownRoutes implements RouteSource {
  private final TakeDowns takeDowns;
  private final TakeDownShelf shelf;
  private final Database database;

  @Inject
  TakeDownRoutes(TakeDowns takeDowns, TakeDownShelf shelf, Database database) {
    this.takeDowns = takeDowns;
    this.shelf = shelf;
    this.database = database;
  }

  /** Where citizens are led instead. */
  record Beginning(Optional<String> miniApp) {}

  /** That a step was done, and how that is known. */
  record Proof(String proof) {}

  /** What is no longer paid. */
  record Saving(long yearlySaving) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listTakeDowns", this::list),
        Route.query("getTakeDown", this::get),
        Route.command("beginTakeDown", this::begin),
        Route.command("giveUpTakeDown", this::giveUp),
        Route.command("doTakeDownStep", this::tick),
        Route.command("undoTakeDownStep", this::undo),
        Route.command("finishTakeDown", this::finish));
  }

  private Future<Reply> list(Call call) {
    return shelf
        .list(
            database.reads(),
            InventoryRoutes.reader(call),
            new InventoryShelf.Slice(call.cursor(), call.limit()))
        .map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return shelf
        .show(database.reads(), InventoryRoutes.reader(call), InventoryRoutes.id(call))
        .map(Reply::ok);
  }

  private Future<Reply> begin(Call call, SqlConnection tx) {
    Optional<String> miniApp = call.body(Beginning.class).miniApp();
    return shown(call, tx, takeDowns.begin(tx, call.caller(), InventoryRoutes.id(call), miniApp));
  }

  private Future<Reply> giveUp(Call call, SqlConnection tx) {
    return takeDowns
        .giveUp(tx, call.caller(), InventoryRoutes.id(call))
        .map(done -> Reply.noContent());
  }

  private Future<Reply> tick(Call call, SqlConnection tx) {
    return step(call, tx, Optional.of(call.body(Proof.class).proof()));
  }

  private Future<Reply> undo(Call call, SqlConnection tx) {
    return step(call, tx, Optional.empty());
  }

  private Future<Reply> step(Call call, SqlConnection tx, Optional<String> proof) {
    TakeDown.Step step = TakeDown.Step.ofWord(call.path("step"));
    return shown(
        call, tx, takeDowns.step(tx, call.caller(), InventoryRoutes.id(call), step, proof));
  }

  private Future<Reply> finish(Call call, SqlConnection tx) {
    long saving = call.body(Saving.class).yearlySaving();
    return shown(call, tx, takeDowns.finish(tx, call.caller(), InventoryRoutes.id(call), saving));
  }

  private Future<Reply> shown(Call call, SqlConnection tx, Future<UUID> change) {
    return change.compose(id -> shelf.view(tx, id, call.language())).map(Reply::ok);
  }
}
