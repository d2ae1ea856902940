package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a notice to territories is about. */
enum CampaignCategory {
  /** Goes out without a minute to take it back, and ends within three days. */
  EMERGENCY,
  ANNOUNCEMENT,
  SERVICE_CHANGE,
  EVENT;

  /** The word of the contract. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What this word of the contract names. */
  @JsonCreator
  static CampaignCategory ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
