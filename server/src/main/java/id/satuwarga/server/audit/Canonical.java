package id.satuwarga.server.audit;

import id.satuwarga.server.platform.crypto.Hashes;
import java.nio.charset.StandardCharsets;

/**
 * The form in which contents are hashed: each part behind its length, so that no two read alike.
 */
final class Canonical {
  private Canonical() {}

  static String hash(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(part.getBytes(StandardCharsets.UTF_8).length)
          .append(':')
          .append(part)
          .append(',');
    }
    return Hashes.sha256Hex(text.toString());
  }
}
