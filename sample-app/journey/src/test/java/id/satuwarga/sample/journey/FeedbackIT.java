package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.Site;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen says what a service was like, the OPD answers, and everybody sees the figures. */
class FeedbackIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void aLowMarkIsAnswered() {
    Citizen siti = citizen(Chromium.Look.PHONE).signIn("Siti Rahmawati");
    siti.useApekesah().openForm().fillForm("Lampu jalan padam", "Buliang").send();
    Locator card = siti.page().getByTestId("feedback");
    card.getByText("Kurang baik", new Locator.GetByTextOptions().setExact(true)).first().click();
    card.getByRole(AriaRole.TEXTBOX).fill("Jawaban datang setelah dua minggu.");
    card.getByText("Isi juga survei kepuasan masyarakat (9 unsur)").click();
    card.locator("select").first().selectOption("3");
    siti.press("Kirim penilaian");
    assertThat(card).containsText("Nilai kesembilan unsur");
    Eyes.look(siti.page(), "feedback-phone");
    for (Locator element : card.locator("select").all()) {
      element.selectOption("3");
    }
    siti.press("Kirim penilaian");
    assertThat(card).containsText("Terima kasih");
    Eyes.look(siti.page(), "feedback-thanks-phone");

    Page officer = staff("/opd", "Andika Simarmata", Chromium.Look.DESKTOP);
    Locator one = officer.getByTestId("case").first();
    assertThat(one).containsText("Jawaban datang setelah dua minggu.");
    one.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jawab")).click();
    Locator dialog = officer.getByRole(AriaRole.DIALOG);
    dialog.locator("textarea").fill("Petugas jaga kami tambah.");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jawab")).click();
    assertThat(one).containsText("Dijawab");
    Eyes.look(officer, "feedback-cases");

    Page registrar = staff("/registrar#/cases?show=all", "Ningsih", Chromium.Look.PHONE);
    assertThat(registrar.getByTestId("case").first()).containsText("hanya dibaca OPD");
    Eyes.look(registrar, "feedback-cases-phone");

    siti.go("/data/feedback");
    assertThat(siti.page().getByTestId("my-feedback").first()).containsText("Petugas jaga");
    Eyes.look(siti.page(), "feedback-mine-phone");
  }

  @Test
  void everybodySeesTheFigures() {
    for (Chromium.Look look : new Chromium.Look[] {Chromium.Look.DESKTOP, Chromium.Look.PHONE}) {
      Page page = CHROMIUM.person(look, "id-ID");
      page.navigate(site.server() + "/satisfaction");
      Locator apekesah = page.locator("[data-testid=group][data-key='id.batam.apekesah']");
      assertThat(apekesah).containsText("240");
      assertThat(page.getByTestId("withheld")).isVisible();
      page.getByText("Sembilan unsur, semua bersama").click();
      Eyes.look(page, "satisfaction-" + look.name().toLowerCase(Locale.ROOT));
      page.getByLabel("Dikelompokkan menurut").selectOption("month");
      assertThat(page.getByTestId("group")).hasCount(3);
      Eyes.look(page, "satisfaction-month-" + look.name().toLowerCase(Locale.ROOT));
    }
  }

  private static Citizen citizen(Chromium.Look look) {
    return new Citizen(CHROMIUM.person(look, "id-ID"), site.server());
  }

  private static Page staff(String path, String person, Chromium.Look look) {
    return Console.signIn(CHROMIUM.person(look, "id-ID"), site.server(), path, person);
  }
}
