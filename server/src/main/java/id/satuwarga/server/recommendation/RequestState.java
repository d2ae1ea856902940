package id.satuwarga.server.recommendation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a request has come. Nobody makes it expire: the calendar does. */
enum RequestState {
  ASKED,
  QUESTIONED,
  COMMITTEE,
  GRANTED,
  REFUSED,
  WITHDRAWN,
  EXPIRED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RequestState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
