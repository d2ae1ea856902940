package id.satuwarga.server.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percent-encoded text, decoded without mercy: what is not UTF-8 is refused, not replaced. */
final class UrlText {
  private static final int MOST_PARAMETERS = 100;

  private UrlText() {}

  /** The pairs of a query or of a form body. */
  static Map<String, List<String>> pairs(String encoded) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    if (encoded.isEmpty()) {
      return pairs;
    }
    String[] parts = encoded.split("&", MOST_PARAMETERS + 1);
    if (parts.length > MOST_PARAMETERS) {
      throw malformed("terlalu banyak parameter", "too many parameters");
    }
    for (String part : parts) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        pairs
            .computeIfAbsent(decode(name, true), first -> new ArrayList<>(1))
            .add(decode(value, true));
      }
    }
    return pairs;
  }

  static String decode(String encoded, boolean plusIsSpace) {
    if (encoded.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw malformed("alamat memuat huruf mentah", "the address holds raw characters");
    }
    if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
      return encoded;
    }
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.put((byte) (hex(encoded, i + 1) * 16 + hex(encoded, i + 2)));
        i += 2;
      } else {
        bytes.put((byte) (c == '+' && plusIsSpace ? ' ' : c));
      }
    }
    try {
      return TextHygiene.clean(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException notUtf8) {
      throw malformed("alamat bukan UTF-8", "the address is not UTF-8");
    }
  }

  private static int hex(String text, int at) {
    int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    if (digit < 0 || text.charAt(at) > 'f') {
      throw malformed("pengodean persen rusak", "bad percent-encoding");
    }
    return digit;
  }

  private static ProblemException malformed(String id, String en) {
    return WebProblems.requestMalformed(Text.of(id, en)).asException();
  }
}
