package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import javax.inject.Inject;

/** What approvers do with what others wrote. */
final class CampaignReview {
  private final CampaignRepository campaigns;
  private final CampaignRules rules;
  private final CampaignLedger ledger;

  @Inject
  CampaignReview(CampaignRepository campaigns, CampaignRules rules, CampaignLedger ledger) {
    this.campaigns = campaigns;
    this.rules = rules;
    this.ledger = ledger;
  }

  /** Why an approver says no, to which version. */
  record Refusal(int version, String reason) {}

  Future<Campaign> approve(SqlConnection tx, Caller caller, NoticeId id, int version) {
    return ledger
        .open(tx, caller, id, CampaignStep.APPROVE, version)
        .compose(
            campaign -> {
              rules.requireTime(campaign.content());
              return campaigns.judge(tx, campaign, CampaignState.APPROVED, ledger.now());
            })
        .compose(done -> ledger.close(tx, caller, id, DeedRepository.Kind.APPROVE));
  }

  /** Back to its author, who may try again. */
  Future<Campaign> giveBack(SqlConnection tx, Caller caller, NoticeId id, Refusal refusal) {
    return ledger
        .open(tx, caller, id, CampaignStep.RETURN, refusal.version())
        .compose(campaign -> campaigns.judge(tx, campaign, CampaignState.RETURNED, ledger.now()))
        .compose(
            done -> ledger.close(tx, caller, id, DeedRepository.Kind.RETURN, refusal.reason()));
  }

  /** For good. */
  Future<Campaign> reject(SqlConnection tx, Caller caller, NoticeId id, Refusal refusal) {
    return ledger
        .open(tx, caller, id, CampaignStep.REJECT, refusal.version())
        .compose(campaign -> campaigns.judge(tx, campaign, CampaignState.REJECTED, ledger.now()))
        .compose(
            done -> ledger.close(tx, caller, id, DeedRepository.Kind.REJECT, refusal.reason()));
  }
}
