package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.satuwarga.sample.system.Site;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The registrar adds an app, changes it, meets somebody else's change, and changes many. */
class RegisterFormIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void anAppIsAddedAndChangedAndManyAtOnce() {
    Page page = registrar(Chromium.Look.DESKTOP);
    String first = add(page, "Izin Reklame", "https://reklame.batam.example");
    Page other = page.context().newPage();
    other.navigate(site.server() + "/registrar#/inventory/" + first + "/change");
    assertThat(other.locator("#form-short_name")).isVisible();

    press(page, AriaRole.LINK, "Ubah catatan");
    page.locator("#form-short_name").fill("SIREK");
    page.locator("#form-contractors").fill("PT Contoh; 2026-12-31\nCV Lain");
    page.locator("#form-yearly_cost").fill("12,5 juta");
    press(page, AriaRole.BUTTON, "Simpan");
    assertThat(page.locator("#form-yearly_cost-error")).containsText("12.500.000");
    page.locator("#form-yearly_cost").fill("Rp12.000.000");
    press(page, AriaRole.BUTTON, "Simpan");
    assertThat(page.getByTestId("inventory-change")).hasCount(2);
    assertThat(page.getByText("Rp12.000.000").first()).isVisible();
    page.getByLabel("Riwayat untuk").selectOption("short_name");
    assertThat(page.getByTestId("inventory-change")).hasCount(1);
    Eyes.look(page, "inventory-field-history");
    evidence(page);

    other.locator("#form-monthly_users").fill("900");
    press(other, AriaRole.BUTTON, "Simpan");
    assertThat(other.getByTestId("overtaken")).containsText("versi 2");
    Eyes.look(other, "inventory-overtaken");
    press(other, AriaRole.BUTTON, "Pakai versi terbaru");
    assertThat(other.locator("#form-short_name")).hasValue("SIREK");
    other.locator("#form-landing_url").fill("reklame");
    press(other, AriaRole.BUTTON, "Simpan");
    assertThat(other.locator("#form-landing_url-error")).isVisible();
    other.close();

    Page phone = registrar(Chromium.Look.PHONE);
    phone.navigate(site.server() + "/registrar#/inventory/add");
    press(phone, AriaRole.BUTTON, "Simpan");
    assertThat(phone.locator("#form-name-error")).hasText("Wajib diisi.");
    Eyes.look(phone, "inventory-form-phone");
    aSessionThatEndsLosesNothingTyped(phone);

