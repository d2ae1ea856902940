package id.satuwarga.server.platform.id;

import java.security.SecureRandom;
import java.util.Base64;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Opaque secrets: 256 random bits, base64url. Store only their hash. */
@Singleton
public final class Tokens {
  private final SecureRandom random = new SecureRandom();

  @Inject
  public Tokens() {}

  public String random() {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
