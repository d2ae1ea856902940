package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.Site;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the registrar decides, and what becomes of it in the hands of citizens. */
class RegistrarIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String WAITING = "id.batam.antrean";
  private static final double SUSPENSION_MILLIS = 45_000;
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void aReleaseIsRejectedWithAReasonAndTheNextOneApprovedAndPublished() {
    Page lestari = developer();
    register(lestari, WAITING, "Antrean Batam");
    Page ningsih = registrar("Ningsih Puspitasari", Chromium.Look.DESKTOP);
    Locator row = ningsih.locator("[data-testid=mini-app][data-app-id='" + WAITING + "']");
    assertThat(row).containsText("Menunggu keputusan");
    Eyes.look(ningsih, "registrar-queue");
    row.getByRole(AriaRole.LINK).click();
    assertThat(release(ningsih, 1)).containsText("Agar loket memanggil Anda dengan nama");
    assertThat(release(ningsih, 1)).containsText("So that you are called by name");
    assertThat(release(ningsih, 1).locator("dl").last())
        .containsText(Pattern.compile("Bantuan\\s*112\\s*Kontrak"));
    Eyes.look(ningsih, "registrar-release");
    press(ningsih, "Tolak 1.0.0");
    answer(ningsih, "Tolak");
    assertThat(dialog(ningsih)).containsText("Tulis antara 5 dan 1000 huruf");
    Eyes.look(ningsih, "registrar-rejecting");
    dialog(ningsih).getByRole(AriaRole.TEXTBOX).fill("Antrean puskesmas sudah ada layanannya.");
    answer(ningsih, "Tolak");
    assertThat(release(ningsih, 1)).containsText("Antrean puskesmas sudah ada layanannya.");
    Eyes.look(ningsih, "registrar-rejected");

    submit(lestari, WAITING, "Antrean Batam", 2);
    ningsih.reload();
    press(ningsih, "Setujui 1.0.1");
    answer(ningsih, "Setujui");
    press(ningsih, "Terbitkan 1.0.1");
    answer(ningsih, "Terbitkan");
    assertThat(dialog(ningsih)).containsText("Belum ada surat rekomendasi");
    assertThat(dialog(ningsih)).containsText(WAITING + " dengan fungsi: kependudukan");
    Eyes.look(ningsih, "registrar-no-letter");
    leave(lestari, ningsih, WAITING);
    answer(ningsih, "Terbitkan");
    assertThat(release(ningsih, 2)).containsText("tayang");
    Eyes.look(ningsih, "registrar-published");

    Citizen siti = citizen("Siti Rahmawati");
    siti.go("/services/" + WAITING);
    assertThat(siti.heading()).hasText("Antrean Batam");
    Eyes.look(siti.page(), "service-with-basis");
    siti.go("/apps/" + WAITING + "/");
    assertThat(siti.dialog()).containsText("Data dari layanan lain yang ingin dibaca");
    assertThat(siti.dialog()).containsText("Untuk: Agar alamat Anda tidak perlu diketik.");
    assertThat(siti.dialog()).containsText("Dasar hukum: UU 24/2013 pasal 79");
    Eyes.look(siti.page(), "consent-with-uses");
  }

  @Test
  void aSuspendedServiceSaysSoWithinTenSecondsAndRunsAgain() {
    Citizen siti = citizen("Siti Rahmawati").useApekesah();
    Page ningsih = registrar("Ningsih Puspitasari", Chromium.Look.PHONE);
    ningsih.navigate(site.server() + "/registrar#/mini-apps/" + Citizen.APEKESAH);
    Eyes.look(ningsih, "registrar-phone");
    press(ningsih, "Hentikan sementara");
    dialog(ningsih).getByRole(AriaRole.TEXTBOX).fill("Sedang diperiksa karena laporan warga.");
    Eyes.look(ningsih, "registrar-suspending");
    answer(ningsih, "Hentikan sementara");
    assertThat(ningsih.getByTestId("app-state")).hasText("Dihentikan sementara");
    try {
      awaitSuspension(siti);
      assertThat(siti.problem("service-suspended")).containsText("karena laporan warga");
      Eyes.look(siti.page(), "service-suspended");
      siti.go("/");
      assertThat(siti.service()).containsText("Dihentikan sementara");
      Eyes.look(siti.page(), "home-suspended");
    } finally {
      press(ningsih, "Jalankan lagi");
      answer(ningsih, "Jalankan lagi");
      assertThat(ningsih.getByTestId("app-state")).hasText("Aktif");
    }
    siti.useApekesah();
  }

  @Test
  void anOperatorOfAnotherTerritoryServesOnceItIsApproved() {
    String app = "id.batam.arsip";
    Page lestari = developer();
    String tegal =
        "{\"opd\": \"diskominfo-tegal\", \"region\": \"33.76\", \"endpoint\": \"%s/miniapp\"}, "
            .formatted(site.tegal());
    String manifest = manifest(app, "Arsip Kota", 1);
    call(
        lestari,
        "POST",
        "/v1/mini-apps",
        manifest.replace("\"operators\": [", "\"operators\": [" + tegal));
    call(lestari, "POST", "/v1/mini-apps/" + app + "/releases/1/submit", "null");
    Page ningsih = registrar("Ningsih Puspitasari", Chromium.Look.DESKTOP);
    ningsih.navigate(site.server() + "/registrar#/mini-apps/" + app);
    press(ningsih, "Setujui 1.0.0");
    answer(ningsih, "Setujui");
    leave(lestari, ningsih, app);
    press(ningsih, "Terbitkan 1.0.0");
    answer(ningsih, "Terbitkan");
    Locator operator = ningsih.locator("[data-testid=operator][data-region='33.76']");
    assertThat(operator).containsText("Menunggu persetujuan registrar wilayah ini");
    Eyes.look(ningsih, "registrar-operator-waiting");

    operator.getByText(Pattern.compile("^Setujui")).click();
    assertThat(dialog(ningsih)).containsText("diskominfo-tegal");
    Eyes.look(ningsih, "registrar-operator-approving");
    answer(ningsih, "Setujui");

    assertThat(operator).not().containsText("Menunggu persetujuan");
    assertThat(operator.getByText(Pattern.compile("^Setujui"))).hasCount(0);
    Citizen sutrisno = citizen("Sutrisno");
    sutrisno.go("/services/" + app);
    assertThat(sutrisno.link("Buka layanan")).isVisible();
  }

  @Test
  void somebodyWithoutTheRoleIsToldSo() {
    Page siti = registrar("Siti Rahmawati", Chromium.Look.PHONE);
    assertThat(siti.getByTestId("not-a-registrar")).containsText("Siti Rahmawati");
    Eyes.look(siti, "not-a-registrar");
  }

  @Test
  void anAuthorMayBeRegistrarButNotOfTheirOwnRelease() {
    Page lestari = developer();
    register(lestari, "id.batam.parkir", "Parkir Batam");
    Page ningsih = registrar("Ningsih Puspitasari", Chromium.Look.DESKTOP);
    role(ningsih, lestari, "PUT");
    try {
      lestari.navigate(site.server() + "/registrar#/mini-apps/id.batam.parkir");
      press(lestari, "Setujui 1.0.0");
      answer(lestari, "Setujui");
      assertThat(dialog(lestari)).containsText("Anda tidak boleh menilai rilis sendiri");
      Eyes.look(lestari, "registrar-own-release");
    } finally {
      role(ningsih, lestari, "DELETE");
    }
  }

  /** The open app learns of it at its next call. */
  private static void awaitSuspension(Citizen citizen) {
    long end = System.nanoTime() + (long) (SUSPENSION_MILLIS * 1e6);
    Locator refusal = citizen.problem("service-suspended");
    do {
      citizen.page().reload();
      assertThat(refusal.or(citizen.screen()).first()).isVisible();
    } while (!refusal.isVisible() && System.nanoTime() < end);
    assertThat(refusal).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1));
  }

  private static Citizen citizen(String person) {
    return new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server()).signIn(person);
  }

  /** Signed in at the app, with the developer's calls made from its page. */
  private static Page developer() {
    return citizen("Lestari Handayani").page();
  }

  private static Page registrar(String person, Chromium.Look look) {
    return Console.signIn(CHROMIUM.person(look, "id-ID"), site.server(), "/registrar", person);
  }

  private static void register(Page developer, String appId, String name) {
    call(developer, "POST", "/v1/mini-apps", manifest(appId, name, 1));
    call(developer, "POST", "/v1/mini-apps/" + appId + "/releases/1/submit", "null");
  }

  private static void submit(Page developer, String appId, String name, int version) {
    String releases = "/v1/mini-apps/" + appId + "/releases";
    call(developer, "POST", releases, manifest(appId, name, version));
    call(developer, "POST", releases + "/" + version + "/submit", "null");
  }

  private static void role(Page registrar, Page colleague, String method) {
    String id = (String) colleague.evaluate("import('/app/core/api.js').then(m => m.me().id)");
    String path = "/v1/opds/diskominfo-batam/staff/" + id + "/roles/registrar";
    call(registrar, method, path, method.equals("PUT") ? "{\"region\": \"21.71\"}" : "null");
  }

  /** A letter for the functions of {@link #manifest}, asked for and granted. */
  private static void leave(Page developer, Page registrar, String appId) {
    String draft =
        """
        {"opd": "diskominfo-batam", "act": "new", "app_id": "%s", "name": "Antrean",
         "purpose": "Ambil nomor dari rumah.", "functions": ["population"]}
        """
            .formatted(appId);
    Object asked = call(developer, "POST", "/v1/recommendations", draft);
    String path = "/v1/recommendations/" + ((Map<?, ?>) asked).get("recommendation_id");
    call(registrar, "POST", path + "/committee", "{\"words\": \"Siap dibahas.\"}");
    call(registrar, "POST", path + "/grant", "{\"words\": \"Komite setuju.\"}");
  }

  private static Object call(Page page, String method, String path, String json) {
    return page.evaluate(
        """
        ([method, path, json]) => import('/app/core/api.js')
          .then(api => api.command(method, path, JSON.parse(json) ?? undefined))
        """,
        new Object[] {method, path, json});
  }

  private static String manifest(String appId, String name, int version) {
    return """
    {"app_id": "%1$s", "opd": "diskominfo-batam",
     "name": {"id": "%2$s", "en": "%2$s"},
     "description": {"id": "Ambil nomor dari rumah.", "en": "Take a number from home."},
     "version": {"code": %3$d, "name": "1.0.%4$d"}, "placement": "remote",
     "category": "population", "endpoint": "%5$s/miniapp",
     "contract": {"min": 1, "target": 1},
     "pages": [{"route": "/", "label": {"id": "Awal", "en": "Start"}}],
     "token": {"claims": [{"name": "name", "required": true, "purpose": {
       "id": "Agar loket memanggil Anda dengan nama.", "en": "So that you are called by name."}}]},
     "uses": [
       {"source": "id.batam.apekesah/alamat", "fields": ["alamat"], "purpose": {
         "id": "Agar alamat Anda tidak perlu diketik.", "en": "So that you need not type it."}},
       {"source": "id.batam.kependudukan/keluarga", "fields": ["nomor_kk"],
        "legal_basis": "UU 24/2013 pasal 79", "purpose": {
         "id": "Memastikan satu nomor per keluarga.", "en": "One number a family."}}],
     "notices": [], "offline": false, "privacy_url": "%5$s/privasi", "support": "112",
     "operators": [{"opd": "diskominfo-batam", "region": "21.71", "endpoint": "%5$s/miniapp"}],
     "replaces": []}
    """
        .formatted(appId, name, version, version - 1, site.batam());
  }

  private static Locator release(Page page, int version) {
    return page.locator("[data-testid=release][data-version='" + version + "']");
  }

  private static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  private static void press(Page page, String name) {
    Citizen.button(page, name).click();
  }

  private static void answer(Page page, String name) {
    dialog(page)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
