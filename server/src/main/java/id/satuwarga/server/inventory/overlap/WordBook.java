package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The lists of words that mean the same, {@code satuwarga/overlap/words/}, found by stems. */
final class WordBook {
  private static final String FOLDER = "/satuwarga/overlap/words/";

  /** By theme; a word belongs to the first that names it. */
  static final List<String> THEMES =
      List.of(
          "common",
          "apart",
          "general",
          "affairs",
          "health",
          "school",
          "people",
          "voice",
          "office",
          "money",
          "business",
          "transport",
          "land",
          "nature",
          "leisure",
          "order");

  private static final int PHRASE = 4;

  /** The stems of shorter ones belong to too many words. */
  private static final int SURE_STEM = 4;

  private static final int SURE_BEGINNING = 5;
  private static final List<String> BEFORE =
      List.of("sim", "sip", "sis", "si", "e", "i", "my", "go");
  private int numbered;
  private @Nullable Concept affair;
  private final Stems stems = new Stems();
  private final Map<String, Concept> phrases = new HashMap<>();
  private final Map<String, Concept> words = new HashMap<>();
  private final Spelling spelling = new Spelling();
  private final Set<String> correct = new HashSet<>();
  private final Map<String, Concept> others = new HashMap<>();
  private final Map<String, Optional<Concept>> known = new HashMap<>();

  WordBook() {
    THEMES.forEach(this::load);
  }

  private void load(String theme) {
    String name = FOLDER + theme + ".txt";
    affair = null;
    try (InputStream file = WordBook.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(this::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(String line) {
    if (line.equals("[]")) {
      affair = null;
      return;
    }
    if (line.startsWith("[")) {
      String[] label = line.substring(1, line.length() - 1).split(" \\| ", 2);
      affair = new Concept(numbered++, Concept.Kind.AFFAIR, Text.of(label[0], label[1]));
      return;
    }
    String[] parts = line.split(": | \\| ", 3);
    if (parts[0].equals("known")) {
      correct.addAll(List.of(parts[1].split(" ", -1)));
      return;
    }
    List<String> local = List.of(parts[1].split(", ", -1));
    List<String> foreign = List.of(parts[2].split(", ", -1));
    Concept.Kind kind =
        parts[0].equals("other")
            ? Concept.Kind.COMMON
            : Concept.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    Concept begun = phrases.get(String.join(" ", Stems.words(local.get(0))));
    Concept concept =
        begun != null && begun.kind() == kind
            ? begun
            : new Concept(numbered++, kind, Text.of(local.get(0), foreign.get(0)));
    if (affair != null) {
      concept.belongTo(affair);
    }
    local.forEach(phrase -> enter(phrase, concept, true));
    foreign.forEach(phrase -> enter(phrase, concept, false));
  }

  private void enter(String phrase, Concept concept, boolean local) {
    List<String> parts = Stems.words(phrase);
    phrases.putIfAbsent(String.join(" ", parts), concept);
    List<String> bare =
        parts.stream().map(part -> local ? stems.indonesian(part) : stems.english(part)).toList();
    String stem = String.join(" ", bare);
    if (stem.length() >= SURE_STEM) {
      phrases.putIfAbsent((local ? "i " : "e ") + stem, concept);
    }
    if (parts.size() == 1) {
      words.putIfAbsent(parts.get(0), concept);
      spelling.learn(parts.get(0));
    }
  }

  /** The concepts of these words in their order; the longest phrase goes before its parts. */
  synchronized List<Concept> read(List<String> text) {
    List<Concept> found = new ArrayList<>();
    for (int at = 0; at < text.size(); ) {
      int length = Math.min(PHRASE, text.size() - at);
      Optional<Concept> phrase = Optional.empty();
      for (; length > 1 && phrase.isEmpty(); length--) {
        phrase = phrase(text.subList(at, at + length));
      }
      if (phrase.isPresent()) {
        found.add(phrase.get());
        at += length + 1;
      } else {
        word(text.get(at)).ifPresent(found::add);
        at++;
      }
    }
    return found;
  }

  private Optional<Concept> phrase(List<String> parts) {
    Concept exact = phrases.get(String.join(" ", parts));
    if (exact == null) {
      exact = phrases.get("i " + String.join(" ", parts.stream().map(stems::indonesian).toList()));
    }
    if (exact == null) {
      exact = phrases.get("e " + String.join(" ", parts.stream().map(stems::english).toList()));
    }
    return Optional.ofNullable(exact);
  }

  private Optional<Concept> word(String word) {
    if (known.size() > 200_000) {
      known.clear();
    }
    return known.computeIfAbsent(word, this::look);
  }

  private Optional<Concept> look(String word) {
    if (Stems.isEmpty(word) || word.length() < 2) {
      return Optional.empty();
    }
    return phrase(List.of(word))
        .or(() -> correct.contains(word) ? Optional.empty() : spelling.mend(word).map(words::get))
        .or(() -> Optional.of(unlisted(word)));
  }

  private Concept unlisted(String word) {
    String local = stems.indonesian(word);
    return others.computeIfAbsent(
        local.equals(word) ? stems.english(word) : local,
        stem -> number(Concept.Kind.OTHER, Text.of(word, word)));
  }

  /** Each word under its own stem, whatever else means the same. */
  synchronized void stems(List<String> text, BiConsumer<Concept, Double> stem) {
    for (String word : text) {
      if (word.length() > 1 && !Stems.isEmpty(word)) {
        Concept listed = phrase(List.of(word)).orElse(null);
        String right =
            listed == null && !correct.contains(word) ? spelling.mend(word).orElse(word) : word;
        stem.accept(unlisted(right), listed == null ? 1 : listed.kind().own);
      }
    }
  }

  /** A concept that no list of words has. */
  Concept number(Concept.Kind kind, Text label) {
    return new Concept(numbered++, kind, label);
  }

  /** Words that are right as they are, though no list says what they mean. */
  void learn(List<String> right) {
    for (String word : right) {
      if (!Stems.isEmpty(word) && word.length() > 1 && phrase(List.of(word)).isEmpty()) {
        correct.add(word);
        words.putIfAbsent(word, unlisted(word));
        spelling.learn(word);
      }
    }
  }

  /** What a made-up name such as SIPARKIR ends in, if the list has it. */
  synchronized Optional<Concept> inside(String name) {
    for (String before : BEFORE) {
      if (name.startsWith(before) && name.length() - before.length() >= SURE_BEGINNING - 1) {
        String rest = name.substring(before.length());
        Optional<Concept> found = phrase(List.of(rest)).or(() -> begun(rest));
        if (found.isPresent()) {
          return found.filter(concept -> concept.kind() != Concept.Kind.PLAIN);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Concept> begun(String rest) {
    return rest.length() < SURE_BEGINNING
        ? Optional.empty()
        : spelling.beginningWith(rest).map(words::get);
  }
}
