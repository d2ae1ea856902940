package id.satuwarga.sample.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser of this machine, headless; a journey is skipped where there is none. */
final class Chromium implements BeforeAllCallback, AfterAllCallback {
  private static final double PATIENCE_MILLIS = 20_000;
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Playwright playwright;
  private Browser browser;

  /** How wide the window is, and in what light. */
  enum Look {
    PHONE(360, 740, ColorScheme.LIGHT),
    PHONE_DARK(360, 740, ColorScheme.DARK),
    DESKTOP(1280, 860, ColorScheme.LIGHT);

    final int width;
    final int height;
    final ColorScheme light;

    Look(int width, int height, ColorScheme light) {
      this.width = width;
      this.height = height;
      this.light = light;
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    String path = System.getProperty("satuwarga.chromium", "");
    Assumptions.assumeFalse(path.isEmpty(), "no Chromium on this machine");
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(Path.of(path)).setArgs(QUIET));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** A person with a browser of their own; the language is {@code id-ID} or {@code en-GB}. */
  Page person(Look look, String locale) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Jakarta")
                .setColorScheme(look.light)
                .setViewportSize(look.width, look.height)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context.newPage();
  }
}
