package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.satuwarga.sample.system.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main road on the real processes, as people walk it: citizen, officer, citizen. */
class MainRoadIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void theReadmeTellsWhatIsSavedInTheDemoData() throws IOException {
    Citizen siti = new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server());
    Locator figures = siti.arrive().page().getByTestId("saving").locator(".figure strong");
    assertThat(figures).hasCount(2);
    assertThat(Files.readString(Path.of("../../README.md")))
        .contains("**" + figures.first().innerText() + " old apps**")
        .contains("**" + figures.last().innerText() + " a year**");
  }

  @Test
  void aCitizenFilesAComplaintAndIsToldOfTheAnswerWhileLooking() {
    Citizen siti = new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server());
    siti.arrive();
    Eyes.look(siti.page(), "01-landing");
    siti.goToProvider();
    Eyes.look(siti.page(), "02-provider");
    siti.choose("Siti Rahmawati").withoutConsent();
    assertThat(siti.service()).isVisible();
    Eyes.look(siti.page(), "03-home");
    siti.openApekesah();
    assertThat(siti.button("Setuju dan lanjutkan")).isVisible();
    Eyes.look(siti.page(), "04-consent");
    siti.agree();
    Eyes.look(siti.page(), "05-complaints");
    siti.openForm().fillForm("Jalan berlubang di Belian", "Belian").addPhoto();
    Eyes.look(siti.page(), "06-form");
    siti.send();
    Eyes.look(siti.page(), "07-sent");
    siti.go("/inbox");

    Officer andika = new Officer(CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID"), site.batam());
    andika.signIn("Andika Simarmata");
    Eyes.look(andika.page(), "08-desk");
    andika.open("Jalan berlubang di Belian");
    Eyes.look(andika.page(), "09-answering");
    andika.answer("Tim jalan berangkat siang ini.", "IN_PROGRESS");

    Locator notice = siti.notice("Jalan berlubang di Belian");
    assertThat(notice).hasAttribute("data-unread", "true");
    Eyes.look(siti.page(), "10-inbox");
    notice.getByRole(AriaRole.LINK).first().click();
    assertThat(siti.page().getByTestId("notice-open")).containsText("Tim jalan berangkat");
    Eyes.look(siti.page(), "11-notice");
    siti.link("Buka di layanan").click();
    assertThat(siti.screen()).containsText("Tim jalan berangkat siang ini.");
    Eyes.look(siti.page(), "12-complaint");
    siti.go("/inbox");
    assertThat(siti.notice("Jalan berlubang di Belian")).hasAttribute("data-unread", "false");
    siti.go("/data");
    assertThat(siti.page().getByTestId("access-log")).containsText("Apekesah");
    Eyes.look(siti.page(), "13-who-looked");
    siti.go("/profile");
    assertThat(siti.page().getByText("Kota Batam").first()).isVisible();
    Eyes.look(siti.page(), "14-profile");

    onTheDesktopAndAtNight(siti);
    atTheRegistrar(CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID"));
  }

  private static void onTheDesktopAndAtNight(Citizen siti) {
    Page page = siti.page();
    page.setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
    siti.go("/");
    assertThat(siti.service()).isVisible();
    Eyes.look(page, "15-home-desktop");
    siti.go("/inbox");
    siti.notice("Jalan berlubang di Belian").getByRole(AriaRole.LINK).first().click();
    assertThat(page.getByTestId("notice-open")).isVisible();
    Eyes.look(page, "16-inbox-desktop");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(Chromium.Look.PHONE.width, Chromium.Look.PHONE.height);
    siti.go("/");
    assertThat(siti.service()).isVisible();
    Eyes.look(page, "17-home-dark");
    siti.useApekesah();
    Eyes.look(page, "18-complaints-dark");
  }

  private static void atTheRegistrar(Page ningsih) {
    Console.signIn(ningsih, site.server(), "/registrar#/?show=all", "Ningsih Puspitasari");
    Locator apekesah = ningsih.getByTestId("mini-app").getByText("Apekesah");
    assertThat(apekesah.first()).isVisible();
    Eyes.look(ningsih, "19-registrar");
    apekesah.first().click();
    assertThat(ningsih.getByTestId("release").first()).isVisible();
    Eyes.look(ningsih, "20-decision");
  }
}
