package id.satuwarga.server.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one endpoint of an OPD. */
record EndpointId(@JsonValue UUID value) {
  @JsonCreator
  static EndpointId parse(String text) {
    return new EndpointId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
