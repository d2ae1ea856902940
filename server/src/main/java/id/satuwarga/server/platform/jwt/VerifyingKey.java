package id.satuwarga.server.platform.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.jwt.JwtRefused.Reason;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.util.Optional;

/** The public half of a P-256 pair, under the id that tokens name it by. */
public record VerifyingKey(String keyId, String x, String y) {
  private static final BigInteger P =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
  private static final BigInteger B =
      new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

  /** Refuses coordinates that are no point of the curve, with an IllegalArgumentException. */
  public VerifyingKey {
    if (!onCurve(coordinate(x), coordinate(y))) {
      throw new IllegalArgumentException("not a point of P-256");
    }
  }

  /** A public key out of a key set, when it is one we can use: EC, P-256, for ES256 signatures. */
  public static VerifyingKey ofJwk(JsonNode jwk) {
    if (!"EC".equals(jwk.path("kty").textValue())
        || !"P-256".equals(jwk.path("crv").textValue())
        || !"sig".equals(jwk.path("use").asText("sig"))
        || !"ES256".equals(jwk.path("alg").asText("ES256"))) {
      throw new IllegalArgumentException("not a P-256 key for ES256 signatures");
    }
    return new VerifyingKey(
        jwk.path("kid").asText(), jwk.path("x").asText(), jwk.path("y").asText());
  }

  /** The key, or nothing when it is one for others: of another curve, use or algorithm. */
  public static Optional<VerifyingKey> find(JsonNode jwk) {
    try {
      return Optional.of(ofJwk(jwk));
    } catch (IllegalArgumentException notForUs) {
      return Optional.empty();
    }
  }

  private static BigInteger coordinate(String text) {
    try {
      byte[] bytes = JwtGuard.decode(text);
      if (bytes.length == 32) {
        return new BigInteger(1, bytes);
      }
    } catch (JwtRefused unreadable) {
      throw new IllegalArgumentException("a coordinate is " + Reason.NOT_BASE64URL, unreadable);
    }
    throw new IllegalArgumentException("a coordinate has 32 bytes");
  }

  private static boolean onCurve(BigInteger x, BigInteger y) {
    if (x.compareTo(P) >= 0 || y.compareTo(P) >= 0) {
      return false;
    }
    BigInteger right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(B);
    return y.pow(2).subtract(right).mod(P).signum() == 0;
  }

  JsonObject jwk() {
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("alg", "ES256")
        .put("use", "sig")
        .put("kid", keyId)
        .put("x", x)
        .put("y", y);
  }
}
