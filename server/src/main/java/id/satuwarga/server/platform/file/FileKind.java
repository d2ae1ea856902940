package id.satuwarga.server.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that travel between citizens and OPDs, told apart by content alone. */
public enum FileKind {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp"),
  PDF("application/pdf");

  private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private final String mediaType;

  FileKind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  public boolean isImage() {
    return this != PDF;
  }

  public static FileKind ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(kind -> kind.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of file of ours"));
  }

  /** What the first bytes say; what a header or a file name claims does not count. */
  public static Optional<FileKind> of(byte[] content) {
    if (startsWith(content, 0, JPEG_START)) {
      return Optional.of(JPEG);
    }
    if (startsWith(content, 0, PNG_START)) {
      return Optional.of(PNG);
    }
    if (startsWith(content, 0, ascii("RIFF")) && startsWith(content, 8, ascii("WEBP"))) {
      return Optional.of(WEBP);
    }
    return startsWith(content, 0, ascii("%PDF-")) ? Optional.of(PDF) : Optional.empty();
  }

  private static boolean startsWith(byte[] content, int at, byte[] start) {
    return content.length >= at + start.length
        && Arrays.equals(content, at, at + start.length, start, 0, start.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
