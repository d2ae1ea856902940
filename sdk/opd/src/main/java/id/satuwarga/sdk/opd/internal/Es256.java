package id.satuwarga.sdk.opd.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;

/** From the two numbers of JOSE to the DER signatures of the JDK. */
final class Es256 {
  private static final int NUMBER = 32;
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private Es256() {}

  /** Numbers outside of 1 … order-1 are refused here: some JDKs took zeros for a signature. */
  static byte[] der(byte[] raw) throws TokenRefused {
    if (raw.length != 2 * NUMBER) {
      throw new TokenRefused("signature");
    }
    byte[] r = number(Arrays.copyOfRange(raw, 0, NUMBER));
    byte[] s = number(Arrays.copyOfRange(raw, NUMBER, 2 * NUMBER));
    ByteArrayOutputStream der = new ByteArrayOutputStream();
    der.write(0x30);
    der.write(r.length + s.length + 4);
    der.write(0x02);
    der.write(r.length);
    der.write(r, 0, r.length);
    der.write(0x02);
    der.write(s.length);
    der.write(s, 0, s.length);
    return der.toByteArray();
  }

  private static byte[] number(byte[] fixed) throws TokenRefused {
    BigInteger number = new BigInteger(1, fixed);
    if (number.signum() == 0 || number.compareTo(ORDER) >= 0) {
      throw new TokenRefused("signature");
    }
    return number.toByteArray();
  }
}
