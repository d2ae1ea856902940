package id.satuwarga.server.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an event has come on its way to an endpoint. */
enum MessageState {
  WAITING,
  DELIVERED,
  /** Nobody took it in three days. */
  DEAD;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static MessageState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
