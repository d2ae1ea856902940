package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one template. */
record TemplateId(@JsonValue UUID value) {
  @JsonCreator
  static TemplateId parse(String text) {
    return new TemplateId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
