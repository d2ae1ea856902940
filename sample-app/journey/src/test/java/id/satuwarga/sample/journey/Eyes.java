package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Looks at a page as the rules of accessibility do, and keeps a picture of it. */
final class Eyes {
  /** Build output; {@code scripts/screens} copies what the documents show. */
  private static final Path PICTURES = Path.of("target/screens");

  private static final String AXE = axe();
  private static final String JUDGE =
      """
      async () => (await axe.run(document, {
        preload: false,
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))
      """;

  private Eyes() {}

  /** A picture under this name, no violation of WCAG 2.2 A/AA, nothing wider than the window. */
  static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    page.evaluate(AXE);
    assertThat((List<?>) page.evaluate(JUDGE)).as("accessibility of %s", name).isEmpty();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as("%s fits its window", name)
        .isEqualTo(true);
  }

  private static String axe() {
    try (InputStream file = Eyes.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(file, "axe is on the class path").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
