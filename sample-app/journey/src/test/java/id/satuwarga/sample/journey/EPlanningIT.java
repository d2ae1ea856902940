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

/**
 * A proposal on its way: a citizen makes it, a neighbour supports it, a planner's meeting decides.
 */
class EPlanningIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String APP = "id.batam.eplanning";
  private static final String TITLE = "Halte teduh di depan pasar";
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void aProposalIsMadeSupportedAndDecided() {
    Citizen siti = citizen("Siti Rahmawati");
    use(siti);
    assertThat(siti.screen()).containsText("Kelurahan Belian, Batam Kota");
    Eyes.look(siti.page(), "eplanning-1-proposals");
    propose(siti);
    Eyes.look(siti.page(), "eplanning-3-sent");

    Citizen yohana = citizen("Yohana Ginting");
    use(yohana);
    yohana.page().getByText(TITLE).first().click();
    yohana.press("Dukung usulan ini");
    assertThat(yohana.screen()).containsText("1 warga");
    yohana.page().setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
    Eyes.look(yohana.page(), "eplanning-4-supported");

    Page wulan = CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID");
    decide(wulan);
    siti.go("/inbox");
    Locator notice = siti.notice(TITLE);
    assertThat(notice).isVisible();
    notice.getByRole(AriaRole.LINK).first().click();
    assertThat(siti.page().getByTestId("notice-open")).containsText("Sesuai prioritas kelurahan");
    siti.link("Buka di layanan").click();
    assertThat(siti.screen()).containsText("Musrenbang kelurahan: Usulan utama");
    Eyes.look(siti.page(), "eplanning-7-decided");
    siti.go("/apps/" + APP + "/results/kelurahan");
    assertThat(siti.screen()).containsText(TITLE);
    Eyes.look(siti.page(), "eplanning-8-results");
    siti.page().setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
    Eyes.look(siti.page(), "eplanning-9-results-desktop");
  }

  private static void propose(Citizen siti) {
    siti.screen()
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Buat usulan"))
        .click();
    siti.field("Judul usulan").fill(TITLE);
    siti.page().getByLabel("Bidang").selectOption("PUBLIC_SPACE");
    siti.choosePlace("Desa atau kelurahan", "Belian");
    siti.field("Nama jalan atau patokan").fill("Depan pasar, RW 08");
    siti.field("Mengapa perlu?").fill("Anak sekolah dan orang tua menunggu bus di bawah hujan.");
    siti.page().getByLabel("Berapa keluarga terbantu?").fill("240");
    siti.addPhoto();
    Eyes.look(siti.page(), "eplanning-2-form");
    siti.press("Kirim usulan");
    assertThat(siti.screen()).containsText("Usulan diterima");
  }

  private static void decide(Page wulan) {
    wulan.navigate(SampleService.EPLANNING.address(site) + "/petugas");
    wulan
        .getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Masuk dengan identitas nasional"))
        .click();
    wulan.getByText("Wulan Anggraini").first().click();
    assertThat(wulan.getByText("Belian, Batam Kota")).isVisible();
    Eyes.look(wulan, "eplanning-5-desk");
    Locator belian =
        wulan
            .getByRole(AriaRole.LINK)
            .filter(new Locator.FilterOptions().setHasText("Belian, Batam Kota"));
    belian.click();
    assertThat(wulan.getByLabel("Hasil").first()).isVisible();
    wulan.waitForLoadState();
    int motions = wulan.locator("main section").count();
    for (int index = 0; index < motions; index++) {
      Locator motion = wulan.locator("main section").nth(index);
      motion.getByLabel("Hasil").selectOption("MAIN");
      motion.getByLabel("Alasan").fill("Sesuai prioritas kelurahan.");
      motion.getByRole(AriaRole.BUTTON).click();
      assertThat(wulan.locator("main section .badge")).hasCount(index + 1);
    }
    Eyes.look(wulan, "eplanning-6-meeting");
    wulan.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tutup rapat")).click();
    assertThat(wulan.getByText("Rapat ini sudah ditutup.")).isVisible();
  }

  private static Citizen citizen(String person) {
    return new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server()).signIn(person);
  }

  private static void use(Citizen citizen) {
    citizen.go("/apps/" + APP + "/");
    assertThat(citizen.screen().or(citizen.dialog()).first()).isVisible();
    if (citizen.dialog().isVisible()) {
      citizen.agree();
    }
  }
}
