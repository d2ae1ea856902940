package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What governments have apps for, {@code satuwarga/overlap/services/}: a service a line, told in
 * many words, which may stand with several. Two apps that share no word are alike where both are
 * like one service.
 */
final class Services {
  static final List<String> THEMES =
      List.of(
          "health",
          "learning",
          "living",
          "office",
          "people",
          "places",
          "welfare",
          "economy",
          "works",
          "state");
  private static final String FOLDER = "/satuwarga/overlap/services/";
  private static final int MOST = 10;

  /** What a concept says of a service, where a word of the service itself says 1. */
  private static final double CONCEPT = 0.3;

  private static final double EVENING = 0.2;
  private final Map<Concept, List<Share>> byConcept = new HashMap<>();
  private int services;

  /** How much a service has of a concept or word, a little less the more it has in all. */
  private record Share(Concept service, double times) {}

  Services(WordBook book) {
    List<String> lines = lines();
    lines.forEach(line -> book.learn(Stems.words(line)));
    lines.forEach(line -> add(book, line));
  }

  static List<String> lines() {
    return THEMES.stream().flatMap(theme -> lines(theme).stream()).toList();
  }

  static List<String> lines(String theme) {
    return told(FOLDER + theme + ".txt");
  }

  /** The lines of a list that tell something. */
  static List<String> told(String name) {
    try (InputStream file = Services.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("["))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(WordBook book, String line) {
    String[] languages = line.split(" \\| ", 2);
    List<String> local = List.of(languages[0].split(", ", -1));
    List<String> foreign = List.of(languages[1].split(", ", -1));
    Concept service = book.number(Concept.Kind.SERVICE, Text.of(local.get(0), foreign.get(0)));
    services++;
    Map<Concept, Double> told = new HashMap<>();
    local.forEach(phrase -> count(book, phrase, told));
    foreign.forEach(phrase -> count(book, phrase, told));
    double evened = Math.pow(told.size(), EVENING);
    told.forEach(
        (concept, times) ->
            byConcept
                .computeIfAbsent(concept, none -> new ArrayList<>())
                .add(new Share(service, times / evened)));
  }

  private static void count(WordBook book, String phrase, Map<Concept, Double> told) {
    List<String> words = Stems.words(phrase);
    List<Concept> said = new ArrayList<>(book.read(words));
    said.removeIf(Concept::isUnlisted);
    book.stems(words, (stem, own) -> said.add(stem));
    said.forEach(
        concept -> told.merge(concept, 1.0, (before, more) -> Math.min(2, before + more / 4)));
  }

  /** The services that this is most like, and how much. */
  Map<Concept, Double> of(Map<Concept, Double> told) {
    Map<Concept, Double> like = new HashMap<>();
    double all = 0;
    for (Map.Entry<Concept, Double> part : told.entrySet()) {
      List<Share> shares = byConcept.getOrDefault(part.getKey(), List.of());
      double telling = telling(part.getKey(), shares.size());
      all += part.getValue() * part.getValue() * telling;
      for (Share share : shares) {
        like.merge(share.service(), part.getValue() * share.times() * telling, Double::sum);
      }
    }
    double norm = Math.sqrt(all);
    Map<Concept, Double> best = new HashMap<>();
    like.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .forEach(entry -> best.put(entry.getKey(), entry.getValue() / norm));
    return best;
  }

  /** What stands with few services tells more. */
  private double telling(Concept concept, int shares) {
    double weight = concept.isUnlisted() ? 1 : CONCEPT * concept.kind().weight;
    return weight * Math.log((services + 1) / (shares + 0.5));
  }
}
