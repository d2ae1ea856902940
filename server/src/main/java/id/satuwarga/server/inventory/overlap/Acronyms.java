package id.satuwarga.server.inventory.overlap;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Whether a short name is made of the beginnings of words, as SIMPEG is of Sistem Informasi
 * Manajemen kePEGawaian.
 */
final class Acronyms {
  private static final int LONGEST = 14;
  private static final double SKIPPED = 1.2;
  private static final Set<String> SMALL =
      Set.of("dan", "di", "ke", "of", "the", "and", "in", "for", "untuk", "bagi", "atau", "pada");
  private static final List<String> PREFIXES = List.of("ke", "per", "pen", "pem", "pe");

  private Acronyms() {}

  /** 0 to 1. */
  static double fit(String acronym, List<String> words) {
    if (acronym.length() < 3 || acronym.length() > LONGEST || words.size() < 2) {
      return 0;
    }
    if (!mayFit(acronym, words)) {
      return 0;
    }
    List<String> few = words.size() > 9 ? words.subList(0, 9) : words;
    double[][] known = new double[acronym.length() + 1][few.size() + 1];
    for (double[] row : known) {
      Arrays.fill(row, -1);
    }
    return Math.max(0, best(acronym, 0, few, 0, known) / acronym.length());
  }

  private static boolean mayFit(String acronym, List<String> words) {
    int at = 0;
    for (String word : words) {
      for (int i = 0; i < word.length() && at < acronym.length(); i++) {
        if (word.charAt(i) == acronym.charAt(at)) {
          at++;
        }
      }
    }
    return at == acronym.length();
  }

  /** Letters explained, less what had to be skipped; very low where a letter is left. */
  private static double best(
      String acronym, int from, List<String> words, int at, double[][] known) {
    if (from == acronym.length()) {
      return -left(words, at);
    }
    if (at == words.size()) {
      return -100;
    }
    if (known[from][at] != -1) {
      return known[from][at];
    }
    String word = words.get(at);
    double most = best(acronym, from, words, at + 1, known) - cost(word);
    most = Math.max(most, taken(acronym, from, words, at, word, known));
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && word.length() > prefix.length() + 3) {
        String stem = word.substring(prefix.length());
        most = Math.max(most, taken(acronym, from, words, at, stem, known));
      }
    }
    known[from][at] = most;
    return most;
  }

  private static double taken(
      String acronym, int from, List<String> words, int at, String word, double[][] known) {
    double most = -100;
    for (int length = 1;
        length <= word.length()
            && from + length <= acronym.length()
            && word.charAt(length - 1) == acronym.charAt(from + length - 1);
        length++) {
      most = Math.max(most, length + best(acronym, from + length, words, at + 1, known));
    }
    return most;
  }

  private static double left(List<String> words, int at) {
    return words.subList(at, words.size()).stream().mapToDouble(Acronyms::cost).sum() / 2;
  }

  private static double cost(String word) {
    return SMALL.contains(word) ? 0.02 : SKIPPED;
  }
}
