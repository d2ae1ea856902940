package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.AgencyProblems;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.inject.Inject;

/** What registrars do with the register: list an app, change what is said of it. */
final class InventoryDesk {
  private final InventoryRepository apps;
  private final InventoryLedger ledger;
  private final TakeDownRepository takeDowns;
  private final Agencies agencies;
  private final Regions regions;

  @Inject
  InventoryDesk(
      InventoryRepository apps,
      InventoryLedger ledger,
      TakeDownRepository takeDowns,
      Agencies agencies,
      Regions regions) {
    this.apps = apps;
    this.ledger = ledger;
    this.takeDowns = takeDowns;
    this.agencies = agencies;
    this.regions = regions;
  }

  /** The app that the draft would list, which is not stored. */
  Future<InventoryApp> proposed(SqlConnection tx, Caller caller, InventoryDraft draft) {
    return placed(tx, caller, draft.judged())
        .map(region -> ledger.fresh(draft.opd(), region, draft.facts()));
  }

  Future<InventoryApp> add(SqlConnection tx, Caller caller, InventoryDraft draft) {
    return proposed(tx, caller, draft)
        .compose(
            app ->
                apps.insert(tx, app)
                    .compose(
                        isNew -> {
                          if (!isNew) {
                            throw InventoryProblems.listed();
                          }
                          return ledger.close(
                              tx, caller, app, "inventory.add-app", FieldChange.of(app));
                        }));
  }

  /** A change that changes nothing leaves nothing behind. */
  Future<InventoryApp> change(
      SqlConnection tx, Caller caller, UUID id, int version, InventoryDraft draft) {
    return open(tx, caller, id)
        .compose(
            app -> {
              if (app.version() != version) {
                throw InventoryProblems.changed(app.version());
              }
              return staysDown(tx, app, draft.facts())
                  .compose(checked -> placed(tx, caller, draft.judged()))
                  .map(region -> app.changed(draft.opd(), region, draft.facts(), ledger.now()))
                  .compose(next -> write(tx, caller, app, next));
            });
  }

  /** Says something else of the app where it is; what changes nothing leaves nothing behind. */
  Future<InventoryApp> edit(
      SqlConnection tx, Caller caller, UUID id, int version, UnaryOperator<AppFacts> change) {
    return open(tx, caller, id)
        .compose(
            app -> {
              if (app.version() != version) {
                throw InventoryProblems.changed(app.version());
              }
              AppFacts facts = change.apply(app.facts());
              return staysDown(tx, app, facts)
                  .compose(
                      checked ->
                          write(
                              tx,
                              caller,
                              app,
                              app.changed(app.opd(), app.region(), facts, ledger.now())));
            });
  }

  /** What was taken down is said to be something else by nobody. */
  private Future<Void> staysDown(SqlConnection tx, InventoryApp app, AppFacts facts) {
    if (facts.status() == AppFacts.Status.OBSOLETE) {
      return Future.succeededFuture();
    }
    return takeDowns
        .find(tx, app.id())
        .map(
            found -> {
              if (found.flatMap(TakeDown::finish).isPresent()) {
                throw InventoryProblems.takenDown();
              }
              return null;
            });
  }

  private Future<InventoryApp> write(
      SqlConnection tx, Caller caller, InventoryApp app, InventoryApp next) {
    List<FieldChange> changes = FieldChange.between(app, next);
    if (changes.isEmpty()) {
      return Future.succeededFuture(app);
    }
    return apps.update(tx, next)
        .compose(
            isFree -> {
              if (!isFree) {
                throw InventoryProblems.listed();
              }
              return ledger.close(tx, caller, next, "inventory.change-app", changes);
            });
  }

  /** Out of use for good. */
  Future<InventoryApp> retire(SqlConnection tx, Caller caller, InventoryApp app) {
    return write(
        tx, caller, app, app.changed(app.opd(), app.region(), app.facts().retired(), ledger.now()));
  }

  /** For who sees it and is the registrar over its OPD. */
  Future<InventoryApp> open(SqlConnection tx, Caller caller, UUID id) {
    return open(tx, id, caller, opd -> StaffRules.registers(caller, opd.region()));
  }

  /** For the registrar over its OPD, and for its admin. */
  Future<InventoryApp> openOwn(SqlConnection tx, Caller caller, UUID id) {
    return open(
        tx,
        id,
        caller,
        opd ->
            StaffRules.registers(caller, opd.region())
                || StaffRules.holds(caller, RoleName.ADMIN, opd.code()));
  }

  private Future<InventoryApp> open(
      SqlConnection tx, UUID id, Caller caller, Predicate<Opd> mayChange) {
    return apps.lock(tx, id)
        .map(
            found ->
                found
                    .filter(InventoryReach.of(caller)::sees)
                    .orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(
            app ->
                agencies
                    .get(tx, app.opd())
                    .map(
                        opd -> {
                          if (!mayChange.test(opd)) {
                            throw WebProblems.notAllowed().asException();
                          }
                          return app;
                        }));
  }

  /** Where the app is; an OPD out of reach is as unknown as one that is none. */
  private Future<RegionCode> placed(SqlConnection tx, Caller caller, InventoryDraft draft) {
    return agencies
        .get(tx, draft.opd())
        .map(
            opd -> {
              if (!StaffRules.registers(caller, opd.region())) {
                throw AgencyProblems.opdUnknown(opd.code()).asException();
              }
              return regionOf(opd, draft);
            });
  }

  private RegionCode regionOf(Opd opd, InventoryDraft draft) {
    RegionCode region = draft.region();
    if (region == null) {
      return opd.region();
    }
    regions.get(region);
    if (!region.isWithin(opd.region())) {
      throw InventoryProblems.outsideOpd(opd.region());
    }
    return region;
  }
}
