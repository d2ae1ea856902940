package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a developer of an OPD sees of the calls to their mini-app. */
class DeveloperIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void theLastCallsAreThereWithTheirRequestIds() {
    Citizen siti = citizen("Siti Rahmawati").useApekesah();
    String failed = failedCall(siti);

    Page lestari = developer("Lestari Handayani", Chromium.Look.DESKTOP);
    Eyes.look(lestari, "opd-apps");
    lestari
        .locator("[data-testid=mini-app][data-app-id='" + Citizen.APEKESAH + "']")
        .getByRole(AriaRole.LINK)
        .click();
    reloadUntil(lestari, failed);
    assertThat(row(lestari, failed)).containsText("not-found");
    assertThat(calls(lestari).filter(having("201")).first()).containsText("diskominfo-batam");
    assertThat(lestari.locator("main")).not().containsText("Siti");
    Eyes.look(lestari, "opd-calls");

    link(lestari, "Yang gagal").click();
    assertThat(calls(lestari).first()).isVisible();
    assertThat(lestari.locator("[data-testid=call][data-status='201']")).hasCount(0);
    Eyes.look(lestari, "opd-calls-failed");

    lestari.setViewportSize(360, 740);
    Eyes.look(lestari, "opd-calls-phone");
    Citizen.button(lestari, "Switch to English").click();
    assertThat(lestari.getByRole(AriaRole.HEADING).first()).hasText("Last calls");
    Eyes.look(lestari, "opd-calls-phone-english");
    lestari.waitForResponse(
        answer -> answer.url().endsWith("/v1/me"),
        () -> Citizen.button(lestari, "Ganti ke Bahasa Indonesia").click());
    assertThat(lestari.getByRole(AriaRole.HEADING).first()).hasText("Panggilan terakhir");
  }

  @Test
  void whatComesInMeanwhileIsThereAfterReloading() {
    Page lestari = developer("Lestari Handayani", Chromium.Look.PHONE);
    Eyes.look(lestari, "opd-apps-phone");
    lestari.navigate(site.server() + "/opd#/mini-apps/" + Citizen.APEKESAH);
    String failed = failedCall(citizen("Siti Rahmawati").useApekesah());
    reloadUntil(lestari, failed);
  }

  @Test
  void aMiniAppOfOthersIsNotThere() {
    Page lestari = developer("Lestari Handayani", Chromium.Look.DESKTOP);
    lestari.navigate(site.server() + "/opd#/mini-apps/id.batam.tidakada");
    assertThat(lestari.locator("[data-testid=problem][data-code='not-found']")).isVisible();
    Eyes.look(lestari, "opd-not-found");
  }

  @Test
  void somebodyWithoutTheRoleIsToldSo() {
    Page siti = developer("Siti Rahmawati", Chromium.Look.PHONE);
    assertThat(siti.getByTestId("not-a-developer")).containsText("Siti Rahmawati");
    Eyes.look(siti, "not-a-developer");
  }

  /** Asks for a page that the mini-app does not have; the id of that request. */
  private static String failedCall(Citizen citizen) {
    return (String)
        citizen
            .page()
            .evaluate(
                """
                app => import('/app/core/api.js')
                  .then(api => api.call('POST', '/v1/visits', { body: { app_id: app, page: '/tidak-ada', contract: 1 } }))
                  .then(() => 'answered', problem => problem.requestId)
                """,
                Citizen.APEKESAH);
  }

  /** The row is there within seconds. */
  private static void reloadUntil(Page page, String requestId) {
    assertThat(Citizen.button(page, "Muat ulang")).isEnabled();
    long end = System.nanoTime() + 45_000_000_000L;
    while (row(page, requestId).count() == 0 && System.nanoTime() < end) {
      Citizen.button(page, "Muat ulang").click();
      page.waitForTimeout(500);
    }
    assertThat(row(page, requestId)).isVisible();
  }

  private static Locator calls(Page page) {
    return page.getByTestId("call");
  }

  private static Locator row(Page page, String requestId) {
    return calls(page).filter(having(requestId));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static Citizen citizen(String person) {
    return new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server()).signIn(person);
  }

  private static Page developer(String person, Chromium.Look look) {
    return Console.signIn(CHROMIUM.person(look, "id-ID"), site.server(), "/opd", person);
  }
}
