package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.DataOffer;
import id.satuwarga.server.catalog.DataUse;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.identity.Citizen;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** What stands on the sheet that a citizen reads before deciding, in the citizen's words. */
final class ConsentSheet {
  private final Citizens citizens;
  private final Regions regions;
  private final LiveMiniApps live;
  private final OpdNames names;
  private final SourceWords words;

  @Inject
  ConsentSheet(
      Citizens citizens, Regions regions, LiveMiniApps live, OpdNames names, SourceWords words) {
    this.citizens = citizens;
    this.regions = regions;
    this.live = live;
    this.names = names;
    this.words = words;
  }

  Future<List<ConsentRequest.Claim>> claims(
      SqlClient db, Citizen citizen, LiveMiniApp app, Language language) {
    return citizens
        .claims(db, citizen.id(), readable(app))
        .map(
            values ->
                app.manifest().claims().stream()
                    .map(claim -> claim(claim, citizen, values, language))
                    .toList());
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

  /** Data of other services; of one that does not run no more is told than its name. */
  Future<List<ConsentRequest.Use>> uses(
      SqlClient db, Citizen citizen, LiveMiniApp app, Language language) {
    List<DataUse> uses = app.manifest().uses();
    if (uses.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    Set<OpdCode> holders =
        uses.stream()
            .flatMap(use -> source(use, citizen).stream())
            .map(source -> SourceWords.holder(source, citizen))
            .collect(Collectors.toSet());
    return names
        .of(db, holders, language)
        .map(named -> uses.stream().map(use -> use(use, citizen, named, language)).toList());
  }

  private ConsentRequest.Use use(
      DataUse use, Citizen citizen, Function<OpdCode, OpdName> named, Language language) {
    Optional<LiveMiniApp> source = source(use, citizen);
    return new ConsentRequest.Use(
        use.source(),
        source.map(app -> app.manifest().name().in(language)).orElse(use.source()),
        source.map(app -> named.apply(SourceWords.holder(app, citizen))),
        use.fields(),
        words.fields(citizen.id(), use.source(), use.fields(), language),
        source
            .flatMap(app -> app.manifest().offer(use.sourceName()))
            .map(DataOffer::description)
            .map(words -> words.in(language)),
        use.purpose().in(language),
        use.legalBasis());
  }

  private Optional<LiveMiniApp> source(DataUse use, Citizen citizen) {
    return live.findFor(citizen.id(), use.sourceApp());
  }
}
