package id.satuwarga.server.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under one key, for look-ups of things that could be guessed and for pairwise ids.
 */
public final class Hmac {
  private static final int SHORTEST_KEY = 32;
  private final SecretKeySpec key;

  public Hmac(byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("a key needs 32 bytes or more");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  public byte[] of(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", impossible);
    }
  }

  public String hex(String text) {
    return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
  }

  public String base64Url(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
