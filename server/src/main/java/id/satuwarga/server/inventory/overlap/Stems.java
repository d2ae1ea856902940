package id.satuwarga.server.inventory.overlap;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Words of a text, and their stems in both languages, by Lucene's stemmers. */
final class Stems {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 40;
  private final IndonesianStemmer indonesian = new IndonesianStemmer();
  private final EnglishStemmer english = new EnglishStemmer();

  static List<String> words(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Stream.of(GAPS.split(bare.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
        .toList();
  }

  /** Whether it is of those that any text has, in either language. */
  static boolean isEmpty(String word) {
    return IndonesianAnalyzer.getDefaultStopSet().contains(word)
        || EnglishAnalyzer.getDefaultStopSet().contains(word);
  }

  /** Not for several threads at once. */
  String indonesian(String word) {
    char[] letters = word.toCharArray();
    return new String(letters, 0, indonesian.stem(letters, letters.length, true));
  }

  /** Not for several threads at once. */
  String english(String word) {
    english.setCurrent(word);
    english.stem();
    return english.getCurrent();
  }
}
