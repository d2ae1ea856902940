package id.satuwarga.sample.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The browser of this machine, headless, one for all journeys; a journey is skipped where there is
 * none. Whoever was at it has left when a test ends.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback {
  private static final double PATIENCE_MILLIS = 45_000;

  /** Pictures for documents are taken finer than those for tests. */
  private static final double FINENESS =
      Double.parseDouble(System.getProperty("satuwarga.fineness", "1"));

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<Page> pages = new ArrayList<>();
  private Running running;

  /** How wide the window is, and in what light. */
  enum Look {
    PHONE(360, 740, ColorScheme.LIGHT, 1),
    PHONE_DARK(360, 740, ColorScheme.DARK, 1),
    DESKTOP(1280, 860, ColorScheme.LIGHT, 1),
    DESKTOP_DARK(1280, 860, ColorScheme.DARK, 1),
    /** A window of 1,280 by 860 enlarged to 200 %. */
    ENLARGED(640, 430, ColorScheme.LIGHT, 2);

    final int width;
    final int height;
    final ColorScheme light;
    final double density;

    Look(int width, int height, ColorScheme light, double density) {
      this.width = width;
      this.height = height;
      this.light = light;
      this.density = density;
    }
  }

  private record Running(Playwright playwright, Browser browser) implements CloseableResource {
    static Running start(String path) {
      Playwright playwright = Playwright.create();
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions().setExecutablePath(Path.of(path)).setArgs(QUIET);
      return new Running(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    String path = System.getProperty("satuwarga.chromium", "");
    Assumptions.assumeFalse(path.isEmpty(), "no Chromium on this machine");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(Chromium.class))
            .getOrComputeIfAbsent(Running.class, key -> Running.start(path), Running.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    String test = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
    for (int i = 0; i < pages.size(); i++) {
      if (context.getExecutionException().isPresent()) {
        keepForTheDoctor(pages.get(i), test.replaceAll("[^A-Za-z-]", "") + "-" + i);
      }
      pages.get(i).context().close();
    }
    pages.clear();
  }

  /** A person with a browser of their own; the language is {@code id-ID} or {@code en-GB}. */
  Page person(Look look, String locale) {
    BrowserContext context =
        running
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(locale)
                    .setTimezoneId("Asia/Jakarta")
                    .setColorScheme(look.light)
                    .setViewportSize(look.width, look.height)
                    .setDeviceScaleFactor(look.density * FINENESS)
                    .setAcceptDownloads(true)
                    .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    Page page = context.newPage();
    pages.add(page);
    return page;
  }

  private static void keepForTheDoctor(Page page, String name) {
    try {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/failed", name + ".png")));
    } catch (PlaywrightException gone) {
      System.err.println("no picture of " + name + ": " + gone.getMessage());
    }
  }
}
