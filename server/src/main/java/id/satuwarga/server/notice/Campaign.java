package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice to everybody of some territories, on its way from draft to readers. */
record Campaign(
    NoticeId id, OpdCode opd, CampaignContent content, Standing standing, Link link, Hands hands) {

  /** Where it stands. */
  record Standing(
      CampaignState state,
      int version,
      Instant changedAt,
      @Nullable Instant sendAt,
      @Nullable Instant releasedAt,
      @Nullable Long audience,
      @Nullable Instant pausedAt) {}

  /** What it has to do with another. */
  record Link(CampaignKind kind, @Nullable NoticeId corrects, @Nullable NoticeId correctedBy) {
    static final Link NONE = new Link(CampaignKind.NOTICE, null, null);
  }

  /**
   * Who has had a hand in it.
   *
   * @param writers everybody who drafted, edited or submitted it
   * @param approvers who has approved this version
   * @param reviewed what an approver last judged
   */
  record Hands(
      UUID author,
      Set<UUID> writers,
      Set<UUID> approvers,
      Instant createdAt,
      @Nullable CampaignContent reviewed) {}

  static Campaign drafted(
      NoticeId id, OpdCode opd, CampaignContent content, UUID author, Instant now, Link link) {
    return new Campaign(
        id,
        opd,
        content,
        new Standing(CampaignState.DRAFT, 1, now, null, null, null, null),
        link,
        new Hands(author, Set.of(author), Set.of(), now, null));
  }

  CampaignState state() {
    return standing.state();
  }

  int version() {
    return standing.version();
  }

  /** How many approvers it takes: what nobody can take back takes two. */
  int approvalsNeeded() {
    return isEmergency() ? 2 : 1;
  }

  boolean isEmergency() {
    return content.category() == CampaignCategory.EMERGENCY;
  }
}
