package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.satuwarga.sample.system.Site;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An OPD asks leave to build; the letter it gets is the one that was issued, and says so. */
class RecommendationIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void aRequestIsQuestionedGrantedAndItsLetterVerifies() throws IOException {
    Page developer = staff(Chromium.Look.DESKTOP, "/opd", "Lestari Handayani");
    press(developer, AriaRole.LINK, "Permohonan rekomendasi");
    press(developer, AriaRole.LINK, "Ajukan permohonan");
    developer.getByLabel("Nama", exactly()).fill("Parkir Batam");
    developer.getByLabel("Identitas mini-app").fill("id.batam.parkir");
    developer.getByLabel("Untuk apa").fill("Pengaduan tentang parkir di tepi jalan.");
    developer.getByLabel("Pengaduan", exactly()).check();
    press(developer, AriaRole.BUTTON, "Lihat yang sudah ada");
    assertThat(developer.getByTestId("findings")).containsText("Perpres 95/2018 Pasal 44");
    Eyes.look(developer, "recommend-ask");
    developer
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajukan").setExact(true))
        .click();
    assertThat(state(developer)).hasAttribute("data-state", "asked");

    Page registrar = staff(Chromium.Look.DESKTOP, "/registrar", "Ningsih Puspitasari");
    press(registrar, AriaRole.LINK, "Rekomendasi");
    Eyes.look(registrar, "recommend-queue");
    press(registrar, AriaRole.LINK, "Parkir Batam");
    say(registrar, "Tanyakan", "Mengapa tidak memakai Apekesah?");
    assertThat(state(registrar)).hasAttribute("data-state", "questioned");

    developer.reload();
    say(developer, "Jawab", "Apekesah belum mengenal juru parkir.");
    registrar.reload();
    say(registrar, "Bawa ke komite", "Dua mini-app serupa.");
    say(registrar, "Kabulkan", "Komite setuju.");
    assertThat(registrar.getByTestId("letter")).containsText("REK-SPBE");
    Eyes.look(registrar, "recommend-granted");

    developer.reload();
    Eyes.look(developer, "recommend-letter");
    Download letter =
        developer.waitForDownload(() -> press(developer, AriaRole.BUTTON, "Unduh surat"));
    byte[] file = Files.readAllBytes(letter.path());
    press(developer, AriaRole.LINK, "Periksa surat");
    assertThat(developer.getByTestId("letter-state")).hasAttribute("data-state", "valid");
    compare(developer, file, "same");
    Eyes.look(developer, "letter-same");
    file[file.length / 2] ^= 1;
    compare(developer, file, "changed");

    Page phone = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    phone.navigate(developer.url());
    assertThat(phone.getByTestId("letter-state")).hasAttribute("data-state", "valid");
    Eyes.look(phone, "letter-phone");
    Page pocket = staff(Chromium.Look.PHONE, "/registrar", "Ningsih Puspitasari");
    pocket.navigate(site.server() + "/registrar#/recommendations");
    press(pocket, AriaRole.LINK, "Parkir Batam");
    Eyes.look(pocket, "recommend-phone");
    pocket.navigate(site.server() + "/registrar#/moratorium");
    assertThat(pocket.getByText("Tidak ada moratorium.")).isVisible();
    Eyes.look(pocket, "moratorium-phone");
  }

  @Test
  void aWaiverIsAskedForByOneRegistrarAndNotGrantedByTheSame() {
    Page registrar = staff(Chromium.Look.DESKTOP, "/registrar", "Ningsih Puspitasari");
    press(registrar, AriaRole.LINK, "Dasar terbit");
    press(registrar, AriaRole.BUTTON, "Minta pengecualian");
    assertThat(registrar.getByText("Pilih sedikitnya satu fungsi.")).isVisible();
    registrar.getByLabel("Kode OPD pemilik").fill("diskominfo-batam");
    registrar.getByLabel("Identitas mini-app").fill("id.batam.posko");
    registrar.getByLabel("Keamanan", exactly()).check();
    registrar.getByLabel("Alasan").fill("Status tanggap darurat banjir.");
    press(registrar, AriaRole.BUTTON, "Minta pengecualian");
    assertThat(registrar.getByTestId("waiver")).containsText("UU 24/2007 Pasal 50");
    Eyes.look(registrar, "leave");
    press(registrar, AriaRole.BUTTON, "Kabulkan");
    Locator dialog = registrar.getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kabulkan")).click();
    assertThat(dialog).containsText("Pengecualian memerlukan orang lain");

    Page pocket = staff(Chromium.Look.PHONE, "/registrar", "Ningsih Puspitasari");
    pocket.navigate(site.server() + "/registrar#/leave");
    assertThat(pocket.getByTestId("waiver")).hasAttribute("data-state", "asked");
    Eyes.look(pocket, "leave-phone");
    Page developer = staff(Chromium.Look.PHONE, "/opd", "Lestari Handayani");
    developer.navigate(site.server() + "/opd#/leave");
    assertThat(developer.getByTestId("published-function").first()).containsText("REK-SPBE");
    Eyes.look(developer, "leave-opd");
  }

  private static void compare(Page page, byte[] file, String verdict) {
    page.getByLabel("Berkas surat")
        .setInputFiles(new FilePayload("surat.pdf", "application/pdf", file));
    assertThat(page.getByTestId("letter-verdict")).hasAttribute("data-verdict", verdict);
  }

  private static Locator state(Page page) {
    return page.getByTestId("request-state");
  }

  private static void say(Page page, String step, String words) {
    press(page, AriaRole.BUTTON, step);
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.locator("textarea").fill(words);
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(step)).click();
    assertThat(dialog).hasCount(0);
  }

  private static Page staff(Chromium.Look look, String path, String name) {
    return Console.signIn(CHROMIUM.person(look, "id-ID"), site.server(), path, name);
  }

  private static void press(Page page, AriaRole role, String name) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
