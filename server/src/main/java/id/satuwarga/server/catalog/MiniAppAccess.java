package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Predicate;
import javax.inject.Inject;

/**
 * Who may see and who may change a mini-app. Developers of the owner make it; the registrar over
 * the owner's territory decides about it; the registrar of a territory decides who operates there.
 * For anybody else it is not there.
 */
final class MiniAppAccess {
  private final MiniAppRepository miniApps;
  private final Agencies agencies;

  @Inject
  MiniAppAccess(MiniAppRepository miniApps, Agencies agencies) {
    this.miniApps = miniApps;
    this.agencies = agencies;
  }

  Future<MiniApp> seen(SqlClient db, Caller caller, AppId appId) {
    return miniApps
        .find(db, appId)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(app -> passIf(db, app, owner -> sees(caller, app, owner)));
  }

  private static boolean sees(Caller caller, MiniApp app, RegionCode ownerRegion) {
    return develops(caller, app)
        || StaffRules.registers(caller, ownerRegion)
        || app.operators().stream()
            .anyMatch(operator -> StaffRules.registers(caller, operator.region()));
  }

  /** For a developer of the owner. */
  Future<MiniApp> made(SqlConnection tx, Caller caller, AppId appId) {
    return locked(tx, appId).compose(app -> passIf(tx, app, owner -> develops(caller, app)));
  }

  /** For the registrar over the owner. */
  Future<MiniApp> decided(SqlConnection tx, Caller caller, AppId appId) {
    return locked(tx, appId)
        .compose(app -> passIf(tx, app, owner -> StaffRules.registers(caller, owner)));
  }

  /** For both. */
  Future<MiniApp> madeOrDecided(SqlConnection tx, Caller caller, AppId appId) {
    return locked(tx, appId)
        .compose(
            app ->
                passIf(
                    tx,
                    app,
                    owner -> develops(caller, app) || StaffRules.registers(caller, owner)));
  }

  /**
   * Lets through the registrar over the owner, and once it is published the one over the territory.
   */
  Future<MiniApp> operated(SqlConnection tx, Caller caller, AppId appId, RegionCode region) {
    return locked(tx, appId)
        .compose(
            app ->
                passIf(
                    tx,
                    app,
                    owner ->
                        StaffRules.registers(caller, owner)
                            || (app.liveVersion().isPresent()
                                && StaffRules.registers(caller, region))));
  }

  private Future<MiniApp> locked(SqlConnection tx, AppId appId) {
    return miniApps
        .lock(tx, appId)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  private Future<MiniApp> passIf(SqlClient db, MiniApp app, Predicate<RegionCode> mayWithOwnerIn) {
    return agencies
        .get(db, app.owner())
        .map(
            owner -> {
              if (!mayWithOwnerIn.test(owner.region())) {
                throw WebProblems.notFound().asException();
              }
              return app;
            });
  }

  private static boolean develops(Caller caller, MiniApp app) {
    return StaffRules.holds(caller, RoleName.DEVELOPER, app.owner());
  }
}
