package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * What somebody of the helpdesk does at the console, in Bahasa Indonesia. Each press and each field
 * filled counts as a deed, as it would with a person.
 */
final class Helpdesk {
  static final String AUTHOR = "Lestari Handayani";
  static final String APPROVER = "Rizal Harahap";
  static final String SECOND_APPROVER = "Yusuf Manalu";

  /** The time in which a release may be taken back, and a little. */
  private static final double UNTIL_RELEASED_MILLIS = 75_000;

  private final Page page;
  private final URI server;
  private int deeds;

  Helpdesk(Page page, URI server) {
    this.page = page;
    this.server = server;
  }

  Page page() {
    return page;
  }

  int deeds() {
    return deeds;
  }

  Helpdesk signIn(String person) {
    Console.signIn(page, server, "/helpdesk", person);
    assertThat(heading()).isVisible();
    return this;
  }

  /** At the provider. */
  Helpdesk choose(String person) {
    page.getByText(person).first().click();
    page.waitForURL(address -> address.startsWith(server + "/helpdesk"));
    assertThat(heading()).isVisible();
    return this;
  }

  Helpdesk go(String route) {
    page.navigate(server + "/helpdesk#" + route);
    return this;
  }

  /** A button or a link that looks like one. */
  Helpdesk press(String name) {
    deeds++;
    control(name).click();
    return this;
  }

  Helpdesk fill(String label, String text) {
    deeds++;
    field(label).fill(text);
    return this;
  }

  /** Types a part of a name, and takes the first territory that is offered: two deeds. */
  Helpdesk choosePlace(String name) {
    deeds += 2;
    page.getByRole(AriaRole.COMBOBOX, named("Cari wilayah")).fill(name);
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .click();
    return this;
  }

  /** Writes a notice as far as the page on which it is checked. */
  Helpdesk write(String subject, String body, String place) {
    press("Tulis pemberitahuan");
    fill("Judul", subject).fill("Isi", body).choosePlace(place).press("Lanjut ke pemeriksaan");
    assertThat(heading()).hasText("Periksa sebelum diajukan");
    return this;
  }

  Helpdesk submit() {
    press("Ajukan untuk disetujui");
    return awaitState("submitted");
  }

  /** Presses a button, and the same in the dialog that asks whether it is meant. */
  Helpdesk confirm(String name) {
    press(name);
    answer(name).click();
    return this;
  }

  Helpdesk confirm(String name, String reason) {
    press(name);
    dialog().getByRole(AriaRole.TEXTBOX).fill(reason);
    answer(name).click();
    return this;
  }

  Helpdesk awaitState(String state) {
    assertThat(state()).hasAttribute("data-state", state);
    return this;
  }

  Helpdesk awaitReleased() {
    assertThat(state())
        .hasAttribute(
            "data-state",
            Pattern.compile("sending|sent"),
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_RELEASED_MILLIS));
    return this;
  }

  /** The draft is on the server. */
  Helpdesk awaitSaved() {
    assertThat(page.getByTestId("saved")).hasAttribute("data-state", "saved");
    return this;
  }

  /** The notice whose page or editor is open. */
  String campaignId() {
    return page.url().replaceFirst(".*#/campaigns/([^/]+).*", "$1");
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator state() {
    return page.getByTestId("campaign-state");
  }

  Locator field(String label) {
    return page.getByRole(AriaRole.TEXTBOX, named(label).setExact(true));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Locator answer(String button) {
    return dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
  }

  Locator control(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name).setExact(true))
        .or(page.getByRole(AriaRole.LINK, named(name)))
        .first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
