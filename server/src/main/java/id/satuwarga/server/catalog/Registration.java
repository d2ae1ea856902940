package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Takes in manifests: of a new mini-app, or of another release. */
final class Registration {
  private static final int MOST_UNDECIDED = 50;
  private final MiniAppRepository miniApps;
  private final ReleaseRepository releases;
  private final Operators operators;
  private final ManifestCheck check;
  private final MiniAppAccess access;
  private final CatalogLedger ledger;

  @Inject
  Registration(
      MiniAppRepository miniApps,
      ReleaseRepository releases,
      Operators operators,
      ManifestCheck check,
      MiniAppAccess access,
      CatalogLedger ledger) {
    this.miniApps = miniApps;
    this.releases = releases;
    this.operators = operators;
    this.check = check;
    this.access = access;
    this.ledger = ledger;
  }

  Future<MiniApp> register(SqlConnection tx, Caller caller, Object document) {
    Manifest manifest = check.read(document);
    if (!StaffRules.holds(caller, RoleName.DEVELOPER, manifest.opd())) {
      throw WebProblems.notAllowed().asException();
    }
    AppId appId = manifest.appId();
    AuditEntry deed =
        CatalogLedger.deed(caller, "register", appId)
            .with("opd", manifest.opd().value())
            .with("version", manifest.version().code());
    return miniApps
        .freeUnused(tx, appId)
        .compose(free -> miniApps.insert(tx, appId, manifest.opd(), ledger.now()))
        .compose(
            isNew ->
                isNew
                    ? add(tx, caller, manifest, document)
                    : Future.failedFuture(CatalogProblems.appIdTaken(appId)))
        .compose(added -> operators.takeFrom(tx, manifest))
        .compose(taken -> ledger.close(tx, appId, deed));
  }

  /** Until something is live the newest manifest says who operates; then the live one does. */
  Future<MiniApp> addRelease(SqlConnection tx, Caller caller, AppId appId, Object document) {
    return access
        .made(tx, caller, appId)
        .compose(
            app -> {
              if (app.state() == AppState.RETIRED) {
                throw CatalogProblems.appState(app.state());
              }
              if (app.undecided() >= MOST_UNDECIDED) {
                throw CatalogProblems.tooManyDrafts(MOST_UNDECIDED);
              }
              Manifest manifest = check.readRelease(document, app);
              AuditEntry deed =
                  CatalogLedger.deed(caller, "add-release", appId)
                      .with("version", manifest.version().code());
              return add(tx, caller, manifest, document)
                  .compose(
                      added ->
                          app.liveVersion().isPresent()
                              ? operators.check(tx, manifest)
                              : operators.takeFrom(tx, manifest))
                  .compose(taken -> ledger.close(tx, appId, deed));
            });
  }

  private Future<Void> add(SqlConnection tx, Caller caller, Manifest manifest, Object document) {
    Release draft =
        new Release(
            manifest.version().code(),
            manifest.version().name(),
            ReleaseState.DRAFT,
            UUID.fromString(caller.citizenId()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ledger.now(),
            Optional.empty(),
            Optional.empty());
    return releases
        .insert(tx, manifest.appId(), draft, Json.write(document))
        .compose(
            isNew ->
                isNew
                    ? Future.succeededFuture()
                    : Future.failedFuture(CatalogProblems.versionTaken(draft.versionCode())));
  }
}
