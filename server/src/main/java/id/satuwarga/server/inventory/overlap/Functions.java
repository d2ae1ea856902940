package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is done in any matter, {@code satuwarga/overlap/functions.txt}: paid, applied for, counted,
 * watched. Two apps of one matter that do different things are two apps.
 */
final class Functions {
  private static final String LIST = "/satuwarga/overlap/functions.txt";
  private final Map<Concept, List<Concept>> byStem = new HashMap<>();
  private int functions;

  Functions(WordBook book) {
    List<String> lines = Services.told(LIST);
    lines.forEach(line -> book.learn(Stems.words(line)));
    lines.forEach(line -> add(book, line));
  }

  private void add(WordBook book, String line) {
    String[] languages = line.split(" \\| ", 2);
    Concept function =
        book.number(
            Concept.Kind.FUNCTION,
            Text.of(languages[0].split(", ", 2)[0], languages[1].split(", ", 2)[0]));
    functions++;
    Set<Concept> stems = new HashSet<>();
    book.stems(Stems.words(line), (stem, own) -> stems.add(stem));
    stems.forEach(stem -> byStem.computeIfAbsent(stem, none -> new ArrayList<>()).add(function));
  }

  /** How much is said of each function. */
  Map<Concept, Double> of(Map<Concept, Double> stems) {
    Map<Concept, Double> said = new HashMap<>();
    stems.forEach(
        (stem, times) -> {
          List<Concept> shares = byStem.getOrDefault(stem, List.of());
          double telling = Math.log(functions / (shares.size() + 0.5)) / Math.log(functions);
          shares.forEach(function -> said.merge(function, times * telling, Double::sum));
        });
    return said;
  }
}
