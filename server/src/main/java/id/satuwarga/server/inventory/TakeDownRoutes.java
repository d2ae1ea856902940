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
  private final TakeDownSights sights;
  private final TakeDownShelf shelf;
  private final Successors successors;
  private final Database database;

  @Inject
  TakeDownRoutes(
      TakeDowns takeDowns,
      TakeDownSights sights,
      TakeDownShelf shelf,
      Successors successors,
      Database database) {
    this.takeDowns = takeDowns;
    this.sights = sights;
    this.successors = successors;
    this.shelf = shelf;
    this.database = database;
  }

  /** Where citizens are led instead. */
  record Beginning(Optional<String> miniApp) {}

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
        Route.command("draftTakeDownNotice", this::draft),
        Route.query("lookAtOldAddress", this::look),
        Route.query("finishTakeDown", this::finish));
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
    TakeDowns.Proof proof = call.body(TakeDowns.Proof.class);
    return shown(
        call, tx, takeDowns.tick(tx, call.caller(), InventoryRoutes.id(call), stepOf(call), proof));
  }

  private Future<Reply> undo(Call call, SqlConnection tx) {
    return shown(
        call, tx, takeDowns.undo(tx, call.caller(), InventoryRoutes.id(call), stepOf(call)));
  }

  private static TakeDown.Step stepOf(Call call) {
    return TakeDown.Step.ofWord(call.path("step"));
  }

  private Future<Reply> draft(Call call, SqlConnection tx) {
    TakeDownSights.NoticeDraft draft = call.body(TakeDownSights.NoticeDraft.class);
    return shown(call, tx, sights.draft(tx, call.caller(), InventoryRoutes.id(call), draft));
  }

  private Future<Reply> look(Call call) {
    return sights
        .look(call.caller(), InventoryRoutes.id(call))
        .compose(id -> shelf.view(database.reads(), id, call.language()))
        .map(Reply::ok);
  }

  /** The mini-app is called between two transactions, so that none waits for it. */
  private Future<Reply> finish(Call call) {
    UUID app = InventoryRoutes.id(call);
    long saving = call.body(Saving.class).yearlySaving();
    return database
        .transaction(tx -> takeDowns.ahead(tx, call.caller(), app))
        .compose(ahead -> called(ahead).map(ahead))
        .compose(
            ahead ->
                database.transaction(tx -> takeDowns.finish(tx, call.caller(), app, ahead, saving)))
        .compose(id -> shelf.view(database.reads(), id, call.language()))
        .map(Reply::ok);
  }

  private Future<Void> called(Optional<TakeDowns.Ahead> ahead) {
    return ahead
        .map(
            one ->
                successors
                    .called(one.miniApp(), one.region())
                    .<Void>map(
                        state -> {
                          if (state != Successors.State.LIVE) {
                            throw InventoryProblems.successorDown(state);
                          }
                          return null;
                        }))
        .orElseGet(Future::succeededFuture);
  }

  private Future<Reply> shown(Call call, SqlConnection tx, Future<UUID> change) {
    return change.compose(id -> shelf.view(tx, id, call.language())).map(Reply::ok);
  }
}
