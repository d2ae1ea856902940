package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a text without letter case, accents and punctuation; long ones cut. */
final class PlainWords {
  private static final int LONGEST = 40;

  private PlainWords() {}

  static List<String> of(String text) {
    return PlainText.words(text).stream()
        .map(word -> word.codePointCount(0, word.length()) <= LONGEST ? word : cut(word))
        .toList();
  }

  /** One text by which names are the same. */
  static String keyOf(String name) {
    return String.join(" ", of(name));
  }

  /** A search for all words by their beginnings, as PostgreSQL reads it. */
  static String search(String typed) {
    return of(typed).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
  }

  private static String cut(String word) {
    return word.substring(0, word.offsetByCodePoints(0, LONGEST));
  }
}
