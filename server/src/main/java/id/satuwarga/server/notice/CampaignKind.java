package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a notice to territories stands for itself. */
enum CampaignKind {
  NOTICE,
  /** The one before should have said something else. */
  CORRECTION,
  /** The one before should not have been sent. */
  RECALL;

  /** The word of the contract. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What this word of the contract names. */
  @JsonCreator
  static CampaignKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
