package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import javax.inject.Inject;

/** What was published by which leave; those whose letter has ended are the registrar's to see. */
final class PublishedShelf {
  private final PublishedRepository published;
  private final MiniAppsInUse inUse;
  private final Agencies agencies;
  private final Clock clock;

  @Inject
  PublishedShelf(
      PublishedRepository published, MiniAppsInUse inUse, Agencies agencies, Clock clock) {
    this.published = published;
    this.inUse = inUse;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Who asks, and whether for all or for those whose leave has ended only. */
  record Question(Caller caller, boolean lapsed, Language language) {}

  Future<Page<PublishedFunctionView>> list(
      SqlClient db, Question question, RecommendationShelf.Slice slice) {
    PublishedRepository.Query query =
        new PublishedRepository.Query(
            question.lapsed(),
            Recommendation.day(new RegionCode("31"), clock.instant()),
            slice.cursor().map(cursor -> cursor.text(0)).orElse(""),
            slice.cursor().map(cursor -> cursor.text(1)).orElse(""),
            slice.limit());
    return published
        .list(db, Reach.of(question.caller()), query)
        .map(
            rows ->
                Page.of(
                    rows,
                    slice.limit(),
                    last -> Cursor.of(last.published().appId(), last.published().function())))
        .compose(
            page ->
                agencies
                    .names(
                        db,
                        page.items().stream().map(one -> one.published().opd()).distinct().toList())
                    .map(names -> page.map(one -> view(one, names, question.language()))));
  }

  private PublishedFunctionView view(
      PublishedFunction.Standing one, Map<OpdCode, Localized> names, Language language) {
    PublishedFunction what = one.published();
    LocalDate today = Recommendation.day(what.region(), clock.instant());
    return PublishedFunctionView.of(
        one,
        RecommendationView.Agency.of(what.opd(), names.get(what.opd()), language),
        inUse.serves(what.appId(), what.function()),
        today);
  }
}
