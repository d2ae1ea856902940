package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.text.PlainText;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Words of a text, and their stems in both languages, by Lucene's stemmers. */
final class Stems {
  private static final int LONGEST = 40;
  private final IndonesianStemmer indonesian = new IndonesianStemmer();
  private final EnglishStemmer english = new EnglishStemmer();

  static List<String> words(String text) {
    return PlainText.words(text).stream().filter(word -> word.length() <= LONGEST).toList();
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
