package id.satuwarga.server.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies a WebP with the chunks that make the picture; Exif, XMP and unknown ones stay out. */
final class WebpCleaner {
  private static final int HEADER = 12;
  private static final int METADATA_FLAGS = 0x08 | 0x04;
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF");

  private WebpCleaner() {}

  static byte[] clean(byte[] content) throws BrokenFileException {
    ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    long end = Integer.toUnsignedLong(in.getInt(4)) + 8;
    if (end > content.length || end < HEADER) {
      throw new BrokenFileException("ends too early");
    }
    in.position(HEADER).limit((int) end);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    boolean pictured = false;
    while (in.remaining() > 1) {
      byte[] fourCc = new byte[4];
      in.get(fourCc);
      String name = new String(fourCc, StandardCharsets.US_ASCII);
      long length = Integer.toUnsignedLong(in.getInt());
      if (length > in.remaining()) {
        throw new BrokenFileException("ends too early");
      }
      byte[] data = new byte[(int) length];
      in.get(data);
      if (length % 2 == 1 && in.hasRemaining()) {
        in.get();
      }
      pictured |= checkPicture(name, data);
      if (KEPT.contains(name)) {
        write(out, fourCc, data);
      }
    }
    if (!pictured) {
      throw new BrokenFileException("holds no picture");
    }
    return whole(out.toByteArray());
  }

  /** Judges the size where a chunk tells it; true when the chunk is a picture. */
  private static boolean checkPicture(String name, byte[] data) throws BrokenFileException {
    ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    switch (name) {
      case "VP8X" -> {
        data[0] = (byte) (in.get(0) & ~METADATA_FLAGS);
        FileCleaner.checkPixels(1 + u24(in.position(4)), 1 + u24(in.position(7)));
        return false;
      }
      case "VP8 " -> {
        int width = in.getShort(6) & 0x3FFF;
        FileCleaner.checkPixels(width, in.getShort(8) & 0x3FFF);
        return true;
      }
      case "VP8L" -> {
        int bits = in.getInt(1);
        FileCleaner.checkPixels(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
        return true;
      }
      default -> {
        return name.equals("ANMF");
      }
    }
  }

  private static int u24(ByteBuffer in) {
    return (in.get() & 0xFF) | (in.get() & 0xFF) << 8 | (in.get() & 0xFF) << 16;
  }

  private static void write(ByteArrayOutputStream out, byte[] fourCc, byte[] data) {
    out.writeBytes(fourCc);
    out.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array());
    out.writeBytes(data);
    if (data.length % 2 == 1) {
      out.write(0);
    }
  }

  private static byte[] whole(byte[] chunks) {
    return ByteBuffer.allocate(HEADER + chunks.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(4 + chunks.length)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(chunks)
        .array();
  }
}
