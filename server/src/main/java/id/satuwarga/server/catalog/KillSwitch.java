package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** Turns a mini-app off, on again, or off for good. */
final class KillSwitch {
  private final MiniAppRepository miniApps;
  private final MiniAppAccess access;
  private final CatalogLedger ledger;

  @Inject
  KillSwitch(MiniAppRepository miniApps, MiniAppAccess access, CatalogLedger ledger) {
    this.miniApps = miniApps;
    this.access = access;
    this.ledger = ledger;
  }

  Future<MiniApp> suspend(SqlConnection tx, Caller caller, AppId appId, String reason) {
    Turn turn = new Turn("suspend", Set.of(AppState.ACTIVE), AppState.SUSPENDED);
    return turn(tx, caller, appId, turn, Optional.of(reason));
  }

  Future<MiniApp> resume(SqlConnection tx, Caller caller, AppId appId) {
    Turn turn = new Turn("resume", Set.of(AppState.SUSPENDED), AppState.ACTIVE);
    return turn(tx, caller, appId, turn, Optional.empty());
  }

  Future<MiniApp> retire(SqlConnection tx, Caller caller, AppId appId, String reason) {
    Turn turn = new Turn("retire", Set.of(AppState.ACTIVE, AppState.SUSPENDED), AppState.RETIRED);
    return turn(tx, caller, appId, turn, Optional.of(reason));
  }

  private record Turn(String action, Set<AppState> from, AppState to) {}

  private Future<MiniApp> turn(
      SqlConnection tx, Caller caller, AppId appId, Turn turn, Optional<String> reason) {
    return access
        .decided(tx, caller, appId)
        .compose(
            app -> {
              if (!turn.from().contains(app.state())) {
                throw CatalogProblems.appState(app.state());
              }
              return miniApps.setState(tx, appId, turn.to(), reason);
            })
        .compose(done -> ledger.close(tx, appId, CatalogLedger.deed(caller, turn.action(), appId)));
  }
}
