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
 * What an OPD gets to know with a call: what the citizen or the law allows at this moment, put into
 * the token and written down for the citizen in the same transaction.
 */
final class Handover {
  private final Consents consents;
  private final AccessLog accessLog;
  private final Citizens citizens;
  private final VisitTokens tokens;

  private final ScreenState states;

  @Inject
  Handover(
      Consents consents,
      AccessLog accessLog,
      Citizens citizens,
      VisitTokens tokens,
      ScreenState states) {
    this.consents = consents;
    this.accessLog = accessLog;
    this.citizens = citizens;
    this.tokens = tokens;
    this.states = states;
  }

  /**
   * What goes with one call.
   *
   * @param state what the Screen that was pressed remembered
   */
  record Parcel(String token, Optional<String> state) {}

  /** For a press; refuses a state that was not closed for this visitor and service. */
  Future<Parcel> parcel(
      SqlConnection tx, VisitBook.Open open, ActionRequest request, String requestId) {
    Optional<String> state = states.open(open.visit(), request.state());
    return token(tx, open.visit(), open.admitted().app(), requestId)
        .map(token -> new Parcel(token, state));
  }

  /** The token; refuses while the citizen has a question open. */
  Future<String> token(SqlConnection tx, Visit visit, LiveMiniApp app, String requestId) {
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
