package id.satuwarga.server.classification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is to become of an app. */
enum Outcome {
  KEEP,
  /** Its work is done by a mini-app that is there. */
  MERGE,
  BECOME_MINI_APP,
  TAKE_DOWN;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Outcome ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether the app is gone once this is done. */
  boolean endsTheApp() {
    return this == MERGE || this == TAKE_DOWN;
  }
}
