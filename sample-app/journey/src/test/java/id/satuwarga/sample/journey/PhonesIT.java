package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A notice on its way to a phone: through Google's client and the stand-in for FCM. */
class PhonesIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String TITLE = "Lampu jalan padam dekat pasar";
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void anAnswerShowsOnThePhoneAndATapOpensIt() {
    Citizen siti = new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server());
    siti.signIn("Siti Rahmawati").useApekesah();
    siti.openForm().fillForm(TITLE, "Belian").send();
    Page desk = siti.page().context().newPage();
    desk.setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
    desk.navigate(site.provider() + "/sandbox/phones");
    assertThat(desk.locator(".phone")).hasCount(3);
    Locator told = desk.locator("[data-phone=siti] .notification");
    int before = told.count();

    Officer andika = new Officer(CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID"), site.batam());
    andika.signIn("Andika Simarmata");
    andika.open(TITLE);
    andika.answer("Petugas lampu datang besok.", "IN_PROGRESS");

    assertThat(told).hasCount(before + 1);
    assertThat(told.first()).containsText("Ada pemberitahuan untuk Anda");
    assertThat(told.first()).not().containsText("lampu");
    Eyes.look(desk, "28-phones");
    desk.setViewportSize(Chromium.Look.PHONE.width, Chromium.Look.PHONE.height);
    Eyes.look(desk, "phones-360");

    Page opened = desk.context().waitForPage(() -> told.first().getByRole(AriaRole.LINK).click());
    assertThat(opened.getByTestId("screen")).containsText("Petugas lampu datang besok.");
    assertThat(told.first()).containsText("Dibuka");
    assertThat(opened.url()).startsWith(site.server() + "/#/apps/" + Citizen.APEKESAH);
  }
}
