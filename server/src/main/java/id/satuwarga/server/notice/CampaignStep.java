package id.satuwarga.server.notice;

import static id.satuwarga.server.notice.CampaignState.APPROVED;
import static id.satuwarga.server.notice.CampaignState.DRAFT;
import static id.satuwarga.server.notice.CampaignState.EXPIRED;
import static id.satuwarga.server.notice.CampaignState.RETURNED;
import static id.satuwarga.server.notice.CampaignState.SCHEDULED;
import static id.satuwarga.server.notice.CampaignState.SENDING;
import static id.satuwarga.server.notice.CampaignState.SENT;
import static id.satuwarga.server.notice.CampaignState.STOPPED;
import static id.satuwarga.server.notice.CampaignState.SUBMITTED;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Each step on the way of a campaign: who may take it, from which states. The one place. */
enum CampaignStep {
  EDIT(Part.AUTHOR),
  SUBMIT(Part.AUTHOR),
  APPROVE(Part.JUDGE),
  RETURN(Part.JUDGE),
  REJECT(Part.JUDGE),
  RELEASE(Part.EITHER),
  CANCEL_RELEASE(Part.EITHER),
  /** Not waiting until its time has come. */
  RELEASE_NOW(Part.EITHER),
  STOP(Part.EITHER),
  /** Handing over to phones rests. */
  PAUSE(Part.EITHER),
  RESUME(Part.EITHER),
  CORRECT(Part.AUTHOR),
  REPORT(Part.EITHER),
  /** Looking at it. */
  SEE(Part.EITHER);

  /** In which part somebody takes a step. */
  private enum Part {
    AUTHOR,
    /** An approver who has had no hand in the writing. */
    JUDGE,
    EITHER;

    private Set<RoleName> roles() {
      return switch (this) {
        case AUTHOR -> Set.of(RoleName.AUTHOR);
        case JUDGE -> Set.of(RoleName.APPROVER);
        case EITHER -> CampaignReach.BOTH;
      };
    }
  }

  private final Part part;

  CampaignStep(Part part) {
    this.part = part;
  }

  private Set<CampaignState> from() {
    return switch (this) {
      case EDIT -> Set.of(DRAFT, SUBMITTED, APPROVED, SCHEDULED, RETURNED);
      case SUBMIT -> Set.of(DRAFT);
      case APPROVE -> Set.of(SUBMITTED);
      case RETURN, REJECT -> Set.of(SUBMITTED, APPROVED, SCHEDULED);
      case RELEASE -> Set.of(APPROVED);
      case CANCEL_RELEASE, RELEASE_NOW -> Set.of(SCHEDULED);
      case STOP, PAUSE, RESUME -> Set.of(SENDING, SENT);
      case CORRECT, REPORT -> Set.of(SENDING, SENT, STOPPED, EXPIRED);
      case SEE -> Set.of(CampaignState.values());
    };
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Passes whoever may take the step; for who has nothing to do with it, it is not there. */
  Campaign require(Caller caller, Campaign campaign) {
    if (!isReached(caller, campaign)) {
      throw WebProblems.notFound().asException();
    }
    if (!isOpen(campaign)) {
      throw CampaignProblems.state(campaign);
    }
    if (isOwn(caller, campaign)) {
      throw CampaignProblems.own();
    }
    if (isSecond(caller, campaign)) {
      throw CampaignProblems.ownApproval();
    }
    return campaign;
  }

  /** The steps this caller may take now. */
  static List<CampaignStep> open(Caller caller, Campaign campaign) {
    return Arrays.stream(values())
        .filter(step -> step != SEE)
        .filter(step -> step.isReached(caller, campaign) && step.isOpen(campaign))
        .filter(step -> !step.isOwn(caller, campaign) && !step.isSecond(caller, campaign))
        .toList();
  }

  private boolean isReached(Caller caller, Campaign campaign) {
    return CampaignReach.covers(
        caller, part.roles(), campaign.opd(), campaign.content().territories());
  }

  private boolean isOpen(Campaign campaign) {
    boolean ran = this == REPORT || this == CORRECT;
    boolean paused = campaign.standing().pausedAt() != null;
    if ((this == PAUSE && paused) || (this == RESUME && !paused)) {
      return false;
    }
    return from().contains(campaign.state()) && (!ran || campaign.standing().releasedAt() != null);
  }

  /** Nobody approves twice. */
  private boolean isSecond(Caller caller, Campaign campaign) {
    return this == APPROVE
        && campaign.hands().approvers().contains(UUID.fromString(caller.citizenId()));
  }

  private boolean isOwn(Caller caller, Campaign campaign) {
    return part == Part.JUDGE
        && campaign.hands().writers().contains(UUID.fromString(caller.citizenId()));
  }
}
