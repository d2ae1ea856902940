package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Takes apps out of use by a list that is checked: what was done can be taken back until all of it
 * is done and the last step says what is saved. The app is obsolete then, and stays so.
 */
final class TakeDowns {
  private static final Duration FRESH = Duration.ofHours(24);
  private final InventoryDesk desk;
  private final TakeDownRepository takeDowns;
  private final FarewellNotices notices;
  private final Successors successors;
  private final InventoryLedger ledger;

  @Inject
  TakeDowns(
      InventoryDesk desk,
      TakeDownRepository takeDowns,
      FarewellNotices notices,
      Successors successors,
      InventoryLedger ledger) {
    this.desk = desk;
    this.takeDowns = takeDowns;
    this.notices = notices;
    this.successors = successors;
    this.ledger = ledger;
  }

  /** That a step was done, and how that is known. */
  record Proof(String proof, @Nullable Boolean exception) {
    boolean isExcepted() {
      return exception != null && exception;
    }
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
                          miniApp.ifPresent(named -> requireRunning(named, app));
                          boolean leadsElsewhere =
                              found.filter(one -> !one.miniApp().equals(miniApp)).isPresent();
                          return takeDowns
                              .begin(tx, id, miniApp, person(caller), ledger.now())
                              .compose(
                                  done ->
                                      leadsElsewhere
                                          ? takeDowns.forget(tx, id)
                                          : Future.succeededFuture());
                        })
                    .compose(done -> ledger.record(tx, caller, app, "inventory.begin-take-down")));
  }

  private void requireRunning(String miniApp, InventoryApp app) {
    Successors.State state = successors.known(miniApp, app.region()).state();
    if (state != Successors.State.LIVE && state != Successors.State.RESTING) {
      throw InventoryProblems.successorDown(state);
    }
  }

  /** Ticks a step: by what the server knows, where it can know, or by exception. */
  Future<UUID> tick(SqlConnection tx, Caller caller, UUID id, TakeDown.Step step, Proof proof) {
    boolean excepted = proof.isExcepted() && isKnowable(step);
    return desk.open(tx, caller, id)
        .compose(
            app ->
                begun(tx, id)
                    .compose(
                        found ->
                            excepted
                                ? Future.succeededFuture()
                                : requireProof(tx, app, found, step))
                    .compose(
                        proved ->
                            takeDowns.put(
                                tx,
                                id,
                                new TakeDown.Done(
                                    step, proof.proof(), excepted, person(caller), ledger.now())))
                    .compose(
                        done ->
                            ledger.record(
                                tx, caller, app, deed(excepted ? "excepted-" : "did-", step))));
  }

  /** Takes a step back. */
  Future<UUID> undo(SqlConnection tx, Caller caller, UUID id, TakeDown.Step step) {
    return desk.open(tx, caller, id)
        .compose(
            app ->
                begun(tx, id)
                    .compose(found -> takeDowns.undo(tx, id, step))
                    .compose(done -> ledger.record(tx, caller, app, deed("undid-", step))));
  }

  private static boolean isKnowable(TakeDown.Step step) {
    return step == TakeDown.Step.USERS_TOLD || step == TakeDown.Step.REDIRECTED;
  }

  private static String deed(String how, TakeDown.Step step) {
    return "inventory.take-down-" + how + step.word().replace('_', '-');
  }

  private Future<Void> requireProof(
      SqlConnection tx, InventoryApp app, TakeDown found, TakeDown.Step step) {
    return switch (step) {
      case USERS_TOLD -> requireSent(tx, found);
      case REDIRECTED -> {
        if (found
            .look()
            .filter(one -> one.way().isFrom(app.facts().landingUrl()))
            .filter(one -> one.arrivesSince(ledger.now().minus(FRESH)))
            .isEmpty()) {
          throw InventoryProblems.unproved(step);
        }
        yield Future.succeededFuture();
      }
      case DATA, CONTRACT_ENDED, SERVER_FREED -> Future.succeededFuture();
    };
  }

  private Future<Void> requireSent(SqlConnection tx, TakeDown found) {
    Set<UUID> notice = found.notice().map(told -> Set.of(told.id())).orElse(Set.of());
    return notices
        .standings(tx, notice)
        .map(
            known -> {
              if (known.values().stream().noneMatch(FarewellNotices.Standing::isSent)) {
                throw InventoryProblems.unproved(TakeDown.Step.USERS_TOLD);
              }
              return null;
            });
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

  /** What has to be called before the last step, if all others are done. */
  Future<Optional<Ahead>> ahead(SqlConnection tx, Caller caller, UUID id) {
    return desk.open(tx, caller, id)
        .compose(
            app ->
                begun(tx, id)
                    .map(TakeDowns::requireDone)
                    .map(found -> found.miniApp().map(named -> new Ahead(named, app.region()))));
  }

  /** A mini-app that takes an app's place, and where that is. */
  record Ahead(String miniApp, RegionCode region) {}

  /** The last step, for good; of the mini-app that was just found to answer. */
  Future<UUID> finish(
      SqlConnection tx, Caller caller, UUID id, Optional<Ahead> called, long yearlySaving) {
    return desk.open(tx, caller, id)
        .compose(
            app ->
                begun(tx, id)
                    .map(TakeDowns::requireDone)
                    .compose(
                        found -> {
                          if (!found.miniApp().equals(called.map(Ahead::miniApp))) {
                            throw InventoryProblems.successorDown(Successors.State.MISSING);
                          }
                          return found.isProved(TakeDown.Step.USERS_TOLD)
                              ? requireSent(tx, found)
                              : Future.succeededFuture();
                        })
                    .compose(
                        sound ->
                            takeDowns.finish(
                                tx,
                                id,
                                new TakeDown.Finish(yearlySaving, person(caller), ledger.now())))
                    .compose(done -> desk.retire(tx, caller, app))
                    .compose(done -> ledger.record(tx, caller, app, "inventory.finish-take-down")));
  }

  private static TakeDown requireDone(TakeDown found) {
    if (!found.missing().isEmpty()) {
      throw InventoryProblems.takeDownSteps(found.missing());
    }
    return found;
  }

  private Future<TakeDown> begun(SqlConnection tx, UUID id) {
    return begun(takeDowns, tx, id);
  }

  /** One that is not over. */
  static Future<TakeDown> begun(TakeDownRepository takeDowns, SqlConnection tx, UUID id) {
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

  static UUID person(Caller caller) {
    return UUID.fromString(caller.citizenId());
  }
}
