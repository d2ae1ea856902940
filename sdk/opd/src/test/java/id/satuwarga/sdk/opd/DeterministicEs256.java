package id.satuwarga.sdk.opd;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * ES256 whose signature of one text is always the same (RFC 6979), so that test vectors can be made
 * again. Slow, not in constant time, and for keys that guard nothing.
 */
final class DeterministicEs256 {
  static final BigInteger N =
      hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
  private static final BigInteger P =
      hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
  private static final BigInteger[] G = {
    hex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
    hex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")
  };
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private DeterministicEs256() {}

  /** The 64 bytes of r and s. */
  static byte[] sign(BigInteger key, String text) {
    byte[] hash = sha256(text.getBytes(StandardCharsets.US_ASCII));
    BigInteger z = new BigInteger(1, hash);
    BigInteger k = nonce(key, hash);
    BigInteger r = times(k, G)[0].mod(N);
    BigInteger s = k.modInverse(N).multiply(z.add(r.multiply(key))).mod(N);
    byte[] both = new byte[64];
    System.arraycopy(bytes(r), 0, both, 0, 32);
    System.arraycopy(bytes(s), 0, both, 32, 32);
    return both;
  }

  /** The point of a private key. */
  static BigInteger[] publicPoint(BigInteger key) {
    return times(key, G);
  }

  static byte[] bytes(BigInteger number) {
    byte[] some = number.toByteArray();
    byte[] all = new byte[32];
    int from = Math.max(0, some.length - 32);
    System.arraycopy(some, from, all, 32 - (some.length - from), some.length - from);
    return all;
  }

  /** RFC 6979, 3.2; the first candidate fits but once in 2^32. */
  private static BigInteger nonce(BigInteger key, byte[] hash) {
    byte[] z = bytes(new BigInteger(1, hash).mod(N));
    byte[] v = new byte[32];
    byte[] k = new byte[32];
    Arrays.fill(v, (byte) 1);
    for (byte step = 0; step < 2; step++) {
      k = hmac(k, v, new byte[] {step}, bytes(key), z);
      v = hmac(k, v);
    }
    v = hmac(k, v);
    BigInteger candidate = new BigInteger(1, v);
    if (candidate.signum() == 0 || candidate.compareTo(N) >= 0) {
      throw new IllegalStateException("take another text");
    }
    return candidate;
  }

  private static BigInteger[] times(BigInteger factor, BigInteger[] point) {
    BigInteger[] sum = null;
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      sum = sum == null ? null : plus(sum, sum);
      if (factor.testBit(bit)) {
        sum = sum == null ? point : plus(sum, point);
      }
    }
    return sum;
  }

  /** Neither is the point at infinity, nor the one the other's opposite: too rare to meet here. */
  private static BigInteger[] plus(BigInteger[] a, BigInteger[] b) {
    BigInteger slope =
        a[0].equals(b[0])
            ? THREE.multiply(a[0].pow(2)).subtract(THREE).multiply(a[1].shiftLeft(1).modInverse(P))
            : b[1].subtract(a[1]).multiply(b[0].subtract(a[0]).mod(P).modInverse(P));
    BigInteger x = slope.pow(2).subtract(a[0]).subtract(b[0]).mod(P);
    return new BigInteger[] {x, slope.multiply(a[0].subtract(x)).subtract(a[1]).mod(P)};
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}
