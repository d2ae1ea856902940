package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as the people who work on it read it; lists leave out what is long. */
record CampaignView(
    NoticeId campaignId,
    Agency opd,
    CampaignState state,
    int version,
    CampaignKind kind,
    @Nullable NoticeId corrects,
    @Nullable NoticeId correctedBy,
    String subject,
    @Nullable String body,
    CampaignCategory category,
    String language,
    List<RegionName> territories,
    List<RegionName> exclusions,
    @Nullable Narrowing narrowing,
    @Nullable AppId appId,
    @Nullable String page,
    @Nullable Instant expiresAt,
    @Nullable Instant dueAt,
    @Nullable List<Reminder> reminders,
    @Nullable String author,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant sendAt,
    @Nullable Instant releasedAt,
    @Nullable Long audience,
    @Nullable Instant pausedAt,
    int approvals,
    int approvalsNeeded,
    List<CampaignStep> steps,
    @Nullable List<DeedView> history,
    @Nullable CampaignContent reviewed,
    @Nullable List<Attachment> attachments) {

  /** In whose name. */
  record Agency(OpdCode code, String name) {}

  /** One line of the history. */
  record DeedView(
      String deed,
      @Nullable String by,
      Instant at,
      int version,
      @Nullable String reason,
      @Nullable Instant sendAt) {}

  /** With all there is to read. */
  CampaignView whole(Campaign campaign, List<DeedView> deeds, List<Attachment> files) {
    return new CampaignView(
        campaignId,
        opd,
        state,
        version,
        kind,
        corrects,
        correctedBy,
        subject,
        campaign.content().body(),
        category,
        language,
        territories,
        exclusions,
        narrowing,
        appId,
        page,
        expiresAt,
        dueAt,
        reminders,
        author,
        createdAt,
        changedAt,
        sendAt,
        releasedAt,
        audience,
        pausedAt,
        approvals,
        approvalsNeeded,
        steps,
        deeds,
        campaign.hands().reviewed(),
        files);
  }
}
