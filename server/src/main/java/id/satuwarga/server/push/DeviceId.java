package id.satuwarga.server.push;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one device; a token that moves to another citizen becomes another device. */
record DeviceId(@JsonValue UUID value) {
  @JsonCreator
  static DeviceId parse(String text) {
    return new DeviceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
