package id.satuwarga.sdk.miniapp.internal;

import java.util.regex.Pattern;

/**
 * The rules of plain text. What an OPD shows often comes from a citizen: a builder cleans it, so
 * that one hostile word in a database cannot make a whole Screen refused. A reader only judges.
 */
public final class Plain {
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]");

  private Plain() {}

  /** Whether the text holds only what a host may show. */
  public static boolean accepts(String text) {
    return !FORBIDDEN.matcher(text).find();
  }

  /** Length as the contract counts it: in code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The text without forbidden characters and half characters, cut to so many characters. */
  public static String clean(String text, int longest) {
    String whole = FORBIDDEN.matcher(withoutHalves(text)).replaceAll("");
    return length(whole) <= longest
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** Like clean, for words that must be there. */
  public static String label(String text, int longest) {
    String cleaned = clean(text, longest);
    if (cleaned.trim().isEmpty()) {
      throw new IllegalArgumentException("a label or title must not be blank");
    }
    return cleaned;
  }

  /** Whether a surrogate stands without its other half. */
  public static boolean hasHalves(String text) {
    return !withoutHalves(text).equals(text);
  }

  private static String withoutHalves(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      whole.appendCodePoint(half ? 0xFFFD : point);
    }
    return whole.toString();
  }
}
