package id.satuwarga.server.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Our own apps that citizens sign in with. */
public enum App {
  /** Keeps the refresh token in a cookie that no script can read. */
  WEB,
  /**
   * Keeps it in the device's key store, and is come back to by a scheme that any other app could
   * claim: for those who develop.
   */
  ANDROID,
  /** The same app as it is released: come back to by an address that is proved to be its own. */
  ANDROID_LINK;

  @JsonValue
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  public static App ofTag(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
