package id.satuwarga.sdk.client.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Points in time as they travel. */
public final class Times {
  private Times() {}

  static boolean isTime(@Nullable String text) {
    try {
      return text != null && !Instant.parse(text).equals(Instant.MIN);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Of a text that was judged before. */
  public static Instant of(@Nullable String text) {
    return text == null ? Instant.EPOCH : Instant.parse(text);
  }
}
