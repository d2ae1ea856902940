package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What we and an endpoint share, as Standard Webhooks writes it: {@code whsec_} and base64. Prints
 * as stars.
 */
record SigningSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final int LENGTH = 32;

  static SigningSecret make(SecureRandom random) {
    byte[] key = new byte[LENGTH];
    random.nextBytes(key);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /** The signature of this event sent at this second of the epoch. */
  String sign(String eventId, long second, byte[] body) {
    byte[] head = (eventId + "." + second + ".").getBytes(StandardCharsets.UTF_8);
    byte[] signed = new byte[head.length + body.length];
    System.arraycopy(head, 0, signed, 0, head.length);
    System.arraycopy(body, 0, signed, head.length, body.length);
    Hmac key = new Hmac(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    return "v1," + Base64.getEncoder().encodeToString(key.of(signed));
  }

  @Override
  public String toString() {
    return "***";
  }
}
