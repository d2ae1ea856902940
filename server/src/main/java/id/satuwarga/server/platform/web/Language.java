package id.satuwarga.server.platform.web;

import java.util.Locale;

/** The two languages of every screen, notice and problem. Bahasa Indonesia is the default. */
public enum Language {
  ID,
  EN;

  /** The BCP 47 tag: {@code id} or {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language whose tag this is; anything unknown is Bahasa Indonesia. */
  public static Language ofTag(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ID;
  }

  /**
   * The better of ours by the weights of an {@code Accept-Language} header. A broken header is no
   * reason to refuse anybody: it means the default.
   */
  public static Language ofHeader(String header) {
    double id = weight(header, "id");
    double en = weight(header, "en");
    return en > id ? EN : ID;
  }

  private static double weight(String header, String tag) {
    double best = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", 20)) {
      String[] parts = range.trim().split(";", 2);
      if (parts[0].trim().equals(tag) || parts[0].trim().startsWith(tag + "-")) {
        best = Math.max(best, parts.length == 1 ? 1 : quality(parts[1].trim()));
      }
    }
    return best;
  }

  private static double quality(String parameter) {
    return parameter.matches("q=[01](\\.[0-9]{0,3})?")
        ? Double.parseDouble(parameter.substring(2))
        : 0;
  }
}
