package id.satuwarga.sdk.opd.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Knows an image by its first bytes, whatever it was called on its way. */
public final class ImageType {
  private static final int LARGEST = 2 * 1024 * 1024;

  private ImageType() {}

  /** The media type of a JPEG, PNG or WebP of at most 2 MB; nothing of anything else. */
  public static Optional<String> of(byte[] content) {
    if (content.length > LARGEST) {
      return Optional.empty();
    }
    if (has(content, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (has(content, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    return has(content, 0, "RIFF") && has(content, 8, "WEBP")
        ? Optional.of("image/webp")
        : Optional.empty();
  }

  private static boolean has(byte[] content, int at, String mark) {
    byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
    if (content.length < at + bytes.length) {
      return false;
    }
    for (int next = 0; next < bytes.length; next++) {
      if (content[at + next] != bytes[next]) {
        return false;
      }
    }
    return true;
  }
}
