package id.satuwarga.server.report;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.catalog.ReplacedApps;
import id.satuwarga.server.inventory.Duplicates.Found;
import id.satuwarga.server.inventory.RegisterFigures;
import id.satuwarga.server.inventory.RegisterFigures.Group;
import id.satuwarga.server.inventory.RegisterFigures.Side;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.inject.Inject;

/** Puts the figures of a registrar's territory together, with names for people. */
final class Reports {
  private final RegisterBook book;
  private final ReplacedApps replaced;
  private final Agencies agencies;
  private final Regions regions;
  private final Database database;
  private final Clock clock;

  @Inject
  Reports(
      RegisterBook book,
      ReplacedApps replaced,
      Agencies agencies,
      Regions regions,
      Database database,
      Clock clock) {
    this.book = book;
    this.replaced = replaced;
    this.agencies = agencies;
    this.regions = regions;
    this.database = database;
    this.clock = clock;
  }

  /** What lies outside of the caller's territories is not in it, whatever is asked for. */
  Future<RegisterReport> of(Caller caller, Optional<RegionCode> region, Language language) {
    List<RegionCode> covered = covered(caller, region);
    return book.groups(caller, region)
        .compose(
            groups ->
                agencies
                    .names(database.reads(), opds(groups))
                    .compose(
                        names ->
                            book.found(covered)
                                .compose(
                                    found ->
                                        book.decisions(covered)
                                            .map(
                                                decisions ->
                                                    report(
                                                        caller,
                                                        region,
                                                        new Read(
                                                            groups,
                                                            names,
                                                            found.map(DoubleFigures::of),
                                                            decisions),
                                                        language)))));
  }

  /** What was read of the register to be put together. */
  private record Read(
      List<Group> groups,
      Map<OpdCode, Localized> names,
      Optional<DoubleFigures> found,
      DecisionFigures decisions) {}

  /** The report and the single apps behind it, in Bahasa Indonesia. */
  Future<Evidence> evidence(Caller caller, Optional<RegionCode> region) {
    List<RegionCode> covered = covered(caller, region);
    return of(caller, region, Language.ID)
        .compose(
            report ->
                book.apps(covered)
                    .compose(
                        apps ->
                            book.found(covered)
                                .map(
                                    found ->
                                        new Evidence(
                                            report,
                                            apps,
                                            found.map(Found::groups).orElse(List.of()),
                                            code -> named(code).name()))));
  }

  /** The part of the caller's territories that was asked for. */
  private static List<RegionCode> covered(Caller caller, Optional<RegionCode> region) {
    return caller.roles().stream()
        .filter(RoleName.REGISTRAR::is)
        .map(role -> RegionCode.parse(role.regionCode()))
        .flatMap(own -> part(own, region.orElse(own)).stream())
        .distinct()
        .toList();
  }

  private static Optional<RegionCode> part(RegionCode own, RegionCode asked) {
    return asked.isWithin(own)
        ? Optional.of(asked)
        : Optional.of(own).filter(one -> one.isWithin(asked));
  }

  private RegisterReport report(
      Caller caller, Optional<RegionCode> region, Read read, Language language) {
    List<Group> groups = read.groups();
    List<RegionName> own =
        caller.roles().stream()
            .filter(RoleName.REGISTRAR::is)
            .map(role -> named(RegionCode.parse(role.regionCode())))
            .distinct()
            .toList();
    return new RegisterReport(
        clock.instant(),
        own,
        region.map(one -> List.of(named(one))).orElse(own),
        replaced.sum(),
        groups.stream()
            .filter(group -> group.side() == Side.ALL)
            .map(Group::figures)
            .findFirst()
            .orElse(RegisterFigures.Figures.NONE),
        read.found().orElse(null),
        read.decisions(),
        lines(groups, Side.STATUS, key -> ReportWords.status(key, language)),
        lines(groups, Side.OPD, key -> opd(read.names(), key, language)),
        lines(groups, Side.REGION, key -> named(RegionCode.parse(key)).name()),
        lines(groups, Side.CATEGORY, key -> ReportWords.category(key, language)));
  }

  private static List<RegisterReport.Line> lines(
      List<Group> groups, Side side, Function<String, String> name) {
    return groups.stream()
        .filter(group -> group.side() == side)
        .map(
            group -> new RegisterReport.Line(group.key(), name.apply(group.key()), group.figures()))
        .toList();
  }

  private static Collection<OpdCode> opds(List<Group> groups) {
    return groups.stream()
        .filter(group -> group.side() == Side.OPD)
        .map(group -> OpdCode.parse(group.key()))
        .toList();
  }

  private static String opd(Map<OpdCode, Localized> names, String code, Language language) {
    Localized name = names.get(OpdCode.parse(code));
    return name == null ? code : name.in(language);
  }

  private RegionName named(RegionCode code) {
    return new RegionName(
        code, code.level(), regions.find(code).map(Region::name).orElse(code.value()));
  }
}
