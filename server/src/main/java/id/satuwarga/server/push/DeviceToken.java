package id.satuwarga.server.push;

import com.fasterxml.jackson.annotation.JsonCreator;
import id.satuwarga.server.platform.crypto.Hashes;

/**
 * FCM's name of an installation. Whoever holds it can write to that phone, so it prints as stars
 * and no answer carries it.
 */
record DeviceToken(String value) implements PushTarget {
  private static final int FINGERPRINT = 16;

  @JsonCreator
  static DeviceToken of(String text) {
    return new DeviceToken(text);
  }

  String hash() {
    return Hashes.sha256Hex(value);
  }

  /** Enough for the app to recognise its own token, and for nothing else. */
  String fingerprint() {
    return hash().substring(0, FINGERPRINT);
  }

  @Override
  public String toString() {
    return "***";
  }
}
