package id.satuwarga.server.inventory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a text without letter case, accents and punctuation; long ones cut. */
final class PlainWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 40;

  private PlainWords() {}

  static List<String> of(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Stream.of(GAPS.split(bare.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
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
