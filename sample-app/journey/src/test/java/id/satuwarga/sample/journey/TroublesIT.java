package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.satuwarga.sample.system.Part;
import id.satuwarga.sample.system.Site;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When something does not work, the page says what, and what was done is not lost. */
class TroublesIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String NOBODYS_NOTICE = "019ab000-0000-7000-8000-000000000000";
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void offlineIsSaidAndNothingThatWasEnteredIsLost() {
    Citizen siti = citizen().useApekesah().openForm();
    siti.fillForm("Ditulis saat luring", "Belian");
    siti.page().context().setOffline(true);
    assertThat(siti.page().getByTestId("offline")).isVisible();
    siti.press("Kirim pengaduan");
    assertThat(siti.page().getByTestId("outcome-unknown")).containsText("Anda sedang luring");
    Eyes.look(siti.page(), "offline-sending");
    siti.page().context().setOffline(false);
    siti.press("Periksa lagi");
    assertThat(siti.screen()).containsText("Pengaduan diterima");
    assertThat(siti.page().getByTestId("offline")).hasCount(0);

    siti.page().context().setOffline(true);
    siti.go("/data");
    assertThat(siti.problem("offline")).isVisible();
    Eyes.look(siti.page(), "offline-page");
    siti.page().context().setOffline(false);
    siti.press("Coba lagi");
    assertThat(siti.page().getByTestId("access-log")).isVisible();
  }

  @Test
  void aServiceThatIsDownSaysSoAndOpensWhenItIsBack() {
    Citizen siti = citizen();
    Trouble.kill(Part.BATAM);
    siti.go("/apps/" + Citizen.APEKESAH + "/");
    assertThat(siti.problem("service-unreachable")).isVisible();
    Eyes.look(siti.page(), "service-down");
    Trouble.awaitReady(Part.BATAM);
    Locator opened = siti.screen().or(siti.dialog()).first();
    for (int i = 0; i < 20 && !opened.isVisible(); i++) {
      siti.press("Coba lagi");
      assertThat(opened.or(siti.button("Coba lagi")).first()).isVisible();
    }
    assertThat(opened).isVisible();
  }

  @Test
  void whatASlowServiceDidIsAskedForAgainAndDoneOnce() {
    Citizen siti = citizen().useApekesah().openForm();
    siti.fillForm("Dikirim saat lambat", "Belian");
    Trouble.freeze(Part.BATAM);
    try {
      siti.press("Kirim pengaduan");
      assertThat(siti.page().getByText("Layanan sedang lambat menjawab")).isVisible();
      assertThat(siti.page().getByTestId("outcome-unknown")).isVisible();
      Eyes.look(siti.page(), "outcome-unknown");
    } finally {
      Trouble.thaw(Part.BATAM);
    }
    siti.press("Periksa lagi");
    assertThat(siti.screen()).containsText("Pengaduan diterima");
    siti.go("/apps/" + Citizen.APEKESAH + "/");
    assertThat(siti.page().locator(".item").getByText("Dikirim saat lambat")).hasCount(1);
  }

  @Test
  void aVisitThatHasEndedIsOpenedAgainWithWhatWasEntered() {
    Citizen siti = citizen().useApekesah().openForm();
    siti.fillForm("Ditulis berjam-jam", "Belian");
    AtomicBoolean ended = new AtomicBoolean();
    siti.page()
        .route(
            "**/v1/visits/*/actions",
            route -> {
              if (ended.getAndSet(true)) {
                route.resume();
              } else {
                problem(route, 410, "visit-ended");
              }
            });
    siti.press("Kirim pengaduan");
    assertThat(siti.page().getByTestId("reopened")).isVisible();
    assertThat(siti.field("Judul")).hasValue("Ditulis berjam-jam");
    Eyes.look(siti.page(), "visit-reopened");
    siti.send();
  }

  @Test
  void theListIsReadAnewWhenTheStreamSaysThatTooMuchWasMissed() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    AtomicBoolean missed = new AtomicBoolean();
    page.route("**/v1/inbox?*", route -> json(route, missed.get() ? ONE_NOTICE : NO_NOTICE));
    page.route(
        "**/v1/inbox/stream",
        route ->
            events(route, missed.get() ? "id: 7\nevent: reset\ndata: {\"seq\": 7}\n\n" : ": \n\n"));
    Citizen siti = new Citizen(page, site.server()).signIn("Siti Rahmawati").go("/inbox");
    assertThat(page.getByText("Kotak masuk kosong")).isVisible();
    Eyes.look(page, "inbox-empty");
    missed.set(true);
    assertThat(siti.notice("Terlewat")).isVisible();
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    Citizen siti = citizen();
    siti.go("/nowhere");
    assertThat(siti.problem("not-found")).isVisible();
    Eyes.look(siti.page(), "unknown-page");
    siti.go("/inbox/" + NOBODYS_NOTICE);
    assertThat(siti.problem("not-found")).isVisible();
    Eyes.look(siti.page(), "unknown-notice");
    siti.go("/services/id.contoh.tidak-ada");
    assertThat(siti.problem("not-found")).isVisible();
    siti.go("/apps/" + Citizen.APEKESAH + "/complaints/99999999");
    assertThat(siti.problem("service-refused").or(siti.dialog()).first()).isVisible();
  }

  @Test
  void aDeepLinkWaitsForTheSignIn() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    page.navigate(site.server() + "/#/data");
    assertThat(page.getByTestId("sign-in-needed")).isVisible();
    Eyes.look(page, "sign-in-needed");
    Citizen siti = new Citizen(page, site.server()).goToProvider();
    page.getByText("Siti Rahmawati").first().click();
    assertThat(siti.heading()).hasText("Data saya");

    page.route("**/v1/session/refresh", Route::abort);
    page.reload();
    assertThat(siti.problem("unreachable")).isVisible();
    Eyes.look(page, "unreachable");
    page.unroute("**/v1/session/refresh");
    siti.press("Coba lagi");
    assertThat(siti.heading()).hasText("Data saya");
  }

  @Test
  void aSignInThatFailedSaysWhy() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    page.navigate(site.server() + "/?error=access_denied");
    assertThat(page.getByTestId("sign-in-failed")).containsText("Anda batal masuk");
    Eyes.look(page, "sign-in-cancelled");
    page.navigate(site.server() + "/?code=abc&state=def");
    assertThat(page.getByTestId("sign-in-failed")).containsText("bukan untuk tab ini");
  }

  private static final String NO_NOTICE = "{\"items\": []}";
  private static final String ONE_NOTICE =
      """
      {"items": [{"notice_id": "019ab000-0000-7000-8000-000000000000", "subject": "Terlewat",
       "sender": "Diskominfo", "received_at": "2026-11-22T03:30:00Z", "read": false, "seq": 7}]}
      """;

  private static Citizen citizen() {
    return new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server())
        .signIn("Siti Rahmawati");
  }

  private static void json(Route route, String body) {
    answer(route, 200, "application/json", body);
  }

  private static void events(Route route, String body) {
    answer(route, 200, "text/event-stream", body);
  }

  private static void problem(Route route, int status, String code) {
    answer(route, status, "application/problem+json", "{\"code\": \"" + code + "\"}");
  }

  private static void answer(Route route, int status, String type, String body) {
    route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType(type).setBody(body));
  }
}
