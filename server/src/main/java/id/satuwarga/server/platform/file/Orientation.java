package id.satuwarga.server.platform.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which way up a photo is: the one thing of Exif that stays. */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int TIFF_AT = 6;
  private static final int MOST_ENTRIES = 512;

  private Orientation() {}

  /** 1 to 8 out of an Exif segment; one that cannot be read tells nothing, so it is upright. */
  static int of(byte[] exif) {
    try {
      ByteBuffer tiff =
          ByteBuffer.wrap(exif, TIFF_AT, exif.length - TIFF_AT)
              .slice()
              .order(exif[TIFF_AT] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int at = tiff.getInt(4);
      int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(tiff.getShort(at)));
      for (int i = 0; i < entries; i++) {
        int entry = at + 2 + 12 * i;
        if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
          int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException unreadable) {
      return UPRIGHT;
    }
  }

  /** The shortest Exif segment that says it. */
  static byte[] segment(int orientation) {
    return ByteBuffer.allocate(36)
        .putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
