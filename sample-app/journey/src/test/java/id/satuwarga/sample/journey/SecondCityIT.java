package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One mini-app, two cities, and people of neither. */
class SecondCityIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void eachCityAnswersItsOwnCitizens() {
    Citizen bagus = citizen("Bagus Wicaksono").useApekesah();
    bagus.openForm().fillForm("Saluran tersumbat di Batam", "Belian").send();

    Citizen sutrisno = citizen("Sutrisno").useApekesah();
    assertThat(sutrisno.page().locator(".screen-page > .kicker")).containsText("Kota Tegal");
    assertThat(sutrisno.screen()).not().containsText("Saluran tersumbat di Batam");
    sutrisno.openForm().fillForm("Saluran tersumbat di Tegal", "Pekauman");
    sutrisno.send();
    Eyes.look(sutrisno.page(), "tegal-sent");

    Page tegal = CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID");
    tegal.navigate(site.tegal().resolve("/petugas").toString());
    assertThat(tegal.getByRole(AriaRole.HEADING).first()).containsText("Meja petugas");
    assertThat(tegal.getByText("Kota Tegal").first()).isVisible();
    Officer andika = new Officer(CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID"), site.batam());
    andika.signIn("Andika Simarmata");
    assertThat(andika.page().getByText("Saluran tersumbat di Batam").first()).isVisible();
    assertThat(andika.page().getByText("Saluran tersumbat di Tegal")).hasCount(0);
  }

  @Test
  void aPlaceInTheOtherCityIsRefusedWithAWordAboutIt() {
    Citizen sutrisno = citizen("Sutrisno").useApekesah();
    sutrisno.openForm();
    sutrisno.press("Cari di seluruh Indonesia");
    sutrisno.fillForm("Bukan di kota ini", "Belian").press("Kirim pengaduan");
    assertThat(sutrisno.page().locator("[data-input=place] .field-error"))
        .containsText("Pilih tempat di Kota Tegal");
    assertThat(sutrisno.field("Judul")).hasValue("Bukan di kota ini");
    Eyes.look(sutrisno.page(), "form-wrong-place");
  }

  @Test
  void whereNobodyOperatesTheServiceItSaysSo() {
    Citizen maria = citizen("Maria Kewa Tukan");
    assertThat(maria.page().getByTestId("my-region")).containsText("Nunukan");
    Eyes.look(maria.page(), "home-nunukan");
    maria.go("/services/" + Citizen.APEKESAH);
    assertThat(maria.page().getByText("Layanan belum tersedia di wilayah Anda")).isVisible();
    Eyes.look(maria.page(), "service-not-in-region");
    maria.go("/apps/" + Citizen.APEKESAH + "/");
    assertThat(maria.problem("service-not-in-region")).isVisible();
    Eyes.look(maria.page(), "app-not-in-region");
  }

  private static Citizen citizen(String person) {
    return new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server()).signIn(person);
  }
}
