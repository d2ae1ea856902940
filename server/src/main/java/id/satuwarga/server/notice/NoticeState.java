package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has become of a notice. Up the ladder only; expired and erased are ends beside it. */
enum NoticeState {
  ACCEPTED,
  /** In the inbox. */
  DELIVERED,
  OPENED,
  /** Its time ran out before anybody opened it. */
  EXPIRED,
  /** The citizen has left, and with them all but the OPD's reference. */
  ERASED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NoticeState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
