package id.satuwarga.sdk.opd.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public keys by id. Keys that are not for ES256 signatures are passed over. */
final class Jwks {
  private Jwks() {}

  static Map<String, PublicKey> read(byte[] json) throws IOException {
    Object keys = TokenJson.object(json).get("keys");
    Map<String, PublicKey> byId = new HashMap<>();
    if (keys instanceof List) {
      for (Object jwk : (List<?>) keys) {
        PublicKey key = jwk instanceof Map ? key((Map<?, ?>) jwk) : null;
        if (key != null) {
          byId.put((String) ((Map<?, ?>) jwk).get("kid"), key);
        }
      }
    }
    if (byId.isEmpty()) {
      throw new IOException("no key for ES256 among the keys");
    }
    return byId;
  }

  private static @Nullable PublicKey key(Map<?, ?> jwk) throws IOException {
    boolean ours =
        "EC".equals(jwk.get("kty"))
            && "P-256".equals(jwk.get("crv"))
            && (jwk.get("alg") == null || "ES256".equals(jwk.get("alg")))
            && (jwk.get("use") == null || "sig".equals(jwk.get("use")))
            && jwk.get("kid") instanceof String;
    if (!ours || !(jwk.get("x") instanceof String) || !(jwk.get("y") instanceof String)) {
      return null;
    }
    try {
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      ECParameterSpec p256 = curve.getParameterSpec(ECParameterSpec.class);
      ECPoint point = new ECPoint(number((String) jwk.get("x")), number((String) jwk.get("y")));
      judgeOnCurve(point, p256.getCurve());
      return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, p256));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("a key that is none", e);
    }
  }

  /** The JDK does not ask whether y² = x³ + ax + b. */
  private static void judgeOnCurve(ECPoint point, EllipticCurve curve) throws IOException {
    BigInteger p = ((ECFieldFp) curve.getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
      throw new IOException("a key beside the curve");
    }
  }

  private static BigInteger number(String coordinate) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
  }
}
