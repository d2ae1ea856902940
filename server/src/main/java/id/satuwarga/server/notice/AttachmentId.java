package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one file that goes with a notice. */
public record AttachmentId(@JsonValue UUID value) {
  @JsonCreator
  public static AttachmentId parse(String text) {
    return new AttachmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
