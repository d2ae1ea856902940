package id.satuwarga.server.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Our own apps that citizens sign in with. */
public enum App {
  /** Keeps the refresh token in a cookie that no script can read. */
  WEB,
  /** Keeps it in the device's key store. */
  ANDROID;

  @JsonValue
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static App ofTag(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }
}
