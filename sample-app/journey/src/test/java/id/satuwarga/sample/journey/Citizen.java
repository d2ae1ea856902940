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
  private static final String TO_PROVIDER = "Masuk dengan identitas nasional";

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
    assertThat(button(TO_PROVIDER).first()).isVisible();
    return this;
  }

  Citizen goToProvider() {
    button(TO_PROVIDER).first().click();
    page.waitForURL(address -> !address.startsWith(server.toString()));
    return this;
  }

  Citizen choose(String person) {
    page.getByText(person).first().click();
    page.waitForURL(address -> address.startsWith(server.toString()));
    assertThat(heading()).containsText("Halo");
    return this;
  }

  Citizen signIn(String person) {
    return arrive().goToProvider().choose(person);
  }

  /** Whatever was agreed to before: from here on Apekesah has to ask. */
  Citizen withoutConsent() {
    page.evaluate(
        "app => import('/app/core/api.js')"
            + ".then(api => api.command('DELETE', '/v1/consents/' + app).catch(() => {}))",
        APEKESAH);
    return this;
  }

  Citizen go(String route) {
    page.navigate(server + "/#" + route);
    return this;
  }

  /** By its card on the home page. */
  Citizen openApekesah() {
    service()
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

  /** At the first page of Apekesah, asked for consent or not. */
  Citizen useApekesah() {
    go("/apps/" + APEKESAH + "/");
    assertThat(screen().or(dialog()).first()).isVisible();
    if (dialog().isVisible()) {
      agree();
    }
    return this;
  }

  Citizen openForm() {
    screen()
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Buat pengaduan"))
        .click();
    assertThat(field("Judul")).isVisible();
    return this;
  }

  /** All of the form but the photo, which may stay out. */
  Citizen fillForm(String title, String village) {
    field("Judul").fill(title);
    page.getByLabel("Kategori").selectOption("ROAD");
    choosePlace("Desa atau kelurahan", village);
    field("Nama jalan atau patokan").fill("Jl. Merdeka 1, depan sekolah");
    field("Uraian").fill("Lubang besar di tengah jalan.");
    return this;
  }

  Citizen addPhoto() {
    page.locator("[data-input=photo] input[type=file]")
        .setInputFiles(new FilePayload("lubang.png", "image/png", Pictures.hole()));
    assertThat(page.locator("li.file[data-state=done]")).isVisible();
    return this;
  }

  /** Types into a box that looks for territories, and takes the first that is offered. */
  Citizen choosePlace(String box, String name) {
    page.getByRole(AriaRole.COMBOBOX, named(box)).fill(name);
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .click();
    return this;
  }

  Citizen send() {
    press("Kirim pengaduan");
    assertThat(screen()).containsText("Pengaduan diterima");
    return this;
  }

  Citizen press(String name) {
    button(name).click();
    return this;
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** Within the dialog that is open. */
  Locator answer(String button) {
    return dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
  }

  Locator screen() {
    return page.getByTestId("screen");
  }

  Locator service() {
    return page.locator("[data-testid=service][data-app-id='" + APEKESAH + "']").first();
  }

  Locator notice(String subject) {
    return page.getByTestId("notice").filter(new Locator.FilterOptions().setHasText(subject));
  }

  /** What the page says went wrong, by the code of the problem. */
  Locator problem(String code) {
    return page.locator("[data-testid=problem][data-code='" + code + "']");
  }

  Locator button(String name) {
    return button(page, name);
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  Locator field(String label) {
    return page.getByRole(AriaRole.TEXTBOX, named(label));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
