package id.satuwarga.server.inventory.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what of an app is compared. */
final class TraitReader {
  private static final Pattern HOST =
      Pattern.compile("^https?://(?:www\\.)?([^/:?#]+)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> COMMON =
      Set.of(
          "id", "go", "com", "co", "org", "net", "www", "web", "app", "apps", "api", "android",
          "mobile", "example", "play", "google", "github", "gitlab", "my", "desa", "sch", "ac");
  private static final double NAME = 1.4;
  private static final double DATA = 0.5;
  private static final double UNLISTED = 0.45;
  private static final int SHORTEST = 4;
  private final WordBook book;
  private final Services services;
  private final Functions functions;

  TraitReader(WordBook book) {
    this.book = book;
    this.services = new Services(book);
    this.functions = new Functions(book);
  }

  Traits read(Described app) {
    Set<String> places = new HashSet<>();
    app.placeNames().forEach(place -> places.addAll(Stems.words(place)));
    List<String> words = told(app.name(), places);
    Set<String> shorts = shorts(app, words);
    Map<Concept, Double> name = new HashMap<>();
    count(name, book.read(words), 1, 1);
    if (app.shortName() != null) {
      count(name, book.read(Stems.words(app.shortName())), 1, 1);
    }
    shorts.forEach(made -> book.inside(made).ifPresent(meant -> name.merge(meant, 0.8, Math::max)));
    Map<Concept, Double> body = new HashMap<>();
    app.about().forEach(text -> count(body, book.read(told(text, places)), 1, UNLISTED));
    app.data().forEach(text -> count(body, book.read(told(text, places)), DATA, UNLISTED));
    Map<Concept, Double> stems = new HashMap<>();
    stems(stems, words, NAME);
    app.about().forEach(text -> stems(stems, told(text, places), 1));
    app.data().forEach(text -> stems(stems, told(text, places), DATA));
    Map<Concept, Double> whole = whole(name, body);
    return new Traits(
        app,
        words,
        shorts,
        Vector.of(name),
        Vector.of(body),
        Vector.of(whole),
        Vector.of(affairs(whole)),
        Vector.of(services.of(both(whole, stems))),
        Vector.of(functions.of(stems)),
        addresses(app));
  }

  /** Concepts, and words for what is none. */
  private static Map<Concept, Double> both(Map<Concept, Double> told, Map<Concept, Double> stems) {
    Map<Concept, Double> both = new HashMap<>(stems);
    told.forEach(
        (concept, times) -> {
          if (!concept.isUnlisted()) {
            both.put(concept, times);
          }
        });
    return both;
  }

  private void stems(Map<Concept, Double> counts, List<String> words, double weight) {
    book.stems(
        words,
        (stem, own) ->
            counts.merge(stem, weight * own, (before, more) -> Math.min(1.5, before + more / 4)));
  }

  private static List<String> told(String text, Set<String> places) {
    return Stems.words(text).stream().filter(word -> !places.contains(word)).toList();
  }

  private static Map<Concept, Double> whole(Map<Concept, Double> name, Map<Concept, Double> body) {
    Map<Concept, Double> whole = new HashMap<>(body);
    name.forEach((concept, times) -> whole.merge(concept, times * NAME, Math::max));
    return whole;
  }

  /** Of each affair as much as there is of its concepts, the more the less of it. */
  private static Map<Concept, Double> affairs(Map<Concept, Double> told) {
    Map<Concept, Double> affairs = new HashMap<>();
    told.forEach(
        (concept, times) ->
            concept
                .affairs()
                .forEach(
                    affair ->
                        affairs.merge(
                            affair,
                            times * concept.kind().weight,
                            (before, more) -> Math.min(2, before + more / 2))));
    return affairs;
  }

  private static void count(
      Map<Concept, Double> counts, List<Concept> found, double weight, double unlisted) {
    // said twice is hardly more than said once
    found.forEach(
        concept ->
            counts.merge(
                concept,
                concept.isUnlisted() ? weight * unlisted : weight,
                (before, more) -> Math.min(1.5, before + more / 4)));
  }

  private Set<String> shorts(Described app, List<String> words) {
    Set<String> shorts = new LinkedHashSet<>();
    if (app.shortName() != null) {
      shorts.add(String.join("", Stems.words(app.shortName())));
    }
    for (String written : app.name().split("[^\\p{L}\\p{N}-]+", -1)) {
      String plain = String.join("", Stems.words(written));
      boolean capital = written.length() > 2 && written.equals(written.toUpperCase(Locale.ROOT));
      boolean marked = written.matches("(?i:(e|si|sim)-.+)|(Si|SI|e)[A-Z].*");
      if (plain.length() >= SHORTEST && (capital || marked)) {
        shorts.add(plain);
      }
    }
    if (shorts.isEmpty() && !words.isEmpty() && words.get(0).length() >= SHORTEST) {
      String first = words.get(0);
      if (book.read(List.of(first)).stream().anyMatch(Concept::isUnlisted)) {
        shorts.add(first);
      }
    }
    return shorts;
  }

  private static Set<String> addresses(Described app) {
    Set<String> parts = new HashSet<>();
    for (String address : app.addresses()) {
      var host = HOST.matcher(address);
      if (host.find()) {
        parts.add("@" + host.group(1).toLowerCase(Locale.ROOT));
        telling(host.group(1).split("\\.", -1)).stream().findFirst().ifPresent(parts::add);
      }
    }
    if (app.packageName() != null) {
      parts.add("@" + app.packageName().toLowerCase(Locale.ROOT));
      List<String> labels = telling(app.packageName().split("\\.", -1));
      if (!labels.isEmpty()) {
        parts.add(labels.get(labels.size() - 1));
      }
    }
    return parts;
  }

  private static List<String> telling(String[] labels) {
    List<String> telling = new ArrayList<>();
    for (String label : labels) {
      String plain = String.join("", Stems.words(label));
      if (plain.length() >= SHORTEST && !COMMON.contains(plain)) {
        telling.add(plain);
      }
    }
    return telling;
  }
}
