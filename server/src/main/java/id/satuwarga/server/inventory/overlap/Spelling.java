package id.satuwarga.server.inventory.overlap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Known words, found when a letter or two are wrong: two words are near when taking letters out of
 * each makes them equal.
 */
final class Spelling {
  private static final int SHORTEST = 5;
  private static final int LONG = 9;
  private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
  private final NavigableSet<String> words = new TreeSet<>();
  private final Map<String, String> near = new HashMap<>();

  void learn(String word) {
    words.add(word);
    if (word.length() >= SHORTEST) {
      without(word, word.length() >= LONG ? 2 : 1).forEach(rest -> near.putIfAbsent(rest, word));
    }
  }

  /** The known word that was meant. */
  Optional<String> mend(String word) {
    if (word.length() < SHORTEST) {
      return Optional.empty();
    }
    for (String rest : without(word, word.length() >= LONG ? 2 : 1)) {
      String meant = near.get(rest);
      if (meant != null && isClose(word, meant) && isSlip(word, meant)) {
        return Optional.of(meant);
      }
    }
    return Optional.empty();
  }

  /** The only known word that begins so, or the first of several forms of one. */
  Optional<String> beginningWith(String beginning) {
    String word = words.ceiling(beginning);
    return word != null && word.startsWith(beginning) && word.length() <= beginning.length() + 4
        ? Optional.of(word)
        : Optional.empty();
  }

  /** The first letter is seldom wrong, and another one makes another word. */
  static boolean isClose(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return one.charAt(0) == other.charAt(0)
        && longer >= SHORTEST
        && Math.abs(one.length() - other.length()) <= 2
        && distance(one, other) <= (longer >= LONG ? 2 : 1);
  }

  /**
   * Whether a hand may have slipped so: letters left out, doubled or in the wrong order, or a key
   * beside the right one. Of two short words with one other letter both are mostly right.
   */
  static boolean isSlip(String word, String meant) {
    if (word.length() != meant.length()) {
      return true;
    }
    int wrong = 0;
    int far = 0;
    for (int at = 0; at < word.length(); at++) {
      char typed = word.charAt(at);
      char right = meant.charAt(at);
      if (typed != right) {
        wrong++;
        far += isBeside(typed, right) ? 0 : 1;
      }
    }
    boolean swapped = wrong == 2 && distance(word, meant) == 1;
    return swapped || (word.length() >= LONG - 2 && far == 0);
  }

  private static boolean isBeside(char one, char other) {
    for (int row = 0; row < KEYS.size(); row++) {
      int at = KEYS.get(row).indexOf(one);
      for (int near = row - 1; at >= 0 && near <= row + 1; near++) {
        int there = near < 0 || near >= KEYS.size() ? -1 : KEYS.get(near).indexOf(other);
        if (there >= 0 && Math.abs(there - at) <= 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** The word itself and what is left when so many letters are taken out. */
  static Set<String> without(String word, int letters) {
    Set<String> rests = new HashSet<>(List.of(word));
    for (int round = 0; round < letters; round++) {
      for (String rest : List.copyOf(rests)) {
        for (int at = 0; at < rest.length(); at++) {
          rests.add(rest.substring(0, at) + rest.substring(at + 1));
        }
      }
    }
    return rests;
  }

  /** How many letters are wrong; two that changed places count once. */
  static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + wrong, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }
}
