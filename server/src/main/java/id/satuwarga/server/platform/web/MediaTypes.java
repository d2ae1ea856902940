package id.satuwarga.server.platform.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code Content-Type} and {@code Accept}. */
final class MediaTypes {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String PROBLEM = "application/problem+json";

  private MediaTypes() {}

  static boolean isJson(String type) {
    return type.equals("application/json") || type.endsWith("+json");
  }

  /** Type and subtype in small letters; nothing when broken or in a charset that is not UTF-8. */
  static Optional<String> essence(String contentType) {
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].trim().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        return Optional.empty();
      }
    }
    return Optional.of(parts[0].trim()).filter(type -> type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+"));
  }

  /** Whether an {@code Accept} header lets in one of these types. */
  static boolean accepts(String accept, Collection<String> types) {
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", 50)) {
      String[] parts = range.split(";", -1);
      String wanted = parts[0].trim();
      if (!refused(parts) && types.stream().anyMatch(type -> covers(wanted, type))) {
        return true;
      }
    }
    return false;
  }

  private static boolean refused(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].trim().matches("q=0(\\.0*)?")) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(String range, String type) {
    String bare = type.split(";", 2)[0].trim();
    return range.equals("*/*")
        || range.equals(bare)
        || (range.endsWith("/*") && bare.startsWith(range.substring(0, range.length() - 1)));
  }
}
