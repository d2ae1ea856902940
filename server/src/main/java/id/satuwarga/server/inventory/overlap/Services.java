package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
          "state",
          "further");
  private static final String FOLDER = "/satuwarga/overlap/services/";
  private static final int MOST = 10;

  /** What a concept says of a service, where a word of the service itself says 1. */
  private static final double CONCEPT = 0.3;

  private static final double EVENING = 0.2;

  /** Words that citizens and clerks have for several services at once. */
  static final List<String> EVERYDAY = List.of("society", "town");

  private static final String EVERYDAY_FOLDER = "/satuwarga/overlap/everyday/";

  /** What an everyday word says of a service, where a word of the service itself says 1. */
  private static final double SAID = 0.8;

  /** How much less it says, the more services it speaks of. */
  private static final double AMONG = 0.4;

  private final Map<Concept, List<Share>> byConcept = new HashMap<>();
  private final int services;

  /** How much a service has of a concept or word, a little less the more it has in all. */
  private record Share(Concept service, double times) {}

  /** A service while its words are counted. */
  private record Told(Concept service, Map<Concept, Double> times) {}

  Services(WordBook book) {
    List<String> lines = lines();
    List<String> everyday = everyday();
    lines.forEach(line -> book.learn(Stems.words(line)));
    everyday.forEach(line -> book.learn(Stems.words(line)));
    Map<String, Told> told = new LinkedHashMap<>();
    lines.forEach(line -> add(book, line, told));
    everyday.forEach(line -> addEveryday(book, line, told));
    services = told.size();
    told.values().forEach(this::share);
  }

  static List<String> everyday() {
    return EVERYDAY.stream()
        .flatMap(part -> told(EVERYDAY_FOLDER + part + ".txt").stream())
        .toList();
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

  private static void add(WordBook book, String line, Map<String, Told> told) {
    String[] languages = line.split(" \\| ", 2);
    List<String> local = List.of(languages[0].split(", ", -1));
    List<String> foreign = List.of(languages[1].split(", ", -1));
    Concept service = book.number(Concept.Kind.SERVICE, Text.of(local.get(0), foreign.get(0)));
    Map<Concept, Double> times = new HashMap<>();
    local.forEach(phrase -> count(book, phrase, 1, times));
    foreign.forEach(phrase -> count(book, phrase, 1, times));
    told.put(local.get(0), new Told(service, times));
  }

  private static void addEveryday(WordBook book, String line, Map<String, Told> told) {
    String[] parts = line.split(": ", 2);
    List<String> names = List.of(parts[0].split("; ", -1));
    double weight = SAID / Math.pow(names.size(), AMONG);
    for (String name : names) {
      Told service = told.get(name);
      if (service == null) {
        throw new IllegalStateException("There is no service " + name + ": " + line);
      }
      for (String phrase : parts[1].split(", | \\| ", -1)) {
        count(book, phrase, weight, service.times());
      }
    }
  }

  private void share(Told told) {
    double evened = Math.pow(told.times().size(), EVENING);
    told.times()
        .forEach(
            (concept, times) ->
                byConcept
                    .computeIfAbsent(concept, none -> new ArrayList<>())
                    .add(new Share(told.service(), times / evened)));
  }

  private static void count(
      WordBook book, String phrase, double weight, Map<Concept, Double> told) {
    List<String> words = Stems.words(phrase);
    List<Concept> said = new ArrayList<>(book.read(words));
    said.removeIf(Concept::isUnlisted);
    book.stems(words, (stem, own) -> said.add(stem));
    said.forEach(
        concept -> told.merge(concept, weight, (before, more) -> Math.min(2, before + more / 4)));
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
