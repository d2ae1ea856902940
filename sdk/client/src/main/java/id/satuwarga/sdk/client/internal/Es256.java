package id.satuwarga.sdk.client.internal;

import java.util.Arrays;

/** From the DER signatures of the JDK to the two numbers JOSE wants. */
final class Es256 {
  private static final int NUMBER = 32;

  private Es256() {}

  /** DER is SEQUENCE { INTEGER r, INTEGER s }; for P-256 every length fits one byte. */
  static byte[] raw(byte[] der) {
    int r = 2;
    int rLength = der[r + 1];
    int s = r + 2 + rLength;
    int sLength = der[s + 1];
    byte[] raw = new byte[2 * NUMBER];
    byte[] first = fixed(Arrays.copyOfRange(der, r + 2, r + 2 + rLength), NUMBER);
    byte[] second = fixed(Arrays.copyOfRange(der, s + 2, s + 2 + sLength), NUMBER);
    System.arraycopy(first, 0, raw, 0, NUMBER);
    System.arraycopy(second, 0, raw, NUMBER, NUMBER);
    return raw;
  }

  /** The number in exactly so many bytes: without its sign byte, with zeros before. */
  static byte[] fixed(byte[] number, int length) {
    byte[] fixed = new byte[length];
    int used = Math.min(number.length, length);
    System.arraycopy(number, number.length - used, fixed, length - used, used);
    return fixed;
  }
}
