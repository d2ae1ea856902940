package id.satuwarga.server.inventory.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The word lists are what the finder knows of the world: they have to agree with each other. */
class WordListTest {
  private static final Set<String> KINDS = Set.of("plain", "act", "do", "who", "what", "other");
  private static final int MOST_BYTES = 60_000;

  /** A line of a list, its words as they are compared. */
  private record Line(String theme, String text, String kind, List<String> phrases) {
    static Line of(String theme, String text) {
      String[] parts = text.split(": | \\| ", 3);
      assertThat(parts).as("%s: %s", theme, text).hasSize(3);
      return new Line(
          theme,
          text,
          parts[0],
          Stream.of(parts[1], parts[2])
              .flatMap(words -> Stream.of(words.split(", ", -1)))
              .map(phrase -> String.join(" ", Stems.words(phrase)))
              .toList());
    }
  }

  @Test
  void everyLineSaysWhatItIsInBothLanguages() throws IOException {
    for (Line line : lines()) {
      assertThat(KINDS).as(line.text()).contains(line.kind());
      assertThat(line.phrases()).as(line.text()).doesNotContain("");
    }
  }

  @Test
  void noWordMeansTwoThings() throws IOException {
    Map<String, String> meaning = new HashMap<>();
    Map<String, String> kinds = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Line line : lines()) {
      String head = line.phrases().get(0);
      String concept = meaning.getOrDefault(head, head);
      if (!line.kind().equals(kinds.computeIfAbsent(concept, none -> line.kind()))) {
        twice.add(head + " is " + kinds.get(concept) + " and " + line.kind());
      }
      for (String phrase : line.phrases()) {
        String before = meaning.putIfAbsent(phrase, concept);
        if (before != null && !before.equals(concept)) {
          twice.add(phrase + " is in " + before + " and in " + concept + " (" + line.theme() + ")");
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void noListIsUnwieldy() throws IOException {
    for (String theme : WordBook.THEMES) {
      assertThat(read(theme).getBytes(StandardCharsets.UTF_8).length)
          .as(theme)
          .isLessThan(MOST_BYTES);
    }
  }

  @Test
  void everyServiceIsToldOnceInBothLanguages() {
    List<String> names = new ArrayList<>();
    for (String theme : Services.THEMES) {
      List<String> lines = Services.lines(theme);
      assertThat(String.join("\n", lines).length()).as(theme).isLessThan(MOST_BYTES);
      for (String line : lines) {
        String[] languages = line.split(" \\| ", -1);
        assertThat(languages).as(line).hasSize(2);
        for (String language : languages) {
          assertThat(language.split(", ", -1)).as(line).allMatch(phrase -> !phrase.isBlank());
        }
        names.add(languages[0].split(", ", 2)[0]);
      }
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everydayWordsAreOfServicesThatThereAre() {
    Set<String> services = new HashSet<>();
    Services.lines().forEach(line -> services.add(line.split(", | \\| ", 2)[0]));
    assertThat(Services.everyday()).isNotEmpty();
    for (String line : Services.everyday()) {
      String[] parts = line.split(": ", -1);
      assertThat(parts).as(line).hasSize(2);
      assertThat(services).as(line).contains(parts[0].split("; ", -1));
      assertThat(parts[1].split(" \\| ", -1)).as(line).hasSize(2);
      assertThat(parts[1].split(", | \\| ", -1)).as(line).allMatch(phrase -> !phrase.isBlank());
    }
  }

  @Test
  void everyFunctionIsToldInBothLanguages() {
    for (String line : Services.told("/satuwarga/overlap/functions.txt")) {
      assertThat(line.split(" \\| ", -1)).as(line).hasSize(2);
      assertThat(line.split(", | \\| ", -1)).as(line).allMatch(phrase -> !phrase.isBlank());
    }
  }

  @Test
  void whatBelongsTogetherIsKnownToDoSo() {
    WordBook book = new WordBook();
    Set<Concept> shot = affairs(book, List.of("rabies", "shot"));

    assertThat(affairs(book, List.of("vaksin", "hewan"))).containsAnyElementsOf(shot);
    assertThat(affairs(book, List.of("pajak", "bumi"))).doesNotContainAnyElementsOf(shot);
  }

  private static Set<Concept> affairs(WordBook book, List<String> words) {
    Set<Concept> affairs = new HashSet<>();
    book.read(words).forEach(concept -> affairs.addAll(concept.affairs()));
    return affairs;
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String theme : WordBook.THEMES) {
      read(theme)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("["))
          .filter(line -> !line.startsWith("known: "))
          .forEach(line -> lines.add(Line.of(theme, line)));
    }
    return lines;
  }

  private static String read(String theme) throws IOException {
    try (InputStream list =
        Objects.requireNonNull(
            WordBook.class.getResourceAsStream("/satuwarga/overlap/words/" + theme + ".txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
