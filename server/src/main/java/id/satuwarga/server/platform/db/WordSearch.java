package id.satuwarga.server.platform.db;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words that somebody looks for. Each must be found: as the beginning of a word, or of the stem
 * that the Indonesian word and it share.
 */
public record WordSearch(List<String> words) {
  private static final int MOST = 8;

  public WordSearch {
    words = List.copyOf(words);
  }

  /** What of this is words; the rest says nothing. */
  public static WordSearch of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return new WordSearch(
        Arrays.stream(plain.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST)
            .toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  public String[] array() {
    return words.toArray(String[]::new);
  }

  /** A tsquery out of the words in this parameter, which is worked out once for a statement. */
  public static String query(String parameter) {
    return "(SELECT string_agg('(' || (to_tsquery('simple', word || ':*') || to_tsquery('indonesian', word || ':*'))::text || ')', ' & ')::tsquery FROM unnest("
        + parameter
        + "::text[]) word)";
  }
}
