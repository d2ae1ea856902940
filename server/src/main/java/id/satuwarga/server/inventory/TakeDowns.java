package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Takes apps out of use by a list that is checked: what was done can be taken back until all of it
 * is done and the last step says what is saved. The app is obsolete then, and stays so.
 */
final class TakeDowns {
  private final InventoryDesk desk;
  private final TakeDownRepository takeDowns;
  private final InventoryLedger ledger;

  @Inject
  TakeDowns(InventoryDesk desk, TakeDownRepository takeDowns, InventoryLedger ledger) {
    this.desk = desk;
    this.takeDowns = takeDowns;
    this.ledger = ledger;
  }

  /** Begins, or leads citizens elsewhere than before. */
  Future<UUID> begin(SqlConnection tx, Caller caller, UUID id, Optional<String> miniApp) {
    return desk.open(tx, caller, id)
        .compose(
            app ->
                takeDowns
                    .find(tx, id)
                    .compose(
                        found -> {
                          found.ifPresent(TakeDowns::requireOpen);
                          return takeDowns.begin(tx, id, miniApp, person(caller), ledger.now());
                        })
                    .compose(done -> ledger.record(tx, caller, app, "inventory.begin-take-down")));
  }

  /** Ticks a step with its proof, or takes it back without one. */
  Future<UUID> step(
      SqlConnection tx, Caller caller, UUID id, TakeDown.Step step, Optional<String> proof) {
    return desk.open(tx, caller, id)
        .compose(
            app ->
                begun(tx, id)
                    .compose(
                        found ->
                            proof.isPresent()
                                ? takeDowns.put(
                                    tx,
                                    id,
                                    new TakeDown.Done(
                                        step, proof.get(), person(caller), ledger.now()))
                                : takeDowns.undo(tx, id, step))
                    .compose(
                        done ->
                            ledger.record(
                                tx,
                                caller,
                                app,
                                "inventory.take-down-"
                                    + (proof.isPresent() ? "did-" : "undid-")
                                    + step.word().replace('_', '-'))));
  }

  /** Nobody goes on with it; what was ticked is forgotten, the record is not. */
  Future<UUID> giveUp(SqlConnection tx, Caller caller, UUID id) {
    return desk.open(tx, caller, id)
        .compose(
            app ->
                begun(tx, id)
                    .compose(found -> takeDowns.giveUp(tx, id))
                    .compose(
                        done -> ledger.record(tx, caller, app, "inventory.give-up-take-down")));
  }

  /** The last step, for good. */
  Future<UUID> finish(SqlConnection tx, Caller caller, UUID id, long yearlySaving) {
    return desk.open(tx, caller, id)
        .compose(
            app ->
                begun(tx, id)
                    .compose(
                        found -> {
                          if (!found.missing().isEmpty()) {
                            throw InventoryProblems.takeDownSteps(found.missing());
                          }
                          return takeDowns.finish(
                              tx,
                              id,
                              new TakeDown.Finish(yearlySaving, person(caller), ledger.now()));
                        })
                    .compose(done -> desk.retire(tx, caller, app))
                    .compose(done -> ledger.record(tx, caller, app, "inventory.finish-take-down")));
  }

  private Future<TakeDown> begun(SqlConnection tx, UUID id) {
    return takeDowns
        .find(tx, id)
        .map(
            found -> {
              TakeDown one = found.orElseThrow(() -> WebProblems.notFound().asException());
              requireOpen(one);
              return one;
            });
  }

  private static void requireOpen(TakeDown one) {
    if (one.finish().isPresent()) {
      throw InventoryProblems.takenDown();
    }
  }

  private static UUID person(Caller caller) {
    return UUID.fromString(caller.citizenId());
  }
}
