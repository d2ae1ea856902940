package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we promise about the repository as a whole: small files, and a reason for each library. */
class HouseTest {
  private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();
  private static final List<String> FOLDERS = List.of("api-spec", "server", "sdk", "sample-app");

  private static final Pattern MANAGED =
      Pattern.compile("<dependencyManagement>.*?</dependencyManagement>", Pattern.DOTALL);
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
  private static final Pattern INTERNAL =
      Pattern.compile("id\\.satuwarga\\.(sdk\\.[a-z.]*internal|server)\\b");
  private static final Pattern PAGE_ROW = Pattern.compile("(?m)^\\| `([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+?)(#[^)]*)?\\)");

  @Test
  void mainFilesEndAt300LinesAndTestsAt500() throws IOException {
    assertThat(files()).filteredOn(it -> isCode(it) && lines(it) > limit(it)).isEmpty();
  }

  @Test
  void rootPomEndsAt300Lines() {
    assertThat(lines(HOUSE.resolve("pom.xml"))).isLessThan(300);
  }

  @Test
  void everyLibraryHasALineThatSaysWhy() throws IOException {
    String page = Files.readString(HOUSE.resolve("docs/dependencies.md"));
    String libraries = page.substring(0, page.indexOf("## Build"));
    Set<String> explained =
        new TreeSet<>(matches(PAGE_ROW, libraries).map(it -> it.group(1)).toList());

    assertThat(explained)
        .as("libraries of docs/dependencies.md against those of all modules")
        .containsExactlyInAnyOrderElementsOf(usedLibraries());
  }

  /** The SDK's own test: a whole service plugs in with one short class and public nouns only. */
  @Test
  void theSampleMiniAppStaysUnder200Lines() throws IOException {
    assertThat(files())
        .filteredOn(it -> it.endsWith("ApekesahMiniApp.java"))
        .singleElement()
        .satisfies(it -> assertThat(lines(it)).isLessThan(200));
  }

  @Test
  void sampleServicesUseTheSdkAsAStrangerWould() throws IOException {
    assertThat(files())
        .filteredOn(it -> isCode(it) && it.startsWith(HOUSE.resolve("sample-app/services")))
        .isNotEmpty()
        .noneMatch(it -> INTERNAL.matcher(read(it)).find());
  }

  @Test
  void everyLinkOfThePagesLeadsSomewhere() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(10);
    assertThat(pages().stream().flatMap(HouseTest::brokenLinks)).isEmpty();
  }

  private static Stream<String> brokenLinks(Path page) {
    return matches(LINK, read(page))
        .map(link -> link.group(1))
        .filter(target -> !target.matches("[a-z]+:.*"))
        .filter(target -> !Files.exists(page.resolveSibling(target)))
        .map(target -> HOUSE.relativize(page) + ": " + target);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(HOUSE);
        Stream<Path> docs = Files.walk(HOUSE.resolve("docs"))) {
      Stream.concat(top, docs).filter(it -> it.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Set<String> usedLibraries() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path pom : files().stream().filter(it -> it.endsWith("pom.xml")).toList()) {
      String text = MANAGED.matcher(Files.readString(pom)).replaceAll("");
      matches(DEPENDENCY, text)
          .filter(it -> !it.group(1).equals("id.satuwarga"))
          .forEach(it -> used.add(it.group(2).replaceFirst("-\\$\\{.*", "")));
    }
    return used;
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> found = Files.walk(HOUSE.resolve(folder))) {
        found.filter(Files::isRegularFile).filter(HouseTest::isOurs).forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isOurs(Path path) {
    return !path.toString().replace('\\', '/').contains("/target/");
  }

  private static boolean isCode(Path path) {
    return path.toString().endsWith(".java") || path.toString().endsWith(".js");
  }

  private static int limit(Path path) {
    return path.toString().replace('\\', '/').contains("/src/test/") ? 500 : 300;
  }

  private static int lines(Path path) {
    try {
      return Files.readAllLines(path).size();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
