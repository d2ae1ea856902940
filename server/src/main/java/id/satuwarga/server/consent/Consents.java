package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.DataUse;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;

/** What citizens let mini-apps see. Read anew for every call, so that a withdrawal is in force. */
@Singleton
public final class Consents {
  private final ConsentRepository consents;
  private final Audit audit;
  private final Clock clock;

  @Inject
  Consents(ConsentRepository consents, Audit audit, Clock clock) {
    this.consents = consents;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * How things stand between a citizen and a mini-app.
   *
   * @param mustAsk whether the citizen has to decide before anything may go on
   * @param claims what may be handed over: by consent, or by the law each of them names
   */
  public record Standing(boolean mustAsk, List<Manifest.Claim> claims) {}

  public Future<Standing> standing(
      SqlClient db, CitizenId citizen, LiveMiniApp app, OpdCode operator) {
    Ask ask = Ask.of(app.manifest());
    if (ask.isNone()) {
      return Future.succeededFuture(new Standing(false, ask.claims()));
    }
    return inForce(db, citizen, app.appId(), operator)
        .map(
            consent ->
                new Standing(
                    consent.filter(ask::isAnsweredBy).isEmpty(),
                    Stream.concat(
                            ask.claims().stream().filter(claim -> claim.legalBasis().isPresent()),
                            consent.map(ask::covered).orElse(List.of()).stream())
                        .toList()));
  }

  /** Whether the citizen's word, as it stands now, lets the mini-app read this elsewhere. */
  public Future<Boolean> allows(
      SqlClient db, CitizenId citizen, LiveMiniApp app, OpdCode operator, DataUse use) {
    return inForce(db, citizen, app.appId(), operator)
        .map(consent -> consent.filter(given -> Ask.covers(given, use)).isPresent());
  }

  Future<Optional<Consent>> inForce(
      SqlClient db, CitizenId citizen, AppId appId, OpdCode operator) {
    return consents
        .find(db, citizen, appId)
        .map(found -> found.filter(consent -> consent.holdsFor(operator, clock.instant())));
  }

  Future<List<Consent>> list(SqlClient db, CitizenId citizen) {
    return consents.list(db, citizen, clock.instant());
  }

  Future<Void> grant(SqlConnection tx, CitizenId citizen, Consent consent) {
    AuditEntry deed =
        deed(citizen, "grant", consent.appId())
            .with("opd", consent.opd().value())
            .with("claims", consent.claims().stream().sorted().collect(Collectors.joining(",")))
            .with("until", consent.until().toString());
    if (!consent.uses().isEmpty()) {
      deed = deed.with("uses", consent.uses().stream().sorted().collect(Collectors.joining(",")));
    }
    AuditEntry proof = deed;
    return consents.put(tx, citizen, consent).compose(done -> audit.record(tx, proof));
  }

  Future<Void> withdraw(SqlConnection tx, CitizenId citizen, AppId appId) {
    return consents
        .delete(tx, citizen, appId)
        .compose(
            was ->
                was
                    ? audit.record(tx, deed(citizen, "withdraw", appId))
                    : Future.failedFuture(WebProblems.notFound().asException()));
  }

  private static AuditEntry deed(CitizenId citizen, String action, AppId appId) {
    return AuditEntry.of("citizen:" + citizen, "consent." + action, "mini-app:" + appId);
  }
}
