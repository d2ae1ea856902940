package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.satuwarga.sample.system.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen says what they want to be told of. */
class PreferencesIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void whatIsChosenCountsAtOnceAndStays() {
    Citizen wulan = new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server());
    wulan.signIn("Wulan Anggraini").go("/profile");
    Page page = wulan.page();
    wulan.link("Atur pemberitahuan").click();
    assertThat(wulan.heading()).hasText("Pengaturan pemberitahuan");
    Locator push = page.getByTestId("others").getByLabel("Layar ponsel");
    assertThat(push).isChecked();

    push.click();
    page.getByLabel("Dari", new Page.GetByLabelOptions().setExact(true)).fill("20:00");
    wulan.press("Simpan jam tenang");
    assertThat(page.getByTestId("quiet")).containsText("Pilihan Anda");
    Eyes.look(page, "27-preferences");
    page.setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
    page.reload();

    assertThat(push).not().isChecked();
    assertThat(page.getByLabel("Dari", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("20:00");
    Eyes.look(page, "preferences-desktop");
  }
}
