package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What became of a notice to named people: a ladder for each of them, and for each phone. */
final class NamedFigures {
  private static final int PORTION = 10_000;
  private static final CitizenId NOBODY = new CitizenId(new UUID(0, 0));
  private static final Set<CampaignState> OVER =
      Set.of(CampaignState.STOPPED, CampaignState.EXPIRED);
  private final RecipientRepository recipients;
  private final DeliveryLadder deliveries;

  @Inject
  NamedFigures(RecipientRepository recipients, DeliveryLadder deliveries) {
    this.recipients = recipients;
    this.deliveries = deliveries;
  }

  Future<CampaignFigures.Report> report(SqlClient db, Campaign campaign) {
    return recipients
        .ladder(db, campaign.id())
        .compose(
            ladder ->
                devices(db, campaign.id(), NOBODY, DeviceLadder.NONE)
                    .map(devices -> report(campaign, ladder, devices)));
  }

  private Future<DeviceLadder> devices(
      SqlClient db, NoticeId id, CitizenId last, DeviceLadder before) {
    return recipients
        .after(db, id, last, PORTION)
        .compose(
            named ->
                named.isEmpty()
                    ? Future.succeededFuture(before)
                    : deliveries
                        .of(db, id, named)
                        .compose(
                            some ->
                                devices(db, id, named.get(named.size() - 1), before.plus(some))));
  }

  private static CampaignFigures.Report report(
      Campaign campaign, RecipientRepository.Ladder ladder, DeviceLadder devices) {
    return new CampaignFigures.Report(
        campaign.id(),
        campaign.state(),
        campaign.standing().releasedAt(),
        campaign.standing().audience(),
        ladder.opened(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        new CampaignFigures.NamedReport(ladderOf(campaign, ladder), devices));
  }

  private static CampaignFigures.@Nullable RecipientLadder ladderOf(
      Campaign campaign, RecipientRepository.Ladder ladder) {
    Long audience = campaign.standing().audience();
    if (audience == null) {
      return null;
    }
    long unread = ladder.here() - ladder.opened();
    boolean over = OVER.contains(campaign.state());
    return new CampaignFigures.RecipientLadder(
        over ? 0 : unread, ladder.opened(), over ? unread : 0, audience - ladder.here());
  }
}
