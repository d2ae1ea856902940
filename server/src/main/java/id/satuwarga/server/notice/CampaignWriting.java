package id.satuwarga.server.notice;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.AgencyProblems;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What authors do: draft, edit, submit, and draft a correction of what went out. */
final class CampaignWriting {
  private static final int LONGEST_SUBJECT = 120;
  private final CampaignRepository campaigns;
  private final CampaignRules rules;
  private final CampaignLedger ledger;
  private final CampaignChecks checks;
  private final Agencies agencies;
  private final Ids ids;

  @Inject
  CampaignWriting(
      CampaignRepository campaigns,
      CampaignRules rules,
      CampaignLedger ledger,
      CampaignChecks checks,
      Agencies agencies,
      Ids ids) {
    this.campaigns = campaigns;
    this.rules = rules;
    this.ledger = ledger;
    this.checks = checks;
    this.agencies = agencies;
    this.ids = ids;
  }

  /** For an agency where the caller is no author it is as if the agency were not there. */
  Future<Campaign> draft(SqlConnection tx, Caller caller, OpdCode opd, CampaignContent content) {
    if (!CampaignReach.serves(caller, Set.of(RoleName.AUTHOR), opd)) {
      throw AgencyProblems.opdUnknown(opd).asException();
    }
    return agencies
        .get(tx, opd)
        .compose(known -> rules.judge(tx, caller, opd, content))
        .compose(sound -> insert(tx, caller, opd, content, Campaign.Link.NONE));
  }

  /** A draft of ours for the authors of the agency, by who asked for it. */
  Future<Campaign> entrust(SqlConnection tx, Caller caller, OpdCode opd, CampaignContent content) {
    return insert(tx, caller, opd, content, Campaign.Link.NONE);
  }

  private Future<Campaign> insert(
      SqlConnection tx, Caller caller, OpdCode opd, CampaignContent content, Campaign.Link link) {
    NoticeId id = new NoticeId(ids.next());
    Campaign campaign = Campaign.drafted(id, opd, content, person(caller), ledger.now(), link);
    return campaigns
        .insert(tx, campaign)
        .compose(done -> ledger.close(tx, caller, id, DeedRepository.Kind.DRAFT));
  }

  /** Whatever it was, it is a draft afterwards: who has approved it has approved something else. */
  Future<Campaign> edit(
      SqlConnection tx, Caller caller, NoticeId id, int version, CampaignContent content) {
    return ledger
        .open(tx, caller, id, CampaignStep.EDIT, version)
        .compose(campaign -> rules.judge(tx, caller, campaign.opd(), content))
        .compose(sound -> campaigns.edit(tx, id, content, person(caller), ledger.now()))
        .compose(done -> ledger.close(tx, caller, id, DeedRepository.Kind.EDIT));
  }

  /** Only by whoever has looked at what they submit. */
  Future<Campaign> submit(
      SqlConnection tx, Caller caller, NoticeId id, CampaignChecks.Submission submission) {
    return ledger
        .open(tx, caller, id, CampaignStep.SUBMIT, submission.version())
        .compose(
            campaign -> checks.require(tx, caller, campaign, submission.checkId()).map(campaign))
        .compose(
            campaign -> {
              rules.requireTime(campaign.content());
              return rules.requireList(
                  tx, campaign.opd(), campaign.content().audience().narrowing());
            })
        .compose(sound -> campaigns.submit(tx, id, person(caller), ledger.now()))
        .compose(done -> ledger.close(tx, caller, id, DeedRepository.Kind.SUBMIT));
  }

  /** A new draft to the same audience, which the author makes say what it should. */
  Future<Campaign> correct(SqlConnection tx, Caller caller, NoticeId id, CampaignKind kind) {
    return ledger
        .open(tx, caller, id, CampaignStep.CORRECT)
        .compose(
            wrong ->
                insert(
                    tx,
                    caller,
                    wrong.opd(),
                    correction(wrong.content(), kind),
                    new Campaign.Link(kind, wrong.id(), null)));
  }

  private CampaignContent correction(CampaignContent wrong, CampaignKind kind) {
    Instant due = future(wrong.dueAt());
    boolean english = wrong.language().equals("en");
    String word =
        kind == CampaignKind.RECALL
            ? english ? "Recalled: " : "Ditarik: "
            : english ? "Correction: " : "Ralat: ";
    String subject = word + wrong.subject();
    return new CampaignContent(
        subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
            ? subject
            : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT)),
        wrong.body(),
        wrong.category(),
        wrong.language(),
        wrong.territories(),
        wrong.exclusions(),
        wrong.appId(),
        wrong.page(),
        future(wrong.expiresAt()),
        wrong.narrowing(),
        due,
        due == null ? null : wrong.reminders());
  }

  private @Nullable Instant future(@Nullable Instant end) {
    return end != null && end.isAfter(ledger.now()) ? end : null;
  }

  private static UUID person(Caller caller) {
    return UUID.fromString(caller.citizenId());
  }
}
