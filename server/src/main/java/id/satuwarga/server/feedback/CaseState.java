package id.satuwarga.server.feedback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the words of a citizen, or a low mark, have come at the OPD. */
enum CaseState {
  /** Words with a good mark: to be read, nothing has to be done. */
  NOTED,
  /** A low mark that nobody has dealt with. */
  OPEN,
  /** The citizen reads an answer. */
  ANSWERED,
  /** Dealt with, for a reason that the citizen reads. */
  CLOSED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CaseState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether the OPD has done something about it. */
  boolean isHandled() {
    return this == ANSWERED || this == CLOSED;
  }
}
