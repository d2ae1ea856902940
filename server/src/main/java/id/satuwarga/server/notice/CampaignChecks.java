package id.satuwarga.server.notice;

import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/**
 * The look before the leap: counts, shows a few, and says what has been sent before. Nothing is
 * submitted by whoever has not looked at that very version within the hour.
 */
final class CampaignChecks {
  private static final Duration HOLDS = Duration.ofHours(1);
  private static final Duration BEFORE = Duration.ofDays(30);
  private static final int MOST_TWINS = 10;
  private final CampaignRepository campaigns;
  private final CheckRepository checks;
  private final AudienceFigures figures;
  private final CampaignLedger ledger;
  private final Ids ids;

  @Inject
  CampaignChecks(
      CampaignRepository campaigns,
      CheckRepository checks,
      AudienceFigures figures,
      CampaignLedger ledger,
      Ids ids) {
    this.campaigns = campaigns;
    this.checks = checks;
    this.figures = figures;
    this.ledger = ledger;
    this.ids = ids;
  }

  /** Which version somebody submits, and the look they took at it. */
  record Submission(int version, UUID checkId) {}

  /** Counting takes a moment for a province, so nobody is locked out meanwhile. */
  Future<CampaignCheck> check(SqlConnection tx, Caller caller, NoticeId id, int version) {
    return campaigns
        .find(tx, id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .map(campaign -> CampaignStep.SEE.require(caller, campaign))
        .compose(
            campaign -> {
              if (campaign.version() != version) {
                throw CampaignProblems.changed(campaign);
              }
              return look(tx, caller, campaign);
            });
  }

  private Future<CampaignCheck> look(SqlConnection tx, Caller caller, Campaign campaign) {
    Instant now = ledger.now();
    Audience audience = campaign.content().audience();
    CheckRepository.Look look =
        new CheckRepository.Look(
            ids.next(), campaign.id(), campaign.version(), UUID.fromString(caller.citizenId()));
    return figures
        .count(tx, audience)
        .compose(
            count ->
                figures
                    .sample(tx, audience, count.citizens())
                    .compose(
                        sample ->
                            twins(tx, campaign, now)
                                .map(
                                    twins ->
                                        new CampaignCheck(
                                            look.id(),
                                            look.version(),
                                            now.plus(HOLDS),
                                            count.citizens(),
                                            count.territories(),
                                            sample,
                                            twins))))
        .compose(
            check -> checks.insert(tx, look, check.citizens(), now, now.minus(HOLDS)).map(check));
  }

  private Future<List<CampaignCheck.Twin>> twins(SqlConnection tx, Campaign campaign, Instant now) {
    return checks
        .recent(tx, campaign, now.minus(BEFORE))
        .map(
            recent ->
                recent.stream()
                    .filter(other -> meets(campaign, other))
                    .flatMap(
                        other ->
                            Likeness.of(campaign.content(), other.content())
                                .map(likeness -> twin(other, likeness))
                                .stream())
                    .limit(MOST_TWINS)
                    .toList());
  }

  private static boolean meets(Campaign campaign, CheckRepository.Recent other) {
    return campaign.content().audience().meets(other.content().audience());
  }

  private static CampaignCheck.Twin twin(CheckRepository.Recent other, Likeness likeness) {
    return new CampaignCheck.Twin(
        other.id(), other.content().subject(), other.state(), other.at(), likeness);
  }

  /** Passes who has looked at what they submit. */
  Future<Void> require(SqlConnection tx, Caller caller, Campaign campaign, UUID checkId) {
    CheckRepository.Look look =
        new CheckRepository.Look(
            checkId, campaign.id(), campaign.version(), UUID.fromString(caller.citizenId()));
    return checks
        .isThere(tx, look, ledger.now().minus(HOLDS))
        .compose(
            there ->
                there
                    ? checks.forget(tx, campaign.id())
                    : Future.failedFuture(CampaignProblems.unchecked()));
  }
}
