package id.satuwarga.sample.ground;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which way up a photo is: phones write it as the sensor lies, and beside it how they were held, as
 * 1 to 8 of Exif.
 */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int FIRST_ON_ITS_SIDE = 5;
  private static final int EXIF_SEGMENT = 0xFFE1;
  private static final int FIRST_SEGMENT = 0xFFE0;
  private static final int LAST_SEGMENT = 0xFFEF;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private final int value;

  private Orientation(int value) {
    this.value = value;
  }

  /** What a JPEG says; whatever cannot be read tells nothing, so it is upright. */
  static Orientation of(byte[] photo) {
    try {
      return new Orientation(read(ByteBuffer.wrap(photo)));
    } catch (IndexOutOfBoundsException | IllegalArgumentException unreadable) {
      return new Orientation(UPRIGHT);
    }
  }

  /** Whether width and height change places. */
  boolean isOnItsSide() {
    return value >= FIRST_ON_ITS_SIDE;
  }

  /** Turns a picture of this size upright. */
  AffineTransform upright(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** Walks over the segments that stand before the picture itself. */
  private static int read(ByteBuffer jpeg) {
    int at = 2;
    int kind = Short.toUnsignedInt(jpeg.getShort(at));
    while (kind >= FIRST_SEGMENT && kind <= LAST_SEGMENT) {
      int length = Short.toUnsignedInt(jpeg.getShort(at + 2));
      if (kind == EXIF_SEGMENT && isExif(jpeg, at + 4)) {
        int tiff = at + 4 + EXIF.length;
        return inTiff(jpeg.slice(tiff, length - 2 - EXIF.length));
      }
      at += 2 + length;
      kind = Short.toUnsignedInt(jpeg.getShort(at));
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer jpeg, int at) {
    byte[] name = new byte[EXIF.length];
    jpeg.get(at, name);
    return Arrays.equals(name, EXIF);
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + ENTRY * i;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        return Short.toUnsignedInt(tiff.getShort(entry + 8));
      }
    }
    return UPRIGHT;
  }
}
