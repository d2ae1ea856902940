package id.satuwarga.server.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lets a PDF pass as it is, unless it says openly that it is locked or that it acts by itself. What
 * hides in compressed parts is not seen: readers of PDF must not trust one for having passed here.
 * Its notes (author, title) stay: to take them out, a whole PDF library would have to work on
 * strangers' files inside the server.
 */
final class PdfCheck {
  private static final int TAIL = 1024;
  private static final List<String> REFUSED = List.of("/Encrypt", "/JavaScript", "/Launch");

  private PdfCheck() {}

  static byte[] check(byte[] content) throws BrokenFileException {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (!text.substring(Math.max(0, text.length() - TAIL)).contains("%%EOF")) {
      throw new BrokenFileException("ends too early");
    }
    if (REFUSED.stream().anyMatch(text::contains)) {
      throw new BrokenFileException("is locked or acts by itself");
    }
    return content;
  }
}
