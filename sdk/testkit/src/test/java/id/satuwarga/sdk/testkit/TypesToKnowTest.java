package id.satuwarga.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of the SDK somebody must learn, and how long its files are. */
class TypesToKnowTest {
  private static final Path CONSUMER = Path.of("src/test/consumer/src");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (static )?id\\.satuwarga\\.sdk\\.([a-z]+\\.[A-Z]\\w+);");

  @Test
  void aMiniAppAndItsNoticesTakeAtMost25Types() throws IOException {
    List<String> known = Files.readAllLines(Path.of("src/test/resources/types-to-know.txt"));
    TreeSet<String> used = new TreeSet<>();
    for (Path file : files(CONSUMER)) {
      String text = Files.readString(file);
      IMPORT.matcher(text).results().forEach(it -> used.add(it.group(2)));
      assertThat(IMPORT.matcher(text).replaceAll(""))
          .as("%s", file)
          .doesNotContain("id.satuwarga.");
    }

    assertThat(known).hasSizeLessThanOrEqualTo(25).containsExactlyElementsOf(used);
  }

  @Test
  void theWholeSdkHasAtMost90PublicTypes() throws IOException {
    List<String> types = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.map(it -> it.resolve("src/test/resources")).toList()) {
        for (Path golden : files(module, ".api.txt")) {
          Files.readString(golden)
              .lines()
              .filter(it -> it.startsWith("public"))
              .forEach(types::add);
        }
      }
    }

    assertThat(types).hasSizeBetween(60, 90);
  }

  @Test
  void halfOfItsFilesAreUnder100Lines() throws IOException {
    List<Integer> lines = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.map(it -> it.resolve("src/main/java")).toList()) {
        files(module).forEach(file -> lines.add(length(file)));
      }
    }
    lines.sort(null);

    assertThat(lines).hasSizeGreaterThan(150);
    assertThat(lines.get(lines.size() / 2)).isLessThan(100);
  }

  private static List<Path> files(Path folder) throws IOException {
    return files(folder, ".java");
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(it -> it.toString().endsWith(end)).sorted().toList();
    }
  }

  private static int length(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
