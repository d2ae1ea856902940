package id.satuwarga.server.notice;

import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at before a campaign is submitted.
 *
 * @param checkId what submitting names
 * @param expiresAt from when on it has to be looked at anew
 * @param sample a few of those meant, if they are enough not to be known by it
 */
record CampaignCheck(
    UUID checkId,
    int version,
    Instant expiresAt,
    long citizens,
    List<AudienceFigures.TerritoryCount> territories,
    List<Recipient> sample,
    List<Twin> similar) {

  /** Somebody who is meant, by no more than the first letter of the name. */
  record Recipient(String initial, @Nullable RegionName regency, RegionName province) {}

  /** Another campaign that says the same to some of the same citizens. */
  record Twin(
      NoticeId campaignId, String subject, CampaignState state, Instant at, Likeness likeness) {}
}
