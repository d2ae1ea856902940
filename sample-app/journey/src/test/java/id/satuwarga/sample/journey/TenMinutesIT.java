package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What docs/opd/ten-minutes.md promises, typed from an empty folder, seen in a browser. */
class TenMinutesIT {
  private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();
  private static final String RUNS_ON = "satuwarga:run";
  private static final Duration WARM = Duration.ofMinutes(4);
  private static final Duration EMPTY = Duration.ofMinutes(10);

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void threeCommandsLeadToTheMiniAppInTheBrowser() throws Exception {
    Path repository = LocalRepository.make(folder("repository-"), HOUSE);
    try (Newcomer newcomer = new Newcomer(folder("newcomer-"), repository, Duration.ofMinutes(4))) {
      Duration taken = walk(newcomer);

      print("", taken, newcomer.downloadTime());
      assertThat(taken.minus(newcomer.downloadTime())).isLessThan(WARM);
    }
  }

  /**
   * Whatever Maven and the simulator need is fetched; only what {@code scripts/run} built is there.
   */
  @Test
  @EnabledIfSystemProperty(named = "satuwarga.long", matches = "true")
  void tenMinutesAreEnoughWithAnEmptyCache() throws Exception {
    Path repository = LocalRepository.empty(folder("repository-"), HOUSE);
    try (Newcomer newcomer = new Newcomer(folder("newcomer-"), repository, EMPTY)) {
      Duration taken = walk(newcomer);

      print(", with an empty Maven cache", taken, newcomer.downloadTime());
      assertThat(taken).isLessThan(EMPTY);
    }
  }

  /** Follows the whole page, and tells how long it took until the mini-app was seen. */
  private static Duration walk(Newcomer newcomer) throws Exception {
    GuidePage guide = GuidePage.read(HOUSE.resolve("docs/opd/ten-minutes.md"));
    GuidePage.Step first = guide.steps().get(0);
    assertThat(first.commands()).hasSizeLessThanOrEqualTo(3);
    long began = System.nanoTime();
    follow(first, newcomer);
    String ready = newcomer.reads("siap / is ready: ");
    Citizen lestari = atHome(ready.substring(ready.indexOf("http")));
    Locator card = trial(lestari.page());
    assertThat(card).containsText("Permohonan Warga");
    Duration taken = Duration.ofNanos(System.nanoTime() - began);

    card.getByRole(AriaRole.LINK).first().click();
    assertThat(lestari.screen()).containsText("Belum ada permohonan.");
    for (GuidePage.Step step : guide.steps().subList(1, guide.steps().size())) {
      follow(step, newcomer);
    }
    sees(lestari, "Anda belum mengajukan apa-apa.");
    return taken;
  }

  private static Path folder(String prefix) throws IOException {
    return Files.createTempDirectory(Path.of("target").toAbsolutePath(), prefix);
  }

  private static void follow(GuidePage.Step step, Newcomer newcomer) throws Exception {
    for (String command : step.commands()) {
      newcomer.types(command, command.endsWith(RUNS_ON));
    }
    for (String line : step.said()) {
      newcomer.reads(line);
    }
  }

  private static Citizen atHome(String address) {
    Page page = CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID");
    return new Citizen(page, URI.create(address)).signIn("Lestari Handayani");
  }

  private static Locator trial(Page page) {
    return page.getByTestId("trial").getByTestId("service").first();
  }

  private static void sees(Citizen citizen, String words) {
    citizen.page().reload();
    assertThat(citizen.screen()).containsText(words);
  }

  private static void print(String how, Duration taken, Duration downloads) {
    System.out.printf(
        "docs/opd/ten-minutes.md: from the empty folder to the mini-app in the browser%s %.1f s,"
            + " of it downloads %.1f s%n",
        how, taken.toMillis() / 1000.0, downloads.toMillis() / 1000.0);
  }
}
