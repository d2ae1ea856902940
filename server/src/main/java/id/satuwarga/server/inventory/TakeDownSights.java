package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionZone;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * What the server does for a take-down itself: it has a notice drafted, and looks where the old
 * address leads.
 */
final class TakeDownSights {
  private final InventoryDesk desk;
  private final TakeDownRepository takeDowns;
  private final FarewellNotices notices;
  private final OldAddress address;
  private final InventoryLedger ledger;
  private final Database database;

  @Inject
  TakeDownSights(
      InventoryDesk desk,
      TakeDownRepository takeDowns,
      FarewellNotices notices,
      OldAddress address,
      InventoryLedger ledger,
      Database database) {
    this.desk = desk;
    this.takeDowns = takeDowns;
    this.notices = notices;
    this.address = address;
    this.ledger = ledger;
    this.database = database;
  }

  /** The last day of the old app, and who is told. */
  record NoticeDraft(LocalDate lastDay, FarewellNotices.@Nullable Circle audience) {
    FarewellNotices.Circle circle() {
      return audience == null ? FarewellNotices.Circle.TERRITORY : audience;
    }
  }

  Future<UUID> draft(SqlConnection tx, Caller caller, UUID id, NoticeDraft draft) {
    return desk.openOwn(tx, caller, id)
        .compose(
            app ->
                TakeDowns.begun(takeDowns, tx, id)
                    .compose(
                        found ->
                            requireNone(tx, found)
                                .compose(
                                    none ->
                                        notices.draft(
                                            tx, caller, farewell(app, miniApp(found), draft))))
                    .compose(
                        notice ->
                            takeDowns.tell(tx, id, new TakeDown.Told(notice, draft.lastDay())))
                    .compose(
                        done ->
                            ledger.record(tx, caller, app, "inventory.draft-take-down-notice")));
  }

  private Future<Void> requireNone(SqlConnection tx, TakeDown found) {
    return notices
        .standings(tx, found.notice().map(told -> Set.of(told.id())).orElse(Set.of()))
        .map(
            known -> {
              if (known.values().stream().anyMatch(one -> !one.isOver())) {
                throw InventoryProblems.noticed();
              }
              return null;
            });
  }

  private FarewellNotices.Farewell farewell(InventoryApp app, String miniApp, NoticeDraft draft) {
    LocalDate today = ledger.now().atZone(RegionZone.of(app.region()).zone()).toLocalDate();
    if (draft.lastDay().isBefore(today)) {
      throw InventoryProblems.lastDayPassed();
    }
    return new FarewellNotices.Farewell(
        app.facts().name(), app.opd(), app.region(), draft.lastDay(), miniApp, draft.circle());
  }

  private static String miniApp(TakeDown found) {
    return found
        .miniApp()
        .orElseThrow(() -> InventoryProblems.successorDown(Successors.State.MISSING));
  }

  /** What is asked of a look, and of whom it was asked. */
  private record Question(String address, String miniApp) {}

  /** The call leaves the house between two transactions, so that none waits for it. */
  Future<UUID> look(Caller caller, UUID id) {
    return database
        .transaction(tx -> question(tx, caller, id))
        .compose(
            asked ->
                address
                    .look(asked.address(), asked.miniApp())
                    .compose(way -> database.transaction(tx -> write(tx, caller, id, asked, way))));
  }

  private Future<Question> question(SqlConnection tx, Caller caller, UUID id) {
    return desk.openOwn(tx, caller, id)
        .compose(
            app ->
                TakeDowns.begun(takeDowns, tx, id)
                    .map(found -> new Question(addressOf(app), miniApp(found))));
  }

  private static String addressOf(InventoryApp app) {
    return Optional.ofNullable(app.facts().landingUrl())
        .orElseThrow(InventoryProblems::addressUnknown);
  }

  /** What was seen of another address or mini-app than those of now is not kept. */
  private Future<UUID> write(
      SqlConnection tx, Caller caller, UUID id, Question asked, OldAddress.Way way) {
    return desk.openOwn(tx, caller, id)
        .compose(
            app ->
                TakeDowns.begun(takeDowns, tx, id)
                    .compose(
                        found -> {
                          boolean isStill =
                              asked.equals(new Question(addressOf(app), miniApp(found)));
                          return isStill
                              ? takeDowns.look(
                                  tx,
                                  id,
                                  new TakeDown.Look(way, TakeDowns.person(caller), ledger.now()))
                              : Future.succeededFuture();
                        })
                    .compose(
                        done ->
                            ledger.record(
                                tx,
                                caller,
                                app,
                                "inventory.take-down-saw-"
                                    + way.outcome().word().replace('_', '-'))));
  }
}
