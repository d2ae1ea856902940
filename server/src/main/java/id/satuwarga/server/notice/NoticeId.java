package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one notice, towards its OPD and in the inbox alike. */
public record NoticeId(@JsonValue UUID value) {
  @JsonCreator
  public static NoticeId parse(String text) {
    return new NoticeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
