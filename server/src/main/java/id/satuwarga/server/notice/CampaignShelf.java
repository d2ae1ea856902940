package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** What authors and approvers look at. */
final class CampaignShelf {
  private final CampaignRepository campaigns;
  private final CampaignViews views;
  private final Database database;

  @Inject
  CampaignShelf(CampaignRepository campaigns, CampaignViews views, Database database) {
    this.campaigns = campaigns;
    this.views = views;
    this.database = database;
  }

  /** Which of them, and which page. */
  record Query(
      List<CampaignState> states, Optional<OpdCode> opd, Optional<Cursor> cursor, int limit) {}

  Future<Page<CampaignView>> list(CampaignViews.Viewer viewer, Query query) {
    return campaigns
        .list(
            database.reads(),
            new CampaignRepository.Query(
                CampaignReach.held(viewer.caller(), CampaignReach.BOTH),
                query.states(),
                query.opd(),
                query.cursor().map(cursor -> cursor.uuid(0)),
                query.limit()))
        .map(rows -> Page.of(rows, query.limit(), last -> Cursor.of(last.id().toString())))
        .compose(
            page ->
                views
                    .brief(database.reads(), page.items(), viewer)
                    .map(brief -> new Page<>(brief, page.nextCursor())));
  }

  Future<CampaignView> show(CampaignViews.Viewer viewer, NoticeId id) {
    return campaigns
        .find(database.reads(), id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .map(campaign -> CampaignStep.SEE.require(viewer.caller(), campaign))
        .compose(campaign -> views.whole(database.reads(), campaign, viewer));
  }
}
