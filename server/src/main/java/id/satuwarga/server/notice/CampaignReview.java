package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.UUID;
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

  /** Of an emergency the first approval leaves it submitted, for a second person to approve. */
  Future<Campaign> approve(SqlConnection tx, Caller caller, NoticeId id, int version) {
    return ledger
        .open(tx, caller, id, CampaignStep.APPROVE, version)
        .compose(
            campaign -> {
              rules.requireTime(campaign.content());
              UUID approver = UUID.fromString(caller.citizenId());
              boolean enough =
                  campaign.hands().approvers().size() + 1 >= campaign.approvalsNeeded();
              return campaigns.approve(
                  tx,
                  campaign,
                  enough ? CampaignState.APPROVED : CampaignState.SUBMITTED,
                  approver,
                  ledger.now());
            })
        .compose(done -> ledger.close(tx, caller, id, DeedRepository.Kind.APPROVE));
  }

  /** Back to its author, who may try again. */
  Future<Campaign> giveBack(SqlConnection tx, Caller caller, NoticeId id, Refusal refusal) {
    return ledger
        .open(tx, caller, id, CampaignStep.RETURN, refusal.version())
        .compose(campaign -> campaigns.refuse(tx, campaign, CampaignState.RETURNED, ledger.now()))
        .compose(
            done -> ledger.close(tx, caller, id, DeedRepository.Kind.RETURN, refusal.reason()));
  }

  /** For good. */
  Future<Campaign> reject(SqlConnection tx, Caller caller, NoticeId id, Refusal refusal) {
    return ledger
        .open(tx, caller, id, CampaignStep.REJECT, refusal.version())
        .compose(campaign -> campaigns.refuse(tx, campaign, CampaignState.REJECTED, ledger.now()))
        .compose(
            done -> ledger.close(tx, caller, id, DeedRepository.Kind.REJECT, refusal.reason()));
  }
}
