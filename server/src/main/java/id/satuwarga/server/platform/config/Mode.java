package id.satuwarga.server.platform.config;

import java.util.Locale;

/**
 * What a deployment is for ever: fixed at its first migration. Sandbox and production are the same
 * product and never mix; keys of one are refused by the other.
 */
public enum Mode {
  SANDBOX("test_"),
  PRODUCTION("live_");

  private final String keyPrefix;

  Mode(String keyPrefix) {
    this.keyPrefix = keyPrefix;
  }

  /** What the id of every key of this mode begins with. */
  public String keyPrefix() {
    return keyPrefix;
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Mode ofTag(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }
}
