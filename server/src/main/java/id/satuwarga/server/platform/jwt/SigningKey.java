package id.satuwarga.server.platform.jwt;

import id.satuwarga.server.platform.json.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;

/**
 * A P-256 pair that signs tokens. Vert.x's {@code JWTAuth} would write {@code "typ":"JWT"} over
 * whatever type is asked for, so the few lines of signing are ours; its verifying side reads them.
 */
public final class SigningKey {
  private static final String CURVE = "secp256r1";
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final String PROBE = "probe";
  private final VerifyingKey verifyingKey;
  private final PrivateKey privateKey;
  private final String secret;

  private SigningKey(VerifyingKey verifyingKey, String secret) {
    this.verifyingKey = verifyingKey;
    this.secret = secret;
    this.privateKey = privateKey(JwtGuard.decode(secret));
    proveThatHalvesFit();
  }

  /** A pair from its JWK parts, as {@link #secret()} and {@link #verifyingKey()} gave them. */
  public static SigningKey of(VerifyingKey verifyingKey, String secret) {
    return new SigningKey(verifyingKey, secret);
  }

  /** A new pair. */
  public static SigningKey generate(String keyId) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE));
      var pair = generator.generateKeyPair();
      var point = ((ECPublicKey) pair.getPublic()).getW();
      return new SigningKey(
          new VerifyingKey(keyId, base64Url(point.getAffineX()), base64Url(point.getAffineY())),
          base64Url(((ECPrivateKey) pair.getPrivate()).getS()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no P-256", impossible);
    }
  }

  public VerifyingKey verifyingKey() {
    return verifyingKey;
  }

  /** The private part as a JWK's {@code d}; for the key file only. */
  public String secret() {
    return secret;
  }

  /** The claims as a token of this type, signed. */
  public String sign(String type, Object claims) {
    Header header = new Header("ES256", type, verifyingKey.keyId());
    String signed = encode(Json.writeBytes(header)) + "." + encode(Json.writeBytes(claims));
    return signed + "." + encode(signature(signed));
  }

  byte[] signature(String text) {
    try {
      Signature engine = Signature.getInstance(ALGORITHM);
      engine.initSign(privateKey);
      engine.update(text.getBytes(StandardCharsets.US_ASCII));
      return engine.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java cannot sign with P-256", impossible);
    }
  }

  private void proveThatHalvesFit() {
    try {
      Signature engine = Signature.getInstance(ALGORITHM);
      engine.initVerify(publicKey(verifyingKey));
      engine.update(PROBE.getBytes(StandardCharsets.US_ASCII));
      if (engine.verify(signature(PROBE))) {
        return;
      }
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("not a P-256 pair", unusable);
    }
    throw new IllegalArgumentException("the two halves of the pair do not fit");
  }

  private static PublicKey publicKey(VerifyingKey key) throws GeneralSecurityException {
    ECPoint point =
        new ECPoint(
            new BigInteger(1, JwtGuard.decode(key.x())),
            new BigInteger(1, JwtGuard.decode(key.y())));
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve()));
  }

  private static PrivateKey privateKey(byte[] secret) {
    try {
      return KeyFactory.getInstance("EC")
          .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), curve()));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("not the private part of a P-256 pair", unusable);
    }
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(CURVE));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static String base64Url(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return encode(fixed);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private record Header(String alg, String typ, String kid) {}
}
