package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.consent.AccessLog;
import id.satuwarga.server.consent.Consents;
import id.satuwarga.server.identity.Citizens;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * What goes to an OPD with a call: what the citizen or the law allows it to know at this moment,
 * put into the token and written down for the citizen in the same transaction, and what is its own.
 */
final class Handover {
  private final Consents consents;
  private final AccessLog accessLog;
  private final Citizens citizens;
  private final VisitTokens tokens;

  private final ScreenState states;
  private final CitizenStorage storage;

  @Inject
  Handover(
      Consents consents,
      AccessLog accessLog,
      Citizens citizens,
      VisitTokens tokens,
      ScreenState states,
      CitizenStorage storage) {
    this.consents = consents;
    this.accessLog = accessLog;
    this.citizens = citizens;
    this.tokens = tokens;
    this.states = states;
    this.storage = storage;
  }

  /**
   * What goes with one call.
   *
   * @param storage what the mini-app keeps with the citizen, if it asks to keep something
   * @param state what the Screen that was pressed remembered
   */
  record Parcel(String token, Optional<Map<String, String>> storage, Optional<String> state) {}

  /** For an arrival. */
  Future<Parcel> parcel(SqlConnection tx, VisitBook.Open open, String requestId) {
    return token(tx, open.visit(), open.admitted().app(), requestId)
        .compose(
            token -> stored(tx, open).map(stored -> new Parcel(token, stored, Optional.empty())));
  }

  /** For a press; refuses a state that was not closed for this visitor and service. */
  Future<Parcel> parcel(
      SqlConnection tx, VisitBook.Open open, ActionRequest request, String requestId) {
    Optional<String> state = states.open(open.visit(), request.state());
    return parcel(tx, open, requestId)
        .map(parcel -> new Parcel(parcel.token(), parcel.storage(), state));
  }

  private Future<Optional<Map<String, String>>> stored(SqlConnection tx, VisitBook.Open open) {
    return open.admitted().app().manifest().hasStorage()
        ? storage.of(tx, open.visit()).map(Optional::of)
        : Future.succeededFuture(Optional.empty());
  }

  /** The token; refuses while the citizen has a question open. */
  private Future<String> token(SqlConnection tx, Visit visit, LiveMiniApp app, String requestId) {
    return consents
        .standing(tx, visit.citizen(), app, visit.opd())
        .compose(
            standing ->
                standing.mustAsk()
                    ? Future.failedFuture(
                        GatewayProblems.consentRequired(visit.appId()).asException())
                    : token(tx, visit, app, standing.claims(), requestId));
  }

  /** For what needs to know nothing but that it is the same visitor. */
  Future<String> bareToken(SqlConnection tx, Visit visit) {
    return tokens.mint(tx, visit, Map.of());
  }

  private Future<String> token(
      SqlConnection tx,
      Visit visit,
      LiveMiniApp app,
      List<Manifest.Claim> allowed,
      String requestId) {
    if (allowed.isEmpty()) {
      return bareToken(tx, visit);
    }
    Set<String> names = allowed.stream().map(Manifest.Claim::name).collect(Collectors.toSet());
    return citizens
        .claims(tx, visit.citizen(), names)
        .compose(
            values -> {
              List<Manifest.Claim> given =
                  allowed.stream().filter(claim -> values.containsKey(claim.name())).toList();
              AccessLog.Reading reading =
                  new AccessLog.Reading(
                      visit.citizen(), visit.opd(), app.manifest(), given, requestId);
              return accessLog.record(tx, reading).compose(done -> tokens.mint(tx, visit, values));
            });
  }
}
