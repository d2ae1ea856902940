package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import id.satuwarga.sample.system.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is a citizen's own: consent, the trail of their data, their account. */
class CitizenIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String NOTICE_WITH_FILES = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e77";
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void aServiceSeesNothingBeforeConsentAndAsksAgainAfterItWasWithdrawn() {
    Citizen maker = citizen("Lestari Handayani").withoutConsent();
    maker.openApekesah();
    maker.answer("Tidak setuju").click();
    assertThat(maker.page().getByTestId("consent-refused")).isVisible();
    Eyes.look(maker.page(), "consent-refused");
    maker.go("/data");
    assertThat(maker.page().getByTestId("access-log")).not().containsText("Apekesah");
    Eyes.look(maker.page(), "data-nothing");

    maker.go("/apps/" + Citizen.APEKESAH + "/");
    maker.agree();
    maker.go("/data");
    Locator log = maker.page().getByTestId("access-log");
    assertThat(log).containsText("Komunikasi dan Informatika Kota Batam");
    assertThat(log).containsText("Nama lengkap");
    assertThat(log).containsText("Agar petugas tahu siapa yang melapor");
    maker.press("Tarik persetujuan");
    Eyes.look(maker.page(), "consent-withdrawing");
    maker.answer("Tarik persetujuan").click();
    assertThat(maker.page().getByTestId("consents")).containsText("Anda belum memberi persetujuan");

    maker.go("/apps/" + Citizen.APEKESAH + "/");
    assertThat(maker.button("Setuju dan lanjutkan")).isVisible();
  }

  @Test
  void theExportHasEverySectionThatIsHeld() throws IOException {
    Citizen bagus = citizen("Bagus Wicaksono").useApekesah().go("/profile");
    Download download = bagus.page().waitForDownload(() -> bagus.press("Unduh data saya"));
    assertThat(download.suggestedFilename()).matches("satuwarga-\\d{4}-\\d\\d-\\d\\d\\.json");
    JsonObject held = new Gson().fromJson(Files.readString(download.path()), JsonObject.class);
    assertThat(held.toString())
        .contains("Bagus Wicaksono")
        .contains(Citizen.APEKESAH)
        .contains("Agar petugas tahu siapa yang melapor");
    assertThat(held.getAsJsonObject("sections").keySet())
        .contains("identity", "roles", "consent", "gateway", "inbox", "audit");
  }

  @Test
  void theFilesOfANoticeAreSavedUnderTheirNames() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    page.route(
        "**/v1/inbox/" + NOTICE_WITH_FILES,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(
                        """
                        {"notice_id": "%s", "subject": "Izin Anda terbit", "sender": "Dinas Perizinan",
                         "received_at": "2026-11-22T03:30:00Z", "read": true, "seq": 1,
                         "body": "Surat izin dan denahnya terlampir.", "attachments": [
                          {"attachment_id": "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e78", "size": 81234,
                           "name": "Surat Izin Mendirikan Bangunan Nomor 0042-2026.pdf",
                           "type": "application/pdf"},
                          {"attachment_id": "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e79", "size": 1204345,
                           "name": "denah.exe", "type": "image/png"}]}
                        """
                            .formatted(NOTICE_WITH_FILES))));
    page.route(
        "**/v1/inbox/*/attachments/*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("image/png")
                    .setBodyBytes(Pictures.hole())));
    Citizen siti = new Citizen(page, site.server()).signIn("Siti Rahmawati");
    siti.go("/inbox/" + NOTICE_WITH_FILES);
    assertThat(page.getByText("Lampiran")).isVisible();
    Eyes.look(page, "notice-attachments");
    Download download = page.waitForDownload(() -> page.getByText("denah.exe").click());
    assertThat(download.suggestedFilename()).isEqualTo("denah.exe.png");
    page.setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
    Eyes.look(page, "notice-attachments-desktop");
  }

  @Test
  void englishIsSpokenEverywhereAndRemembered() {
    Citizen sutrisno = citizen("Sutrisno");
    Page page = sutrisno.page();
    sutrisno.press("Switch to English");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(sutrisno.heading()).hasText("Hello, Sutrisno");
    assertThat(page).hasTitle("Home · SatuWarga");
    Eyes.look(page, "home-english");
    for (String route : new String[] {"inbox", "data", "profile"}) {
      sutrisno.go("/" + route);
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      Eyes.look(page, route + "-english");
    }
    page.reload();
    assertThat(sutrisno.heading()).hasText("Profile");
    page.getByLabel("Bahasa Indonesia").check();
    assertThat(sutrisno.heading()).hasText("Profil");
    assertThat(page.locator("html")).hasAttribute("lang", "id");
  }

  @Test
  void theHomeRegionDecidesWhichServicesThereAre() {
    Citizen bagus = citizen("Bagus Wicaksono").go("/profile");
    move(bagus, "Bandung", "Kota Bandung");
    Eyes.look(bagus.page(), "profile-moved");
    bagus.go("/");
    assertThat(bagus.page().getByTestId("my-region")).containsText("Bandung");
    assertThat(bagus.page().getByText("Belum ada layanan di sini")).isVisible();
    Eyes.look(bagus.page(), "home-without-services");
    bagus.go("/profile");
    move(bagus, "Batam", "Kota Batam");
    bagus.go("/");
    assertThat(bagus.service()).isVisible();
  }

  @Test
  void signingOutHereEndsThisSessionAndEverywhereEndsTheOthersToo() {
    Citizen phone = citizen("Bagus Wicaksono");
    Citizen desktop =
        new Citizen(CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID"), site.server())
            .signIn("Bagus Wicaksono");
    phone.go("/profile");
    phone.press("Keluar di perangkat ini");
    assertThat(phone.page().getByTestId("farewell")).containsText("keluar di perangkat ini");
    Eyes.look(phone.page(), "farewell-here");
    desktop.go("/data");
    assertThat(desktop.heading()).hasText("Data saya");

    Citizen tablet = citizen("Bagus Wicaksono").go("/profile");
    tablet.press("Keluar di semua perangkat");
    Eyes.look(tablet.page(), "sign-out-everywhere");
    tablet.answer("Keluar di semua perangkat").click();
    assertThat(tablet.page().getByTestId("farewell")).containsText("di semua perangkat");
    desktop.go("/inbox");
    desktop.page().reload();
    assertThat(desktop.page().getByTestId("session-expired")).isVisible();
    Eyes.look(desktop.page(), "session-expired");
    desktop.press("Masuk lagi");
    desktop.page().getByText("Bagus Wicaksono").first().click();
    assertThat(desktop.heading()).hasText("Kotak masuk");
  }

  @Test
  void whereOneStandsIsShownOnTheMapOfTheDeploymentAndTakenBack() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(1.11832, 104.04842));
    page.route("**/v1/deployment", route -> withTiles(route));
    page.route(
        "**/tiles/**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("image/png")
                    .setBodyBytes(Pictures.hole())));
    Citizen bagus =
        new Citizen(page, site.server()).signIn("Bagus Wicaksono").useApekesah().openForm();
    page.waitForRequest("**/tiles/16/51709/*.png", () -> bagus.press("Sertakan posisi perangkat"));
    assertThat(page.getByText("1.11832, 104.04842")).isVisible();
    assertThat(page.getByTestId("map")).containsText("Peta dari localhost");
    Eyes.look(page, "form-with-map");
    bagus.press("Hapus posisi");
    assertThat(page.getByTestId("map")).hasCount(0);
  }

  /** Of this deployment, had it been given tiles of its own. */
  private static void withTiles(Route route) {
    String answer = route.fetch().text();
    String tiles = ",\"tile_url\":\"" + site.server() + "/tiles/{z}/{x}/{y}.png\"}";
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(answer.strip().replaceFirst("}$", Matcher.quoteReplacement(tiles))));
  }

  @Test
  void anErasedAccountIsGoneAndTheNextSignInBeginsAnew() {
    Citizen rizal = citizen("Rizal Harahap").useApekesah().go("/profile");
    rizal.press("Hapus akun saya");
    rizal.dialog().getByRole(AriaRole.TEXTBOX).fill("hapus akun");
    rizal.answer("Hapus akun saya").click();
    assertThat(rizal.dialog()).containsText("Ketik persis seperti ini");
    Eyes.look(rizal.page(), "erasing");
    rizal.dialog().getByRole(AriaRole.TEXTBOX).fill("HAPUS AKUN");
    rizal.answer("Hapus akun saya").click();
    assertThat(rizal.page().getByTestId("farewell")).containsText("sudah dihapus");
    Eyes.look(rizal.page(), "farewell-erased");

    rizal.goToProvider().choose("Rizal Harahap").go("/data");
    assertThat(rizal.page().getByTestId("access-log")).containsText("Belum ada yang melihat");
    assertThat(rizal.page().getByTestId("consents")).containsText("belum memberi persetujuan");
  }

  @Test
  void aClosedComplaintIsReopenedAndRatedOnce() {
    String title = "Lampu jalan padam";
    Citizen bagus = citizen("Bagus Wicaksono").useApekesah();
    bagus.openForm().fillForm(title, "Belian").send();
    Officer andika = new Officer(CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID"), site.batam());
    andika.signIn("Andika Simarmata").open(title).answer("Lampu sudah diganti.", "DONE");

    bagus.page().reload();
    assertThat(bagus.screen()).containsText("Lampu sudah diganti.");
    Eyes.look(bagus.page(), "complaint-done");
    bagus.press("Buka kembali");
    assertThat(bagus.page().locator("[data-input=reason] .field-error")).isVisible();
    Eyes.look(bagus.page(), "reopen-without-reason");
    bagus.field("Mengapa dibuka kembali?").fill("Malamnya padam lagi.");
    bagus.press("Buka kembali");
    assertThat(bagus.screen()).containsText("Malamnya padam lagi.");

    andika.open(title).answer("Kabelnya juga diganti.", "DONE");
    bagus.page().reload();
    bagus.press("5 bintang");
    assertThat(bagus.screen()).containsText("Anda menilai 5/5");
    assertThat(bagus.button("5 bintang")).hasCount(0);
    bagus.go("/apps/" + Citizen.APEKESAH + "/");
    assertThat(bagus.screen()).containsText("Nilai dari warga");
    Eyes.look(bagus.page(), "complaints-rated");
  }

  private static Citizen citizen(String person) {
    return new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server()).signIn(person);
  }

  private static void move(Citizen citizen, String sought, String city) {
    citizen.press("Ubah wilayah");
    citizen.choosePlace("Kota, kabupaten, kecamatan, desa atau kelurahan", city);
    citizen.answer("Simpan wilayah").click();
    assertThat(citizen.dialog()).hasCount(0);
    assertThat(citizen.page().getByText(sought).first()).isVisible();
  }
}
