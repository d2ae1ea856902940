package id.satuwarga.sample.system.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What an app that signs somebody in must make up: states, verifiers and challenges (RFC 7636). */
public final class Pkce {
  private Pkce() {}

  /** 64 characters that nobody can guess: a state, or a code verifier. */
  public static String random() {
    byte[] bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return encoded(bytes);
  }

  /** The S256 challenge of a code verifier. */
  public static String challenge(String verifier) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return encoded(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
