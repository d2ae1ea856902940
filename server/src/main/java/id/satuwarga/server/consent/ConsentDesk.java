package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.DataUse;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.identity.Citizen;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionZone;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Where a citizen reads what a service asks, and decides. */
final class ConsentDesk {
  private final Consents consents;
  private final LiveMiniApps live;
  private final Citizens citizens;
  private final ConsentSheet sheet;
  private final ConsentViews views;
  private final Clock clock;

  @Inject
  ConsentDesk(
      Consents consents,
      LiveMiniApps live,
      Citizens citizens,
      ConsentSheet sheet,
      ConsentViews views,
      Clock clock) {
    this.consents = consents;
    this.live = live;
    this.citizens = citizens;
    this.sheet = sheet;
    this.views = views;
    this.clock = clock;
  }

  Future<ConsentRequest> request(SqlClient db, CitizenId id, AppId appId, Language language) {
    LiveMiniApp app = visible(id, appId);
    return citizens.get(db, id).compose(citizen -> request(db, citizen, app, language));
  }

  private Future<ConsentRequest> request(
      SqlClient db, Citizen citizen, LiveMiniApp app, Language language) {
    OpdCode opd = SourceWords.holder(app, citizen);
    Future<List<ConsentRequest.Claim>> claims = sheet.claims(db, citizen, app, language);
    Future<List<ConsentRequest.Use>> uses = sheet.uses(db, citizen, app, language);
    Future<OpdName> asker = views.opd(db, opd, language);
    Future<Optional<ConsentView>> granted =
        consents
            .inForce(db, citizen.id(), app.appId(), opd)
            .compose(
                held ->
                    views
                        .of(db, citizen, held.stream().toList(), language)
                        .map(shown -> shown.stream().findFirst()));
    return Future.all(claims, uses, granted, asker)
        .map(
            all ->
                new ConsentRequest(
                    app.appId(),
                    Ask.of(app.manifest()).seenFrom(opd),
                    asker.result(),
                    claims.result(),
                    uses.result(),
                    app.manifest().privacyUrl(),
                    granted.result()));
  }

  Future<List<ConsentView>> list(SqlClient db, CitizenId id, Language language) {
    Future<Citizen> citizen = citizens.get(db, id);
    Future<List<Consent>> held = consents.list(db, id);
    return Future.all(citizen, held)
        .compose(both -> views.of(db, citizen.result(), held.result(), language));
  }

  /**
   * Takes the answer to what is asked now, not to what was asked before, and only claims and data
   * the service asks for; those a law allows need no consent and get none.
   */
  Future<ConsentView> grant(
      SqlConnection tx, CitizenId id, AppId appId, ConsentGrant grant, Language language) {
    LiveMiniApp app = visible(id, appId);
    Ask ask = Ask.of(app.manifest());
    return citizens
        .hold(tx, id)
        .compose(held -> citizens.get(tx, id))
        .compose(
            citizen -> {
              OpdCode opd = SourceWords.holder(app, citizen);
              requireAnswer(grant, ask, opd);
              Set<String> claims = new TreeSet<>(grant.claims());
              claims.retainAll(ask.openNames());
              Set<String> uses = new TreeSet<>(grant.uses());
              uses.retainAll(ask.openSources());
              Consent consent =
                  new Consent(
                      appId,
                      opd,
                      claims,
                      uses,
                      ask.marks(),
                      clock.instant().truncatedTo(ChronoUnit.MICROS),
                      until(citizen, grant.until()));
              return consents
                  .grant(tx, id, consent)
                  .compose(granted -> views.of(tx, citizen, List.of(consent), language))
                  .map(shown -> shown.get(0));
            });
  }

  private static void requireAnswer(ConsentGrant grant, Ask ask, OpdCode opd) {
    if (!grant.asked().equals(ask.seenFrom(opd))) {
      throw ConsentProblems.requestChanged();
    }
    Set<String> known =
        Stream.concat(
                ask.claims().stream().map(Manifest.Claim::name),
                ask.uses().stream().map(DataUse::source))
            .collect(Collectors.toSet());
    Stream.concat(grant.claims().stream(), grant.uses().stream())
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw ConsentProblems.claimUnknown(name);
            });
  }

  /** The end of the last day where the citizen lives. */
  private Instant until(Citizen citizen, Optional<LocalDate> wished) {
    ZoneId zone = citizen.homeRegion().map(RegionZone::of).orElse(RegionZone.WIB).zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate last = wished.orElse(today.plusYears(1));
    if (last.isBefore(today) || last.isAfter(today.plusYears(2))) {
      throw ConsentProblems.untilOutOfBounds();
    }
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private LiveMiniApp visible(CitizenId id, AppId appId) {
    return live.findFor(id, appId).orElseThrow(() -> WebProblems.notFound().asException());
  }
}
