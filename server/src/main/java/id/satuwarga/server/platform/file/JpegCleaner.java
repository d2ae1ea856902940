package id.satuwarga.server.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a JPEG without what it tells beside the picture: place, time, camera, previews, comments,
 * and whatever hangs behind its end. Colours and the way up stay.
 */
final class JpegCleaner {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int JFIF_LENGTH = 14;
  private final ByteBuffer in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private byte[] jfif = {};
  private int orientation = 1;
  private boolean sized;
  private boolean pictured;

  JpegCleaner(byte[] content) {
    this.in = ByteBuffer.wrap(content);
  }

  byte[] clean() throws BrokenFileException {
    in.position(2);
    int marker = nextMarker();
    while (marker != EOI) {
      segment(marker);
      marker = nextMarker();
    }
    if (!pictured) {
      throw new BrokenFileException("holds no picture");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(out.size() + 64);
    whole.writeBytes(new byte[] {(byte) 0xFF, (byte) SOI});
    whole.writeBytes(jfif);
    if (orientation > 1) {
      whole.writeBytes(Orientation.segment(orientation));
    }
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(new byte[] {(byte) 0xFF, (byte) EOI});
    return whole.toByteArray();
  }

  private int nextMarker() throws BrokenFileException {
    if (u8() != 0xFF) {
      throw new BrokenFileException("has bytes between its segments");
    }
    int marker = u8();
    while (marker == 0xFF) {
      marker = u8();
    }
    return marker;
  }

  private void segment(int marker) throws BrokenFileException {
    if (marker < 0xC0 || (marker >= 0xD0 && marker <= SOI)) {
      throw new BrokenFileException("has a marker where a segment belongs");
    }
    byte[] data = new byte[Math.max(0, (u8() << 8 | u8()) - 2)];
    in.get(data);
    if (marker >= 0xE0) {
      applicationData(marker, data);
    } else if (isFrame(marker)) {
      frame(data);
      write(marker, data);
    } else if (marker == SOS) {
      scan(data);
    } else {
      write(marker, data);
    }
  }

  private void applicationData(int marker, byte[] data) {
    if (marker == 0xE0 && startsWith(data, "JFIF\0") && data.length >= JFIF_LENGTH) {
      data[12] = 0;
      data[13] = 0;
      jfif = segmentOf(marker, data, JFIF_LENGTH);
    } else if (marker == 0xE1 && startsWith(data, "Exif\0\0")) {
      orientation = Orientation.of(data);
    } else if ((marker == 0xE2 && startsWith(data, "ICC_PROFILE\0"))
        || (marker == 0xEE && startsWith(data, "Adobe"))) {
      write(marker, data);
    }
  }

  private static boolean isFrame(int marker) {
    return marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void frame(byte[] data) throws BrokenFileException {
    ByteBuffer header = ByteBuffer.wrap(data);
    header.get();
    int height = Short.toUnsignedInt(header.getShort());
    FileCleaner.checkPixels(Short.toUnsignedInt(header.getShort()), height);
    sized = true;
  }

  private void scan(byte[] header) throws BrokenFileException {
    if (!sized) {
      throw new BrokenFileException("shows a picture before it tells its size");
    }
    write(SOS, header);
    int from = in.position();
    int at = from;
    byte[] all = in.array();
    while (!endsScan(all, at)) {
      at++;
    }
    out.write(all, from, at - from);
    in.position(at);
    pictured = true;
  }

  /** Within a scan 0xFF is followed by 0x00 or a restart marker; anything else ends it. */
  private static boolean endsScan(byte[] all, int at) throws BrokenFileException {
    if (at + 1 >= all.length) {
      throw new BrokenFileException("ends too early");
    }
    int next = all[at + 1] & 0xFF;
    return (all[at] & 0xFF) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7);
  }

  private void write(int marker, byte[] data) {
    out.writeBytes(segmentOf(marker, data, data.length));
  }

  private static byte[] segmentOf(int marker, byte[] data, int length) {
    return ByteBuffer.allocate(length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (length + 2))
        .put(data, 0, length)
        .array();
  }

  private static boolean startsWith(byte[] data, String start) {
    byte[] wanted = start.getBytes(StandardCharsets.US_ASCII);
    return data.length >= wanted.length
        && Arrays.equals(data, 0, wanted.length, wanted, 0, wanted.length);
  }

  private int u8() {
    return in.get() & 0xFF;
  }
}
