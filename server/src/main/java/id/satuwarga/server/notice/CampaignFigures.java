package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.Level;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** How many citizens a campaign had, and how many of them have read. */
final class CampaignFigures {
  private final CampaignRepository campaigns;
  private final ReleaseRepository releases;
  private final NamedFigures named;
  private final PushFigures push;
  private final CampaignViews views;
  private final Database database;

  @Inject
  CampaignFigures(
      CampaignRepository campaigns,
      ReleaseRepository releases,
      NamedFigures named,
      PushFigures push,
      CampaignViews views,
      Database database) {
    this.campaigns = campaigns;
    this.releases = releases;
    this.named = named;
    this.push = push;
    this.views = views;
    this.database = database;
  }

  /** What became of a campaign. */
  record Report(
      NoticeId campaignId,
      CampaignState state,
      @Nullable Instant releasedAt,
      @Nullable Long audience,
      long opened,
      @Nullable Long done,
      @Nullable Long receipts,
      List<TerritoryReport> territories,
      List<Pace.Point> pace,
      List<PushFigures.TopicReport> topics,
      @Nullable NamedReport named) {
    Report with(long finished) {
      return new Report(
          campaignId,
          state,
          releasedAt,
          audience,
          opened,
          finished,
          receipts,
          territories,
          pace,
          topics,
          named);
    }

    Report with(List<Pace.Stretch> quarters, List<PushFigures.TopicReport> byTopic) {
      return new Report(
          campaignId,
          state,
          releasedAt,
          audience,
          opened,
          done,
          Pace.told(Pace.sum(quarters, Pace.Stretch::receipts)),
          territories,
          Pace.of(quarters),
          byTopic,
          named);
    }
  }

  /**
   * What became of a notice to named people.
   *
   * @param recipients as many as the audience; left out while it is counted
   * @param devices a ladder for each phone that was told of it
   */
  record NamedReport(@Nullable RecipientLadder recipients, DeviceLadder devices) {}

  /** Where each of the recipients stands: the four together are the audience. */
  record RecipientLadder(long unread, long opened, long ended, long left) {}

  /** Of one territory. */
  record TerritoryReport(
      RegionCode code,
      Level level,
      String name,
      long audience,
      long opened,
      @Nullable Long receipts) {}

  Future<Report> report(Caller caller, NoticeId id) {
    return campaigns
        .find(database.reads(), id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .map(campaign -> CampaignStep.REPORT.require(caller, campaign))
        .compose(
            campaign ->
                (campaign.content().audience().isListed()
                        ? named.report(database.reads(), campaign)
                        : byTerritory(campaign))
                    .compose(report -> done(campaign, report))
                    .compose(report -> push.add(database.reads(), campaign.id(), report)));
  }

  private Future<Report> done(Campaign campaign, Report report) {
    return campaign.content().dueAt() == null
        ? Future.succeededFuture(report)
        : releases.countDone(database.reads(), campaign.id()).map(report::with);
  }

  private Future<Report> byTerritory(Campaign campaign) {
    NoticeId id = campaign.id();
    return releases
        .audience(database.reads(), id)
        .compose(
            audience ->
                releases
                    .readers(database.reads(), id)
                    .compose(
                        readers ->
                            releases
                                .receipts(database.reads(), id)
                                .map(shown -> report(campaign, audience, readers, shown))));
  }

  private Report report(
      Campaign campaign,
      Map<RegionCode, Long> audience,
      Map<RegionCode, Long> readers,
      Map<RegionCode, Long> phones) {
    int length = campaign.content().audience().reportLength();
    Map<RegionCode, Long> opened = cut(readers, length);
    Map<RegionCode, Long> shown = cut(phones, length);
    List<TerritoryReport> territories =
        Stream.concat(audience.keySet().stream(), opened.keySet().stream())
            .distinct()
            .sorted()
            .map(views::named)
            .map(name -> line(name, audience, opened, shown))
            .toList();
    return new Report(
        campaign.id(),
        campaign.state(),
        campaign.standing().releasedAt(),
        campaign.standing().audience(),
        readers.values().stream().mapToLong(Long::longValue).sum(),
        null,
        null,
        territories,
        List.of(),
        List.of(),
        null);
  }

  private static TerritoryReport line(
      RegionName name,
      Map<RegionCode, Long> audience,
      Map<RegionCode, Long> opened,
      Map<RegionCode, Long> shown) {
    return new TerritoryReport(
        name.code(),
        name.level(),
        name.name(),
        audience.getOrDefault(name.code(), 0L),
        opened.getOrDefault(name.code(), 0L),
        Pace.told(shown.getOrDefault(name.code(), 0L)));
  }

  private static Map<RegionCode, Long> cut(Map<RegionCode, Long> homes, int length) {
    Map<RegionCode, Long> wider = new TreeMap<>();
    homes.forEach((home, amount) -> wider.merge(cut(home, length), amount, Long::sum));
    return wider;
  }

  private static RegionCode cut(RegionCode home, int length) {
    String code = home.value();
    return code.length() <= length ? home : new RegionCode(code.substring(0, length));
  }
}
