package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.catalog.Operator;
import id.satuwarga.server.identity.Citizen;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionZone;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Where a citizen reads what a service asks, and decides. */
final class ConsentDesk {
  private final Consents consents;
  private final LiveMiniApps live;
  private final Citizens citizens;
  private final Regions regions;
  private final OpdNames names;
  private final Clock clock;

  @Inject
  ConsentDesk(
      Consents consents,
      LiveMiniApps live,
      Citizens citizens,
      Regions regions,
      OpdNames names,
      Clock clock) {
    this.consents = consents;
    this.live = live;
    this.citizens = citizens;
    this.regions = regions;
    this.names = names;
    this.clock = clock;
  }

  Future<ConsentRequest> request(SqlClient db, CitizenId id, AppId appId, Language language) {
    LiveMiniApp app = visible(id, appId);
    return citizens.get(db, id).compose(citizen -> request(db, citizen, app, language));
  }

  private Future<ConsentRequest> request(
      SqlClient db, Citizen citizen, LiveMiniApp app, Language language) {
    OpdCode opd = operator(app, citizen);
    Future<Map<String, String>> values = citizens.claims(db, citizen.id(), readable(app));
    Future<Optional<Consent>> granted = consents.inForce(db, citizen.id(), app.appId(), opd);
    Future<Function<OpdCode, OpdName>> named = names.of(db, List.of(opd), language);
    return Future.all(values, granted, named)
        .map(
            all ->
                new ConsentRequest(
                    app.appId(),
                    Ask.of(app.manifest()).seenFrom(opd),
                    named.result().apply(opd),
                    app.manifest().claims().stream()
                        .map(claim -> claim(claim, citizen, values.result(), language))
                        .toList(),
                    app.manifest().privacyUrl(),
                    granted.result().map(consent -> view(consent, named.result(), language))));
  }

  /** The NIK is shown from what the citizen's own page shows, so that it need not be opened. */
  private static Set<String> readable(LiveMiniApp app) {
    return app.manifest().claims().stream()
        .map(Manifest.Claim::name)
        .filter(name -> !name.equals("nik"))
        .collect(Collectors.toSet());
  }

  private ConsentRequest.Claim claim(
      Manifest.Claim claim, Citizen citizen, Map<String, String> values, Language language) {
    return new ConsentRequest.Claim(
        claim.name(),
        ClaimWords.label(claim.name()).in(language),
        claim.purpose().in(language),
        claim.required(),
        claim.legalBasis(),
        preview(claim.name(), citizen, Optional.ofNullable(values.get(claim.name()))));
  }

  private Optional<String> preview(String claim, Citizen citizen, Optional<String> value) {
    return switch (claim) {
      case "nik" -> Optional.of(citizen.nikMasked());
      case "home_region" -> citizen.homeRegion().flatMap(regions::find).map(Region::name);
      default -> value.map(text -> ClaimWords.masked(claim, text));
    };
  }

  Future<List<ConsentView>> list(SqlClient db, CitizenId citizen, Language language) {
    return consents
        .list(db, citizen)
        .compose(
            held ->
                names
                    .of(db, held.stream().map(Consent::opd).toList(), language)
                    .map(
                        named ->
                            held.stream().map(consent -> view(consent, named, language)).toList()));
  }

  /**
   * Takes the answer to what is asked now, not to what was asked before, and only claims the
   * service asks for; those a law allows need no consent and get none.
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
              OpdCode opd = operator(app, citizen);
              requireAnswer(grant, ask, opd);
              Set<String> claims = new TreeSet<>(grant.claims());
              claims.retainAll(ask.openNames());
              Consent consent =
                  new Consent(
                      appId,
                      opd,
                      claims,
                      ask.marks(),
                      clock.instant().truncatedTo(ChronoUnit.MICROS),
                      until(citizen, grant.until()));
              return consents.grant(tx, id, consent).map(consent);
            })
        .compose(
            consent ->
                names
                    .of(tx, List.of(consent.opd()), language)
                    .map(named -> view(consent, named, language)));
  }

  private static void requireAnswer(ConsentGrant grant, Ask ask, OpdCode opd) {
    if (!grant.asked().equals(ask.seenFrom(opd))) {
      throw ConsentProblems.requestChanged();
    }
    Set<String> known = ask.claims().stream().map(Manifest.Claim::name).collect(Collectors.toSet());
    grant.claims().stream()
        .filter(claim -> !known.contains(claim))
        .findFirst()
        .ifPresent(
            claim -> {
              throw ConsentProblems.claimUnknown(claim);
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

  private ConsentView view(Consent consent, Function<OpdCode, OpdName> named, Language language) {
    return ConsentView.of(
        consent,
        live.find(consent.appId()).map(app -> app.manifest().name().in(language)),
        named.apply(consent.opd()));
  }

  private LiveMiniApp visible(CitizenId id, AppId appId) {
    return live.findFor(id, appId).orElseThrow(() -> WebProblems.notFound().asException());
  }

  /** Whom the citizen would share with; the owner while nobody operates where the citizen lives. */
  private static OpdCode operator(LiveMiniApp app, Citizen citizen) {
    return citizen.homeRegion().flatMap(app::operatorFor).map(Operator::opd).orElse(app.owner());
  }
}
