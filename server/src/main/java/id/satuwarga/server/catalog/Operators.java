package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * Who operates a mini-app where: as its manifest says, and as registrars decide. Whoever approves a
 * release has the owner's territory in their own; what the manifest wishes for elsewhere waits for
 * the registrar there, so that nobody routes the citizens of another city.
 */
final class Operators {
  private final OperatorRepository operators;
  private final Agencies agencies;
  private final Regions regions;
  private final EndpointRule endpoints;
  private final MiniAppAccess access;
  private final CatalogLedger ledger;

  @Inject
  Operators(
      OperatorRepository operators,
      Agencies agencies,
      Regions regions,
      EndpointRule endpoints,
      MiniAppAccess access,
      CatalogLedger ledger) {
    this.operators = operators;
    this.agencies = agencies;
    this.regions = regions;
    this.endpoints = endpoints;
    this.access = access;
    this.ledger = ledger;
  }

  /** Puts the operators of the manifest in place of those of the one before. */
  Future<Void> takeFrom(SqlConnection tx, Manifest manifest) {
    return check(tx, manifest)
        .compose(known -> agencies.get(tx, manifest.opd()))
        .compose(
            owner ->
                operators.replaceOfManifest(tx, manifest.appId(), appointments(manifest, owner)));
  }

  /** Refuses a manifest that names an OPD or a territory nobody knows. */
  Future<Void> check(SqlClient db, Manifest manifest) {
    manifest.operators().forEach(operator -> regions.get(operator.region()));
    Set<OpdCode> opds =
        manifest.operators().stream().map(Operator::opd).collect(Collectors.toSet());
    return Future.all(opds.stream().map(opd -> agencies.get(db, opd)).toList()).mapEmpty();
  }

  /** A manifest with nothing but an endpoint is operated by its owner where the owner is. */
  private static List<Appointment> appointments(Manifest manifest, Opd owner) {
    if (manifest.operators().isEmpty() && manifest.endpoint().isPresent()) {
      String endpoint = manifest.endpoint().get();
      return List.of(new Appointment(owner.region(), owner.code(), endpoint, true));
    }
    return manifest.operators().stream()
        .map(
            operator ->
                new Appointment(
                    operator.region(),
                    operator.opd(),
                    operator.endpoint(),
                    operator.region().isWithin(owner.region())))
        .toList();
  }

  Future<MiniApp> put(SqlConnection tx, Caller caller, AppId appId, Operator operator) {
    regions.get(operator.region());
    endpoints
        .breach(operator.endpoint())
        .ifPresent(
            breach -> {
              throw CatalogProblems.endpointInvalid(breach);
            });
    return access
        .operated(tx, caller, appId, operator.region())
        .compose(
            app -> {
              if (!StaffRules.registers(caller, operator.region())) {
                throw WebProblems.notAllowed().asException();
              }
              if (app.state() == AppState.RETIRED) {
                throw CatalogProblems.appState(app.state());
              }
              return agencies.get(tx, operator.opd());
            })
        .compose(opd -> operators.put(tx, appId, operator))
        .compose(
            free ->
                free
                    ? ledger.close(
                        tx,
                        appId,
                        CatalogLedger.deed(caller, "put-operator", appId)
                            .with("region", operator.region().value())
                            .with("opd", operator.opd().value())
                            .with("endpoint", operator.endpoint()))
                    : Future.failedFuture(CatalogProblems.operatorConflict(operator.region())));
  }

  Future<MiniApp> remove(SqlConnection tx, Caller caller, AppId appId, RegionCode region) {
    return access
        .operated(tx, caller, appId, region)
        .compose(app -> operators.remove(tx, appId, region))
        .compose(
            removed ->
                removed
                    ? ledger.close(
                        tx,
                        appId,
                        CatalogLedger.deed(caller, "remove-operator", appId)
                            .with("region", region.value()))
                    : Future.failedFuture(WebProblems.notFound().asException()));
  }
}
