package id.satuwarga.server.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an event towards its receiver: the same however often it is sent. */
record EventId(UUID value) {
  @JsonValue
  @Override
  public String toString() {
    return "msg_" + value.toString().replace("-", "");
  }
}
