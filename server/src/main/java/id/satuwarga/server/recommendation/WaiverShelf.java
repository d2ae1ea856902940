package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** What registrars and OPDs read of waivers. */
final class WaiverShelf {
  private final WaiverRepository waivers;
  private final Agencies agencies;
  private final People people;
  private final Rules rules;
  private final Clock clock;

  @Inject
  WaiverShelf(
      WaiverRepository waivers, Agencies agencies, People people, Rules rules, Clock clock) {
    this.waivers = waivers;
    this.agencies = agencies;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
  }

  Page<WaiverView.RuleView> rules(Language language) {
    return new Page<>(
        rules.waivers().stream().map(rule -> WaiverView.RuleView.of(rule, language)).toList(),
        Optional.empty());
  }

  Future<Page<WaiverView>> list(
      SqlClient db, Caller caller, RecommendationShelf.Slice slice, Language language) {
    return waivers
        .list(
            db,
            Reach.of(caller),
            slice.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            slice.limit())
        .map(rows -> Page.of(rows, slice.limit(), last -> Cursor.of(last.id().toString())))
        .compose(page -> shown(db, page.items(), language).map(views -> sameEnd(page, views)));
  }

  private static Page<WaiverView> sameEnd(Page<Waiver> page, List<WaiverView> views) {
    return new Page<>(views, page.nextCursor());
  }

  Future<WaiverView> show(SqlClient db, Waiver waiver, Language language) {
    return shown(db, List.of(waiver), language).map(views -> views.get(0));
  }

  private Future<List<WaiverView>> shown(
      SqlClient db, Collection<Waiver> shown, Language language) {
    return agencies
        .names(db, shown.stream().map(waiver -> waiver.draft().opd()).distinct().toList())
        .compose(
            opds ->
                people
                    .namesOf(
                        db,
                        shown.stream().flatMap(WaiverShelf::peopleOf).collect(Collectors.toSet()))
                    .map(
                        names ->
                            shown.stream()
                                .map(waiver -> view(waiver, opds, names, language))
                                .toList()));
  }

  private static Stream<UUID> peopleOf(Waiver waiver) {
    return Stream.concat(
        Stream.of(waiver.askedBy()), waiver.grant().map(Waiver.Grant::by).stream());
  }

  private WaiverView view(
      Waiver waiver, Map<OpdCode, Localized> opds, Map<UUID, String> names, Language language) {
    OpdCode opd = waiver.draft().opd();
    return new WaiverView(
        waiver.id(),
        RecommendationView.Agency.of(opd, opds.get(opd), language),
        waiver.region(),
        waiver.draft().appId(),
        waiver.draft().functions(),
        waiver.draft().rule(),
        waiver.draft().reason(),
        waiver.state(Recommendation.day(waiver.region(), clock.instant())),
        Optional.ofNullable(names.get(waiver.askedBy())),
        waiver.askedAt(),
        waiver.grant().map(given -> names.get(given.by())),
        waiver.grant().map(Waiver.Grant::at),
        waiver.grant().map(Waiver.Grant::until),
        waiver.withdrawnAt());
  }
}
