package id.satuwarga.sdk.opd.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JWS in compact form, read as narrowly as it is written: ES256 and nothing else, a header of
 * {@code alg}, {@code typ} and {@code kid}, canonical base64url.
 */
public final class SignedToken {
  private static final int LONGEST = 8_192;
  private static final Pattern COMPACT =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
  private static final Set<String> HEADER =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("alg", "typ", "kid")));

  private final String signed;
  private final String keyId;
  private final byte[] claims;
  private final byte[] signature;

  private SignedToken(String signed, String keyId, byte[] claims, byte[] signature) {
    this.signed = signed;
    this.keyId = keyId;
    this.claims = claims;
    this.signature = signature;
  }

  public static SignedToken parse(String token, String type) throws TokenRefused {
    if (token.length() > LONGEST) {
      throw new TokenRefused("too long");
    }
    Matcher parts = COMPACT.matcher(token);
    if (!parts.matches()) {
      throw new TokenRefused("not compact");
    }
    Map<String, Object> header = json(bytes(parts.group(1)));
    if (!HEADER.containsAll(header.keySet())) {
      throw new TokenRefused("header");
    }
    if (!"ES256".equals(header.get("alg"))) {
      throw new TokenRefused("algorithm");
    }
    if (!type.equals(header.get("typ"))) {
      throw new TokenRefused("type");
    }
    Object keyId = header.get("kid");
    if (!(keyId instanceof String)) {
      throw new TokenRefused("key");
    }
    return new SignedToken(
        parts.group(1) + "." + parts.group(2),
        (String) keyId,
        bytes(parts.group(2)),
        bytes(parts.group(3)));
  }

  public String keyId() {
    return keyId;
  }

  public void judgeSignature(PublicKey key) throws TokenRefused {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key);
      verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
      if (!verifier.verify(Es256.der(signature))) {
        throw new TokenRefused("signature");
      }
    } catch (GeneralSecurityException e) {
      throw new TokenRefused("signature");
    }
  }

  /** To be read after the signature was judged. */
  public Map<String, Object> claims() throws TokenRefused {
    return json(claims);
  }

  private static Map<String, Object> json(byte[] bytes) throws TokenRefused {
    try {
      return TokenJson.object(bytes);
    } catch (IOException e) {
      throw new TokenRefused("JSON");
    }
  }

  /** Two texts never mean the same bytes: no padding, no stray bits at the end. */
  private static byte[] bytes(String part) throws TokenRefused {
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(part);
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(part)) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new TokenRefused("base64url");
  }
}
