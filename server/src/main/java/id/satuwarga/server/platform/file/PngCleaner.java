package id.satuwarga.server.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG with the chunks that make the picture; texts, times, Exif and the like stay out. */
final class PngCleaner {
  private static final int SIGNATURE = 8;
  private static final int NAME_AND_SUM = 8;
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD",
          "pHYs");

  private PngCleaner() {}

  static byte[] clean(byte[] content) throws BrokenFileException {
    ByteBuffer in = ByteBuffer.wrap(content).position(SIGNATURE);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    out.write(content, 0, SIGNATURE);
    boolean pictured = false;
    String name = "";
    while (!name.equals("IEND")) {
      int start = in.position();
      name = check(in, name.isEmpty());
      pictured |= name.equals("IDAT");
      if (KEPT.contains(name)) {
        out.write(content, start, in.position() - start);
      } else if (Character.isUpperCase(name.charAt(0))) {
        throw new BrokenFileException("has a critical chunk nobody knows");
      }
    }
    if (!pictured) {
      throw new BrokenFileException("holds no picture");
    }
    return out.toByteArray();
  }

  /** Moves behind one sound chunk and tells its name. */
  private static String check(ByteBuffer in, boolean first) throws BrokenFileException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining() - NAME_AND_SUM) {
      throw new BrokenFileException("ends too early");
    }
    byte[] chunk = new byte[length + 4];
    in.get(chunk);
    CRC32 crc = new CRC32();
    crc.update(chunk);
    String name = new String(chunk, 0, 4, StandardCharsets.US_ASCII);
    if ((int) crc.getValue() != in.getInt() || first != name.equals("IHDR")) {
      throw new BrokenFileException("has a damaged chunk");
    }
    if (first) {
      ByteBuffer header = ByteBuffer.wrap(chunk).position(4);
      long width = Integer.toUnsignedLong(header.getInt());
      FileCleaner.checkPixels(width, Integer.toUnsignedLong(header.getInt()));
    }
    return name;
  }
}
