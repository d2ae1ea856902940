package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a notice to territories stands. */
enum CampaignState {
  DRAFT,
  SUBMITTED,
  APPROVED,
  SCHEDULED,
  /** Readers see it; its audience is being counted. */
  SENDING,
  SENT,
  STOPPED,
  EXPIRED,
  RETURNED,
  REJECTED;

  /** The word of the contract. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What this word of the contract names. */
  @JsonCreator
  static CampaignState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