    aFileIsRead(page);
    add(page, "Izin Keramaian", "https://ramai.batam.example");
    many(page);
    phone.navigate(site.server() + "/registrar#/inventory");
    phone.getByRole(AriaRole.SEARCHBOX).fill("izin");
    phone.getByLabel("Pilih semua yang tampak").check();
    Eyes.look(phone, "inventory-bulk-phone");
  }

  private static void aSessionThatEndsLosesNothingTyped(Page phone) {
    phone.locator("#form-name").fill("Diketik sebelum sesi berakhir");
    phone.evaluate(
        "import('/app/core/session.js').then(s => s.accessToken()).then(token =>"
            + " import('/app/core/transport.js').then(t => t.send('DELETE', '/v1/session', { token })))");
    phone.evaluate("import('/app/core/session.js').then(s => s.forget('expired'))");
    assertThat(phone.getByTestId("session-waits")).isVisible();
    Eyes.look(phone, "session-waits-phone");
    Page other =
        phone.context().waitForPage(() -> press(phone, AriaRole.LINK, "Masuk di tab baru"));
    Citizen.button(other, "Masuk dengan identitas nasional").first().click();
    other.getByText("Ningsih Puspitasari").first().click();
    assertThat(phone.getByTestId("session-waits")).hasCount(0);
    assertThat(phone.locator("#form-name")).hasValue("Diketik sebelum sesi berakhir");
    other.close();
  }

  private static void aFileIsRead(Page page) {
    page.navigate(site.server() + "/registrar#/inventory/add");
    page.getByText("Isi dari publiccode.yml").click();
    page.getByLabel("Berkas publiccode.yml")
        .setInputFiles(
            new FilePayload(
                "publiccode.yml",
                "application/yaml",
                "publiccodeYmlVersion: 0.4\nname: Parkir Tepi Jalan\nreleaseDate: kemarin\n"
                    .getBytes(StandardCharsets.UTF_8)));
    press(page, AriaRole.BUTTON, "Baca");
    assertThat(page.locator("#form-name")).hasValue("Parkir Tepi Jalan");
    assertThat(page.locator("#form-release_date-error")).containsText("kemarin");
    Eyes.look(page, "inventory-publiccode");
  }

  private static void evidence(Page page) {
    page.locator("#evidence-file")
        .setInputFiles(new FilePayload("berita-acara.png", "image/png", Pictures.hole()));
    page.getByLabel("Bukti untuk langkah penonaktifan").selectOption("data");
    press(page, AriaRole.BUTTON, "Tambahkan berkas");
    assertThat(page.getByTestId("evidence-file")).containsText("berita-acara.png");
    Eyes.look(page, "inventory-evidence");
    page.waitForDownload(
        () -> page.getByTestId("evidence-file").getByText("Unduh").first().click());
  }

  private static void many(Page page) {
    page.navigate(site.server() + "/registrar#/inventory");
    page.getByRole(AriaRole.SEARCHBOX).fill("izin");
    assertThat(page.getByTestId("inventory-app")).hasCount(2);
    page.getByTestId("inventory-app").first().getByRole(AriaRole.LINK).click();
    assertThat(page.getByTestId("inventory-change").first()).isVisible();
    page.goBack();
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("izin");
    assertThat(page.getByTestId("inventory-app")).hasCount(2);
    page.getByLabel("Pilih semua yang tampak").check();
    Locator bulk = page.getByTestId("bulk");
    page.getByRole(AriaRole.SEARCHBOX).fill("izin keramaian");
    assertThat(bulk).containsText("1 aplikasi dipilih");
    page.getByRole(AriaRole.SEARCHBOX).fill("izin");
    assertThat(page.getByTestId("inventory-app")).hasCount(2);
    page.getByLabel("Pilih semua yang tampak").check();
    bulk.getByLabel("Status").selectOption("abandoned");
    press(page, AriaRole.BUTTON, "Ubah status");
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ubah status"))
        .click();
    assertThat(page.getByTestId("bulk-done")).containsText("2 aplikasi diubah");
    assertThat(page.getByTestId("inventory-app").first()).containsText("Terbengkalai");
    bulk.getByLabel("Kategori (publiccode.yml)").fill("local-government");
    press(page, AriaRole.BUTTON, "Tambahkan kategori");
    assertThat(page.getByTestId("bulk-done")).containsText("2 aplikasi diubah");
    Eyes.look(page, "inventory-bulk");
    page.waitForDownload(() -> press(page, AriaRole.BUTTON, "Unduh yang dipilih"));
  }

  /** Added by the form; its id. */
  private static String add(Page page, String name, String address) {
    page.navigate(site.server() + "/registrar#/inventory/add");
    page.getByRole(AriaRole.COMBOBOX, named("OPD")).first().fill("diskominfo");
    page.locator(".combo-option").first().click();
    page.locator("#form-name").fill(name);
    page.locator("#form-status").selectOption("live");
    page.locator("#form-users").selectOption("citizens");
    page.locator("#form-landing_url").fill(address);
    press(page, AriaRole.BUTTON, "Simpan");
    assertThat(page.getByTestId("inventory-change")).hasCount(1);
    return page.url().replaceAll(".*/", "");
  }

  private static Page registrar(Chromium.Look look) {
    return Console.signIn(
        CHROMIUM.person(look, "id-ID"), site.server(), "/registrar", "Ningsih Puspitasari");
  }

  private static void press(Page page, AriaRole role, String name) {
    page.getByRole(role, named(name)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
