package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;

/** What a citizen does in the one app, in Bahasa Indonesia. */
final class Citizen {
  static final String APEKESAH = "id.batam.apekesah";

  private final Page page;
  private final URI server;

  Citizen(Page page, URI server) {
    this.page = page;
    this.server = server;
  }

  Page page() {
    return page;
  }

  Citizen arrive() {
    page.navigate(server + "/");
    assertThat(button("Masuk dengan identitas nasional").first()).isVisible();
    return this;
  }

  Citizen goToProvider() {
    button("Masuk dengan identitas nasional").first().click();
    page.waitForURL(address -> !address.startsWith(server.toString()));
    return this;
  }

  Citizen choose(String person) {
    page.getByText(person).first().click();
    page.waitForURL(address -> address.startsWith(server.toString()));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Halo");
    return this;
  }

  Citizen go(String route) {
    page.navigate(server + "/#" + route);
    return this;
  }

  Citizen openApekesah() {
    Locator service = page.locator("[data-testid=service][data-app-id='" + APEKESAH + "']").first();
    service
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Apekesah"))
        .first()
        .click();
    return this;
  }

  Citizen agree() {
    button("Setuju dan lanjutkan").click();
    assertThat(screen()).isVisible();
    return this;
  }

  Citizen openForm() {
    screen()
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Buat pengaduan"))
        .click();
    assertThat(field("Judul")).isVisible();
    return this;
  }

  Citizen fillForm(String title) {
    field("Judul").fill(title);
    page.getByLabel("Kategori").selectOption("ROAD");
    Locator region = page.getByRole(AriaRole.COMBOBOX, named("Desa atau kelurahan"));
    region.fill("Belian");
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText("Batam"))
        .first()
        .click();
    field("Nama jalan atau patokan").fill("Jl. Merdeka 1, depan sekolah");
    page.locator("[data-input=photo] input[type=file]")
        .setInputFiles(new FilePayload("lubang.png", "image/png", Pictures.hole()));
    assertThat(page.locator("li.file[data-state=done]")).isVisible();
    field("Uraian").fill("Lubang besar di tengah jalan.");
    return this;
  }

  Citizen send() {
    button("Kirim pengaduan").click();
    assertThat(screen()).containsText("Pengaduan diterima");
    return this;
  }

  Locator screen() {
    return page.getByTestId("screen");
  }

  Locator notice(String subject) {
    return page.getByTestId("notice").filter(new Locator.FilterOptions().setHasText(subject));
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private Locator field(String label) {
    return page.getByRole(AriaRole.TEXTBOX, named(label));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
