package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** What an officer does at the city's own desk. */
final class Officer {
  private final Page page;
  private final URI desk;

  Officer(Page page, URI city) {
    this.page = page;
    this.desk = city.resolve("/petugas");
  }

  Page page() {
    return page;
  }

  Officer signIn(String person) {
    page.navigate(desk.toString());
    link("Masuk dengan identitas nasional").click();
    page.getByText(person).first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Pengaduan")))
        .isVisible();
    return this;
  }

  Officer open(String title) {
    page.navigate(desk.toString());
    page.getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(title))
        .first()
        .click();
    assertThat(page.getByLabel("Jawaban")).isVisible();
    return this;
  }

  Officer answer(String text, String status) {
    page.getByLabel("Jawaban").fill(text);
    page.getByLabel("Status berikutnya").selectOption(status);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim jawaban")).click();
    assertThat(page.locator(".timeline")).containsText(text);
    return this;
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
