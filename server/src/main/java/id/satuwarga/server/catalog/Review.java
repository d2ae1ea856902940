package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/**
 * A release's way: submitted by its makers, judged by somebody else, and then, as a step of its
 * own, put live. Going back is putting an older one live.
 */
final class Review {
  private final MiniAppRepository miniApps;
  private final ReleaseRepository releases;
  private final Operators operators;
  private final PublishingDoor door;
  private final MiniAppAccess access;
  private final CatalogLedger ledger;

  @Inject
  Review(
      MiniAppRepository miniApps,
      ReleaseRepository releases,
      Operators operators,
      PublishingDoor door,
      MiniAppAccess access,
      CatalogLedger ledger) {
    this.miniApps = miniApps;
    this.releases = releases;
    this.operators = operators;
    this.door = door;
    this.access = access;
    this.ledger = ledger;
  }

  Future<MiniApp> submit(SqlConnection tx, Caller caller, AppId appId, int version) {
    return access
        .made(tx, caller, appId)
        .compose(
            app -> {
              require(app, version, ReleaseState.DRAFT);
              return releases.submit(tx, appId, version, person(caller), ledger.now());
            })
        .compose(done -> close(tx, caller, "submit", appId, version));
  }

  Future<MiniApp> approve(SqlConnection tx, Caller caller, AppId appId, int version) {
    return decide(tx, caller, appId, version, Optional.empty())
        .compose(done -> close(tx, caller, "approve", appId, version));
  }

  Future<MiniApp> reject(SqlConnection tx, Caller caller, AppId appId, int version, String reason) {
    return decide(tx, caller, appId, version, Optional.of(reason))
        .compose(done -> close(tx, caller, "reject", appId, version));
  }

  private Future<Void> decide(
      SqlConnection tx, Caller caller, AppId appId, int version, Optional<String> reason) {
    return access
        .decided(tx, caller, appId)
        .compose(
            app -> {
              if (require(app, version, ReleaseState.SUBMITTED).isOwnOf(person(caller))) {
                throw CatalogProblems.ownRelease();
              }
              ReleaseState state =
                  reason.isPresent() ? ReleaseState.REJECTED : ReleaseState.APPROVED;
              return releases.decide(
                  tx,
                  appId,
                  version,
                  new ReleaseRepository.Decision(state, person(caller), ledger.now(), reason));
            });
  }

  Future<MiniApp> publish(SqlConnection tx, Caller caller, AppId appId, int version) {
    return access
        .madeOrDecided(tx, caller, appId)
        .compose(
            app -> {
              Release release = require(app, version, ReleaseState.APPROVED);
              if (!app.mayPublish(release)) {
                throw CatalogProblems.releaseNotKept(release);
              }
              return door.pass(tx, app, release)
                  .compose(
                      pass ->
                          releases
                              .publish(tx, appId, version, ledger.now())
                              .compose(stamped -> miniApps.setLive(tx, pass))
                              .compose(live -> operators.takeFrom(tx, pass.manifest())));
            })
        .compose(done -> close(tx, caller, "publish", appId, version));
  }

  private static Release require(MiniApp app, int version, ReleaseState state) {
    if (app.state() == AppState.RETIRED) {
      throw CatalogProblems.appState(app.state());
    }
    Release release = app.release(version).orElseThrow(() -> WebProblems.notFound().asException());
    if (release.state() != state) {
      throw CatalogProblems.releaseState(release);
    }
    return release;
  }

  private Future<MiniApp> close(
      SqlConnection tx, Caller caller, String action, AppId appId, int version) {
    return ledger.close(
        tx, appId, CatalogLedger.deed(caller, action, appId).with("version", version));
  }

  private static UUID person(Caller caller) {
    return UUID.fromString(caller.citizenId());
  }
}
