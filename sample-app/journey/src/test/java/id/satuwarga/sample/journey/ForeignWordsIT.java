package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.satuwarga.sample.system.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever somebody wrote, pages show it as text, and in the window. */
class ForeignWordsIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String ID = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e41";
  private static Site site;
  private final List<String> spoken = new ArrayList<>();

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @AfterEach
  void nothingWasSpoken() {
    assertThat(spoken).isEmpty();
  }

  @Test
  void theRegistrarReadsIt() {
    Page page = staff("/registrar", "Ningsih Puspitasari");
    Map<String, String> last =
        Map.ofEntries(
            Map.entry("/", "h1"),
            Map.entry("/mini-apps/id.batam.apekesah", "h1"),
            Map.entry("/inventory", "[data-testid=inventory-app]"),
            Map.entry("/inventory/" + ID, "[data-testid=evidence-file]"),
            Map.entry("/clusters", "[data-testid=cluster]"),
            Map.entry("/clusters/" + ID, "[data-testid=cluster-pair]"),
            Map.entry("/take-downs", "h1"),
            Map.entry("/take-downs/" + ID, "[data-testid=evidence-file]"),
            Map.entry("/cases?show=all", "[data-testid=case]"),
            Map.entry("/report", "[data-testid=by_opd]"),
            Map.entry("/audit", "[data-testid=reminder]"),
            Map.entry("/audit/" + ID, "[data-testid=classification]"),
            Map.entry("/classifications/" + ID, "[data-testid=verdict]"),
            Map.entry("/recommendations", "h1"),
            Map.entry("/recommendations/" + ID, "h1"),
            Map.entry("/leave", "h1"),
            Map.entry("/moratorium", "h1"));
    assertAll(
        last.entrySet().stream()
            .map(
                one ->
                    () ->
                        assertThatCode(
                                () -> isText(page, "/registrar#" + one.getKey(), one.getValue()))
                            .as(one.getKey())
                            .doesNotThrowAnyException()));
  }

  @Test
  void anOfficerReadsIt() {
    Page page = staff("/opd", "Andika Simarmata");
    isText(page, "/opd#/cases?show=all", "[data-testid=case]");
  }

  @Test
  void theCitizenReadsIt() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    Citizen siti = new Citizen(page, site.server()).signIn("Siti Rahmawati");
    hostile(siti.page());
    isText(page, "/#/data/feedback", "[data-testid=my-feedback]");
  }

  @Test
  void everybodyReadsIt() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    hostile(page);
    isText(page, "/satisfaction", "[data-testid=group]");
  }

  /** All of it is there to be read, in fields too, and nothing was made of it. */
  private static void isText(Page page, String address, String last) {
    page.navigate(site.server() + address);
    assertThat(page.locator(last).first()).isVisible();
    Eyes.settle(page);
    String shown = flat(page.locator("main").evaluate(HelpdeskTrapsIT.SHOWN).toString());
    for (String payload : Payloads.all()) {
      assertThat(shown).as("on %s", address).contains(flat(payload));
    }
    assertThat(page.evaluate(HelpdeskTrapsIT.FOREIGN)).as("made on %s", address).isEqualTo(0);
    assertThat(page.evaluate(LURES)).as("lures on %s", address).isEqualTo(0);
    assertThat(page.evaluate("() => window.hurt === undefined")).isEqualTo(true);
    Eyes.judge(page, address);
  }

  /** Links that do something else than lead somewhere. */
  private static final String LURES =
      "() => Array.from(document.links).filter(a => !/^(https?|tel|mailto|satuwarga|blob):$/"
          + ".test(a.protocol)).length";

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** From here on the server answers as the contract says, in the words of an attacker. */
  private void hostile(Page page) {
    page.onDialog(
        dialog -> {
          spoken.add(dialog.message());
          dialog.dismiss();
        });
    Examples examples = new Examples(page.request().get(site.server() + "/openapi.yaml").text());
    page.route(
        "**/v1/**",
        route ->
            examples
                .answer(route.request(), String.join("\n", Payloads.all()))
                .ifPresentOrElse(
                    body ->
                        route.fulfill(
                            new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(body)),
                    route::resume));
  }

  private Page staff(String path, String person) {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    Console.signIn(page, site.server(), path, person);
    assertThat(page.locator("h1").first()).isVisible();
    hostile(page);
    return page;
  }
}
