package id.satuwarga.sdk.opd.servlet4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is mended in one of the two adapters is mended in the other. */
class SameTextTest {
  private static final String FOLDER = "src/main/java/id/satuwarga/sdk/opd/";

  @Test
  void bothAdaptersAreOneTextButForTheNameOfThePackage() throws IOException {
    List<String> here = lines(Path.of(FOLDER, "servlet4/MiniAppServlet.java"));
    List<String> there = lines(Path.of("../opd-servlet", FOLDER, "servlet/MiniAppServlet.java"));

    assertThat(here).hasSizeGreaterThan(50).containsExactlyElementsOf(there);
  }

  /** Imports in any order: a formatter sorts them by the package's name. */
  private static List<String> lines(Path source) throws IOException {
    String text =
        Files.readString(source)
            .replace("opd.servlet;", "opd.servlet4;")
            .replace("jakarta.servlet", "javax.servlet");
    List<String> lines = new java.util.ArrayList<>(text.lines().toList());
    List<String> imports =
        lines.stream().filter(line -> line.startsWith("import ")).sorted().toList();
    lines.removeIf(line -> line.startsWith("import "));
    lines.addAll(imports);
    return lines;
  }
}
