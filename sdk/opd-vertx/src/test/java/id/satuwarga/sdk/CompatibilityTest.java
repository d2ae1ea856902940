package id.satuwarga.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an OPD compiled against the last release still links, or the break is written down. */
class CompatibilityTest {
  private static final Path SDK = Path.of("..");
  private static final Path HOUSE = SDK.resolve("compatibility");

  @Test
  void nothingOfTheLastReleaseIsGoneUnapproved() throws IOException {
    String breaks = Files.readString(HOUSE.resolve("breaks.md"));
    List<Path> baseline;
    try (Stream<Path> files = Files.list(HOUSE.resolve("baseline"))) {
      baseline = files.sorted().toList();
    }
    assertThat(baseline).hasSizeGreaterThan(3);

    for (Path before : baseline) {
      Optional<Path> now = golden(before.getFileName().toString());
      assertThat(now).as("golden file of %s", before).isPresent();
      judge(Files.readString(before), Files.readString(now.get()), breaks);
    }
  }

  @Test
  void addingIsFree() {
    judge("type A\n  method a()\n", "type A\n  method a()\n  method b()\n\ntype B\n", "");
  }

  @Test
  void aLineThatIsGoneOrOtherwiseNeedsApproval() {
    String before = "type A\n  method a()\n  method b()\n";

    assertThatThrownBy(() -> judge(before, "type A\n  method a()\n", ""))
        .hasMessageContaining("method b()")
        .hasMessageContaining("breaks.md");
    assertThatThrownBy(() -> judge(before, "type A\n  method a(int)\n  method b()\n", ""))
        .hasMessageContaining("method a()");
    assertThatThrownBy(() -> judge("type A\n", "", "")).hasMessageContaining("type A");
  }

  @Test
  void anApprovedBreakSaysItsVersionAndWhy() {
    String before = "type A\n  method a()\n";

    judge(before, "type A\n", "| `method a()` | 0.2.0 | never worked |");
    assertThatThrownBy(() -> judge(before, "type A\n", "| `method a()` | | |"))
        .hasMessageContaining("method a()");
    assertThatThrownBy(() -> judge(before, "type A\n", "method a()"))
        .hasMessageContaining("method a()");
  }

  private static void judge(String before, String now, String breaks) {
    Set<String> lines = now.lines().map(String::strip).collect(Collectors.toSet());
    List<String> gone =
        before
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !lines.contains(line))
            .filter(line -> breaks.lines().noneMatch(row -> approves(row, line)))
            .toList();
    assertThat(gone)
        .as("lines of the last release that callers miss; approve them in %s", "breaks.md")
        .isEmpty();
  }

  private static boolean approves(String row, String line) {
    String[] cells = row.split("\\|", -1);
    return cells.length == 5
        && cells[1].strip().equals("`" + line + "`")
        && cells[2].strip().matches("\\d+\\.\\d+\\.\\d+")
        && !cells[3].isBlank();
  }

  private static Optional<Path> golden(String name) throws IOException {
    try (Stream<Path> modules = Files.list(SDK)) {
      return modules
          .map(module -> module.resolve("src/test/resources").resolve(name))
          .filter(Files::exists)
          .findFirst();
    }
  }
}
