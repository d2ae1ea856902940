package id.satuwarga.server.platform.jwt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens of any shape, also those an honest library cannot make. */
public final class RawToken {
  private RawToken() {}

  /** Really signed, whatever header and claims say. */
  public static String signed(SigningKey key, String header, String claims) {
    return signedParts(key, encode(header), encode(claims));
  }

  /** As above, with the two parts already encoded, well or badly. */
  public static String signedParts(SigningKey key, String header, String claims) {
    String text = header + "." + claims;
    return text + "." + encode(key.signature(text));
  }

  /** Signed by HMAC under a key the attacker knows. */
  public static String hmac(byte[] key, String header, String claims) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String text = encode(header) + "." + encode(claims);
      return text + "." + encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The header of an honest token of this type. */
  public static String header(String type, SigningKey key) {
    return "{\"alg\":\"ES256\",\"typ\":\""
        + type
        + "\",\"kid\":\""
        + key.verifyingKey().keyId()
        + "\"}";
  }
}
