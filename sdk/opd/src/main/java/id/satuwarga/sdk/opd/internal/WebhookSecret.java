package id.satuwarga.sdk.opd.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What two sides share to sign webhooks with. */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final SecretKeySpec key;

  private WebhookSecret(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Says nothing of what it was given when that is no secret. */
  public static WebhookSecret parse(String secret) {
    byte[] key =
        secret.startsWith(PREFIX) ? decoded(secret.substring(PREFIX.length())) : new byte[0];
    if (key.length < SHORTEST || key.length > LONGEST) {
      throw new IllegalArgumentException(
          "a webhook secret is "
              + PREFIX
              + " and base64 of "
              + SHORTEST
              + " to "
              + LONGEST
              + " bytes");
    }
    return new WebhookSecret(key);
  }

  /** HMAC-SHA256 of id, time and body, in base64. */
  public String sign(String id, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
