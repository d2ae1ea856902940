package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
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

  private static final int TALLEST = 6_000;
  private static final String AXE = axe();
  private static final String JUDGE =
      """
      async () => (await axe.run(document, {
        preload: false,
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))
      """;

  /** Nothing is on its way any more, neither words nor pictures. */
  private static final String SETTLED =
      """
      () => !(document.querySelector('dialog[open]') ?? document)
          .querySelector('.loading, .waiting, [aria-busy="true"]')
        && Array.from(document.images).every(image => image.complete)
      """;

  /**
   * What is wider than the window, or cut off without a way to see the rest. Text meant for the ear
   * only is a pixel wide on purpose.
   */
  private static final String CLIPPED =
      """
      () => {
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        const cut = Array.from(document.querySelectorAll('main *, header *, dialog[open] *'))
          .filter(e => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1)
          .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX))
          .map(e => e.tagName + '.' + e.className + ' "' + e.textContent.trim().slice(0, 40) + '"');
        return wide > 0 ? ['the page by ' + wide + ' px', ...cut] : cut;
      }
      """;

  private Eyes() {}

  /** A picture under this name, no violation of WCAG 2.2 A/AA, nothing wider than the window. */
  static void look(Page page, String name) {
    settle(page);
    picture(page, name);
    judge(page, name);
  }

  /** Waits until nothing is on its way any more. */
  static void settle(Page page) {
    page.waitForFunction(SETTLED);
  }

  /** The same for a page that says it is loading, and is meant to. */
  static void judge(Page page, String name) {
    if (page.evaluate("'axe' in window").equals(false)) {
      page.evaluate(AXE);
    }
    assertThat((List<?>) page.evaluate(JUDGE)).as("accessibility of %s", name).isEmpty();
    assertThat((List<?>) page.evaluate(CLIPPED)).as("wider than %s", name).isEmpty();
  }

  /** The whole page in a window as tall as it is, so that what is fixed to an edge stays there. */
  private static void picture(Page page, String name) {
    ViewportSize window = page.viewportSize();
    page.mouse().move(0, 0);
    int tall = (Integer) page.evaluate("document.documentElement.scrollHeight");
    boolean dialog = page.locator("dialog[open]").count() > 0;
    if (tall > window.height && !dialog) {
      page.setViewportSize(window.width, Math.min(tall, TALLEST));
    }
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    page.setViewportSize(window.width, window.height);
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
