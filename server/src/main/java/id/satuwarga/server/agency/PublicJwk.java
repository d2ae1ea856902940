package id.satuwarga.server.agency;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import id.satuwarga.server.platform.web.Text;

/**
 * The public half of a P-256 pair, by its two coordinates. The contract refuses a JWK with any
 * other member, and so with a private part.
 */
public record PublicJwk(String kty, String crv, String x, String y) {
  private static final int COORDINATE_BYTES = 32;

  static PublicJwk of(String x, String y) {
    return new PublicJwk("EC", "P-256", x, y);
  }

  /** The RFC 7638 thumbprint; a pair of numbers that is no point of the curve is refused. */
  String thumbprint() {
    try {
      return new ECKey.Builder(Curve.P_256, coordinate(x), coordinate(y))
          .build()
          .computeThumbprint()
          .toString();
    } catch (IllegalArgumentException | IllegalStateException | JOSEException unusable) {
      throw AgencyProblems.keyInvalid(
              Text.of(
                  "x dan y bukan titik pada kurva P-256. Kirim kunci publik apa adanya.",
                  "x and y are no point of the curve P-256. Send the public key as it is."))
          .asException();
    }
  }

  /** Only the one shortest spelling, so that one key cannot come under two names. */
  private static Base64URL coordinate(String text) {
    Base64URL coordinate = new Base64URL(text);
    byte[] bytes = coordinate.decode();
    if (bytes.length != COORDINATE_BYTES || !Base64URL.encode(bytes).toString().equals(text)) {
      throw new IllegalArgumentException("not a coordinate");
    }
    return coordinate;
  }
}
