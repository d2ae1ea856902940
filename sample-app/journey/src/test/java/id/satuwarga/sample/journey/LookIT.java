package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.Site;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The app in every window and light, enlarged, without motion, and without a mouse. */
class LookIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final List<String> PAGES =
      List.of(
          "/",
          "/inbox",
          "/data",
          "/profile",
          "/profile/notices",
          "/services/" + Citizen.APEKESAH,
          "/opds/dinkes-batam");
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @ParameterizedTest
  @EnumSource(names = {"DESKTOP", "PHONE_DARK", "ENLARGED"})
  void everyPageIsCalmInEveryWindow(Chromium.Look look) {
    String suffix = "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Citizen siti = new Citizen(CHROMIUM.person(look, "id-ID"), site.server()).arrive();
    Eyes.look(siti.page(), "landing" + suffix);
    siti.goToProvider();
    Eyes.look(siti.page(), "provider" + suffix);
    siti.choose("Siti Rahmawati");
    for (String route : PAGES) {
      siti.go(route);
      assertThat(siti.heading()).isVisible();
      Eyes.look(siti.page(), nameOf(route) + suffix);
    }
    siti.useApekesah();
    Eyes.look(siti.page(), "complaints" + suffix);
    siti.openForm();
    siti.press("Kirim pengaduan");
    Eyes.look(siti.page(), "form-wrong" + suffix);
  }

  private static String nameOf(String route) {
    return switch (route) {
      case "/" -> "home";
      case "/profile/notices" -> "notices";
      default -> route.split("/", -1)[1];
    };
  }

  @Test
  void theKeyboardReachesEveryControlAndIsSeenThere() {
    Citizen siti = signedIn();
    for (String route : PAGES) {
      siti.go(route);
      assertThat(siti.heading()).isVisible();
      Keyboard.walk(siti.page(), route);
    }
    siti.useApekesah().openForm();
    Keyboard.walk(siti.page(), "the form");
  }

  @Test
  void aServiceIsOpenedAndAPlaceChosenWithoutAMouse() {
    Citizen siti = signedIn().useApekesah();
    Page page = siti.page();
    siti.go("/");
    assertThat(siti.service()).isVisible();
    Keyboard.reach(page, siti.service().getByRole(AriaRole.LINK).first());
    page.keyboard().press("Enter");
    assertThat(siti.screen()).isVisible();
    assertThat(siti.heading()).isFocused();
    Keyboard.reach(page, siti.link("Buat pengaduan"));
    page.keyboard().press("Enter");
    Locator village =
        page.getByRole(
            AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Desa atau kelurahan"));
    Keyboard.reach(page, village);
    page.keyboard().type("Belian");
    assertThat(page.locator(".combo-option").first()).containsText("Belian");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("region-chosen")).containsText("Belian");
    Keyboard.reach(page, siti.button("Kirim pengaduan"));
    page.keyboard().press("Enter");
    assertThat(siti.field("Judul")).isFocused();
  }

  @Test
  void aDialogKeepsTheKeyboardAndGivesItBack() {
    Citizen siti = signedIn().go("/profile");
    Page page = siti.page();
    Keyboard.reach(page, siti.button("Hapus akun saya"));
    page.keyboard().press("Enter");
    assertThat(siti.dialog()).isVisible();
    Keyboard.walk(page, "the dialog");
    page.keyboard().press("Escape");
    assertThat(siti.dialog()).hasCount(0);
    assertThat(siti.button("Hapus akun saya")).isFocused();
  }

  @Test
  void whoWantsNoMotionGetsNone() {
    Citizen siti = signedIn();
    assertThat(siti.service()).isVisible();
    Object moving =
        siti.page()
            .evaluate(
                """
                () => Array.from(document.querySelectorAll('*'))
                  .filter(e => getComputedStyle(e).transitionProperty !== 'none'
                    && parseFloat(getComputedStyle(e).transitionDuration) > 0.01)
                  .map(e => e.tagName + '.' + e.className)
                """);
    assertThat((List<?>) moving).isEmpty();
  }

  private static Citizen signedIn() {
    return new Citizen(CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID"), site.server())
        .signIn("Siti Rahmawati");
  }
}
