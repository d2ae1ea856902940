package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** What those who ask and those who decide look at. */
final class RecommendationShelf {
  private final RecommendationRepository requests;
  private final StepRepository steps;
  private final Finder finder;
  private final Letters letters;
  private final Offices offices;
  private final Clock clock;

  @Inject
  RecommendationShelf(
      RecommendationRepository requests,
      StepRepository steps,
      Finder finder,
      Letters letters,
      Offices offices,
      Clock clock) {
    this.requests = requests;
    this.steps = steps;
    this.finder = finder;
    this.letters = letters;
    this.offices = offices;
    this.clock = clock;
  }

  /** Names of offices, people and territories. */
  static final class Offices {
    private final Agencies agencies;
    private final People people;
    private final Regions regions;

    @Inject
    Offices(Agencies agencies, People people, Regions regions) {
      this.agencies = agencies;
      this.people = people;
      this.regions = regions;
    }

    Future<Map<OpdCode, Localized>> of(SqlClient db, List<Recommendation> shown) {
      return agencies.names(
          db, shown.stream().map(request -> request.draft().opd()).distinct().toList());
    }

    /** A territory that is no more goes by its code. */
    RegionName named(RegionCode code) {
      return new RegionName(
          code, code.level(), regions.find(code).map(Region::name).orElse(code.value()));
    }
  }

  /** Where a page begins, and how long it may be. */
  record Slice(Optional<Cursor> cursor, int limit) {}

  /** What expires does so by the calendar of the west, where the day begins last. */
  LocalDate today() {
    return Recommendation.day(new RegionCode("31"), clock.instant());
  }

  Future<Page<RecommendationView>> list(
      SqlClient db, Caller caller, RequestQuery query, Slice slice, Language language) {
    return requests
        .list(
            db,
            Reach.of(caller),
            query,
            slice.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            slice.limit())
        .map(rows -> Page.of(rows, slice.limit(), last -> Cursor.of(last.id().toString())))
        .compose(
            page ->
                offices
                    .of(db, page.items())
                    .map(names -> page.map(request -> view(request, names, language))));
  }

  Future<RecommendationView> show(SqlClient db, Caller caller, UUID id, Language language) {
    return seen(db, caller, id).compose(request -> whole(db, request, language));
  }

  /** For who asks and who decides; for others it is not there. */
  Future<Recommendation> seen(SqlClient db, Caller caller, UUID id) {
    return requests
        .find(db, id)
        .map(
            found ->
                found
                    .filter(Reach.of(caller)::sees)
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }

  Future<RecommendationView> whole(SqlClient db, Recommendation request, Language language) {
    return offices
        .of(db, List.of(request))
        .map(names -> view(request, names, language))
        .compose(
            view ->
                lines(db, request)
                    .compose(
                        lines ->
                            finder
                                .find(db, request.draft(), place(request.region(), language))
                                .map(findings -> view.with(lines, findings))));
  }

  /** What speaks against a request that nobody has made yet. */
  Future<Findings> preview(SqlClient db, Caller caller, RequestDraft draft, Language language) {
    RequestDesk.requireOwn(caller, draft);
    return offices
        .agencies
        .get(db, draft.opd())
        .compose(opd -> finder.find(db, draft, place(opd.region(), language)));
  }

  private Finder.Place place(RegionCode region, Language language) {
    return new Finder.Place(region, Recommendation.day(region, clock.instant()), language);
  }

  private Future<List<RecommendationView.Line>> lines(SqlClient db, Recommendation request) {
    return steps
        .list(db, request.id())
        .compose(
            taken ->
                offices
                    .people
                    .namesOf(db, taken.stream().map(StepRepository.Taken::by).distinct().toList())
                    .map(
                        names ->
                            taken.stream()
                                .map(
                                    one ->
                                        new RecommendationView.Line(
                                            one.step(),
                                            one.words(),
                                            Optional.ofNullable(names.get(one.by())),
                                            one.at()))
                                .toList()));
  }

  private RecommendationView view(
      Recommendation request, Map<OpdCode, Localized> names, Language language) {
    OpdCode opd = request.draft().opd();
    return new RecommendationView(
        request.id(),
        RecommendationView.Agency.of(opd, names.get(opd), language),
        offices.named(request.region()),
        request.state(Recommendation.day(request.region(), clock.instant())),
        request.askedAt(),
        request.dueOn(),
        request.pause().map(Recommendation.Wait::until),
        request.draft(),
        request
            .letter()
            .map(
                letter ->
                    new RecommendationView.Paper(
                        letter.number(),
                        letters.addressOf(letter.code()),
                        letter.issuedAt(),
                        letter.validUntil(),
                        letter.withdrawnAt())),
        Optional.empty(),
        Optional.empty());
  }
}
