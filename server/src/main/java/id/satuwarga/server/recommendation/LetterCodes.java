package id.satuwarga.server.recommendation;

import java.security.SecureRandom;
import java.util.Base64;
import javax.inject.Inject;

/** Codes that nobody guesses, short enough for a QR code that prints well: 120 random bits. */
final class LetterCodes {
  private final SecureRandom random = new SecureRandom();

  @Inject
  LetterCodes() {}

  String next() {
    byte[] bits = new byte[15];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
