package id.satuwarga.server.identity;

import id.satuwarga.server.platform.crypto.Hashes;
import java.util.UUID;

/**
 * A refresh token that is one of ours, of whatever age. The text is opaque to whoever holds it.
 *
 * @param generation how often the session's token had been rotated when it was made
 */
record RefreshToken(CitizenId citizen, UUID session, int generation, String text) {
  String hash() {
    return Hashes.sha256Hex(text);
  }

  @Override
  public String toString() {
    return "RefreshToken[***]";
  }
}
