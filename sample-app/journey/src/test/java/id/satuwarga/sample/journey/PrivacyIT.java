package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From "about this service" to what each service itself says about the data it keeps. */
class PrivacyIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @BeforeAll
  static void start() {
    TheSystem.site();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id.batam.apekesah",
        "id.batam.eplanning",
        "id.batam.kependudukan",
        "id.kepri.kendaraan",
        "id.batam.sikeda",
        "id.batam.bansos",
        "id.batam.pendidikan",
        "id.polri.panic"
      })
  void theServiceSaysWhatItKeeps(String app) {
    Citizen anybody =
        new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), TheSystem.site().server())
            .signIn("Siti Rahmawati");
    anybody.go("/services/" + app);
    Page words =
        anybody.page().waitForPopup(() -> anybody.link("Kebijakan privasi layanan").click());
    assertThat(words.locator("h1")).containsText("Data Anda di");
    assertThat(words.locator("main p").nth(2)).isVisible();
    Eyes.look(words, "privacy-" + app + "-phone");
    words.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(words.locator("h1")).containsText("Your data in");
  }
}
