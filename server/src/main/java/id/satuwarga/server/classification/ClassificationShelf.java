package id.satuwarga.server.classification;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.People;
import id.satuwarga.server.inventory.ListedApp;
import id.satuwarga.server.inventory.ListedApps;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Audits and the apps in them, as their readers see them. */
final class ClassificationShelf {
  private static final ZoneOffset WEST = ZoneOffset.ofHours(7);
  private final ListedApps apps;
  private final Agencies agencies;
  private final People people;
  private final Regions regions;
  private final Clock clock;

  @Inject
  ClassificationShelf(
      ListedApps apps, Agencies agencies, People people, Regions regions, Clock clock) {
    this.apps = apps;
    this.agencies = agencies;
    this.people = people;
    this.regions = regions;
    this.clock = clock;
  }

  /** Who looks, and in which language. */
  record Reader(Readers who, Language language) {}

  /** Names of what is shown. */
  private record Names(
      Map<UUID, ListedApp> apps, Map<OpdCode, Localized> opds, Map<UUID, String> people) {}

  /** By the calendar of the west, where the day begins last. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WEST);
  }

  Future<ClassificationView> view(SqlClient db, Reader reader, Classification one) {
    return views(db, reader, List.of(one)).map(views -> views.get(0));
  }

  Future<List<ClassificationView>> views(SqlClient db, Reader reader, List<Classification> shown) {
    return apps.some(db, shown.stream().map(one -> one.subject().inventoryId()).toList())
        .compose(
            listed ->
                agencies
                    .names(db, listed.values().stream().map(ListedApp::opd).distinct().toList())
                    .compose(
                        opds ->
                            people
                                .namesOf(db, peopleOf(shown))
                                .map(names -> new Names(listed, opds, names))))
        .map(names -> shown.stream().map(one -> view(one, reader, names)).toList());
  }

  private static Set<UUID> peopleOf(Collection<Classification> shown) {
    return shown.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.concat(
                        one.auditors().stream(),
                        one.former().stream()
                            .flatMap(left -> Stream.of(left.auditor(), left.by()))),
                    Stream.concat(
                        one.decision().map(Classification.Decision::by).stream(),
                        one.done().map(Classification.Done::by).stream())))
        .collect(Collectors.toSet());
  }

  private ClassificationView view(Classification one, Reader reader, Names names) {
    ListedApp app = Objects.requireNonNull(names.apps().get(one.subject().inventoryId()));
    return new ClassificationView(
        one.id(),
        one.round(),
        new ClassificationView.App(
            app.inventoryId(),
            app.name(),
            agency(app.opd(), names.opds(), reader.language()),
            named(app.region()),
            app.categories(),
            app.status(),
            app.yearlyCost()),
        one.state(),
        one.isOverdue(today()),
        one.version(),
        one.auditors().stream()
            .map(
                id ->
                    new ClassificationView.Person(
                        id,
                        Optional.ofNullable(names.people().get(id)),
                        id.equals(reader.who().person())))
            .toList(),
        one.verdicts().size(),
        one.verdictsFor(reader.who().person()).stream().map(ClassificationShelf::verdict).toList(),
        one.former().stream()
            .map(
                left ->
                    new ClassificationView.FormerView(
                        left.auditor(),
                        Optional.ofNullable(names.people().get(left.auditor())),
                        left.reason(),
                        Optional.ofNullable(names.people().get(left.by())),
                        left.at(),
                        one.verdictOf(left).map(ClassificationShelf::verdict)))
            .toList(),
        one.decision().map(decision -> decision(decision, names.people())),
        one.done()
            .map(
                done ->
                    new ClassificationView.DoneView(
                        done.words(),
                        Optional.ofNullable(names.people().get(done.by())),
                        done.at())));
  }

  private static ClassificationView.VerdictView verdict(Classification.Verdict said) {
    return new ClassificationView.VerdictView(
        said.auditor(), said.outcome(), said.marks(), said.reason(), said.at());
  }

  private static ClassificationView.DecisionView decision(
      Classification.Decision decision, Map<UUID, String> names) {
    return new ClassificationView.DecisionView(
        decision.outcome(),
        decision.reason(),
        Optional.ofNullable(decision.miniApp()),
        Optional.ofNullable(decision.plan()),
        Optional.ofNullable(names.get(decision.by())),
        decision.at());
  }

  Future<List<ClassificationView.RoundView>> rounds(
      SqlClient db, Language language, List<Round> shown) {
    return agencies
        .names(db, shown.stream().map(round -> round.draft().ministry()).distinct().toList())
        .map(
            names ->
                shown.stream()
                    .map(
                        round ->
                            new ClassificationView.RoundView(
                                round.id(),
                                round.draft().name(),
                                named(round.draft().region()),
                                agency(round.draft().ministry(), names, language),
                                round.draft().dueOn(),
                                round.openedAt()))
                    .toList());
  }

  private static ClassificationView.Agency agency(
      OpdCode code, Map<OpdCode, Localized> names, Language language) {
    return new ClassificationView.Agency(
        code,
        Optional.ofNullable(names.get(code)).map(name -> name.in(language)).orElse(code.value()));
  }

  /** A territory that is no more goes by its code. */
  private RegionName named(RegionCode code) {
    return new RegionName(
        code, code.level(), regions.find(code).map(Region::name).orElse(code.value()));
  }
}
