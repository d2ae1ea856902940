package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.SampleService;
import id.satuwarga.sample.system.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call for help, as the caller and the officer on duty see it. */
class PoliceIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String APP = "id.polri.panic";

  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void anOfficerSeesTheCallAtOnceAcceptsComesAndFinishes() {
    Page yusuf = officer("id-ID");
    assertThat(yusuf.getByText("Tidak ada alarm yang berjalan.")).isVisible();
    Citizen bagus =
        new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server())
            .signIn("Bagus Wicaksono");
    bagus.go("/apps/" + APP + "/");
    assertThat(bagus.dialog()).isVisible();
    bagus.agree();
    call(bagus);
    assertThat(bagus.screen()).containsText("Kota Batam (posisi tidak disertakan)");

    Locator alarm = yusuf.locator(".list li").filter(with("Bagus Wicaksono"));
    assertThat(alarm).isVisible();
    assertThat(alarm).containsText("Kota Batam");
    assertThat(yusuf.getByRole(AriaRole.STATUS)).containsText("Alarm baru");
    look(yusuf, "police-1-desk");

    button(yusuf, "Terima").click();
    assertThat(yusuf.locator("dl")).containsText("+6280000000002");
    look(yusuf, "police-2-accepted");
    bagus.link("Perbarui").click();
    assertThat(bagus.screen()).containsText("Diterima petugas");
    Eyes.look(bagus.page(), "police-3-accepted-phone");

    button(yusuf, "Menuju lokasi").click();
    assertThat(yusuf.locator(".timeline")).containsText("Berangkat");
    bagus.link("Perbarui").click();
    assertThat(bagus.screen()).containsText("Petugas menuju tempat Anda");

    button(yusuf, "Selesai").click();
    assertThat(yusuf.locator(".timeline")).containsText("Selesai · Yusuf Manalu");
    bagus.link("Perbarui").click();
    assertThat(bagus.screen()).containsText("Petugas menutup alarm");
    bagus.go("/inbox");
    assertThat(bagus.notice("Petugas menerima panggilan Anda")).isVisible();
    assertThat(bagus.notice("Alarm Anda ditutup petugas")).isVisible();
    Eyes.look(bagus.page(), "police-4-notices-phone");

    callItFalse(yusuf, bagus);
  }

  private static void callItFalse(Page yusuf, Citizen bagus) {
    bagus.go("/apps/" + APP + "/");
    call(bagus);
    yusuf.navigate(desk());
    yusuf
        .locator(".list li")
        .filter(with("Bagus Wicaksono"))
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    yusuf.getByLabel("Alasan").fill("Ditelepon: tombol tertekan anak.");
    button(yusuf, "Catat alarm palsu").click();
    assertThat(yusuf.locator(".timeline")).containsText("Ditelepon: tombol tertekan anak.");
    look(yusuf, "police-5-false");
    bagus.link("Perbarui").click();
    assertThat(bagus.screen())
        .containsText("Petugas mencatat alarm palsu: Ditelepon: tombol tertekan anak.");
    yusuf.navigate(desk());
    yusuf
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Alarm yang sudah selesai"))
        .click();
    assertThat(yusuf.locator(".list li").first()).containsText("Alarm palsu");
    look(yusuf, "police-6-over");
  }

  @Test
  void whoReadsEnglishHasTheDeskInEnglish() {
    Page yusuf = officer("en-GB");
    assertThat(yusuf.getByText("No alarm is running.")).isVisible();
    look(yusuf, "police-desk-english");
  }

  private static Page officer(String locale) {
    Page yusuf = CHROMIUM.person(Chromium.Look.DESKTOP, locale);
    yusuf.navigate(desk());
    yusuf.locator("main a.button").click();
    yusuf.getByText("Yusuf Manalu").first().click();
    assertThat(yusuf.locator("[data-live]")).isVisible();
    return yusuf;
  }

  private static String desk() {
    return SampleService.PANIC_BUTTON.address(site) + "/petugas";
  }

  private static void call(Citizen who) {
    who.press("MINTA TOLONG");
    assertThat(who.screen()).containsText("Kirim panggilan darurat?");
    who.press("Ya, kirim sekarang");
    assertThat(who.screen()).containsText("Sirene menyala");
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  /** At a desk, and on the phone of an officer outside. */
  private static void look(Page page, String name) {
    Eyes.look(page, name + "-desktop");
    page.setViewportSize(Chromium.Look.PHONE.width, Chromium.Look.PHONE.height);
    Eyes.look(page, name + "-phone");
    page.setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
  }
}
