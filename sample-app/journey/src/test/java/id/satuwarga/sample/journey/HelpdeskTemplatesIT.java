package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that come again and again are written once, with gaps. */
class HelpdeskTemplatesIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void aNoticeBeginsFromATemplate(Chromium.Look look) {
    String suffix = "-" + look.name().toLowerCase(Locale.ROOT);
    Helpdesk lestari =
        new Helpdesk(CHROMIUM.person(look, "id-ID"), TheSystem.site().server())
            .signIn(Helpdesk.AUTHOR);
    Page page = lestari.page();
    lestari.press("Templat").press("Tulis templat").press("Simpan templat");
    assertThat(lestari.field("Nama templat")).isFocused();
    Eyes.look(page, "helpdesk-template-wrong" + suffix);
    lestari.fill("Nama templat", "Air padam" + suffix);
    lestari.fill("Judul", "Air padam di {{tempat}}");
    lestari.fill("Isi", "Sampai pukul {{jam_selesai}} di {{tempat}}.").press("Simpan templat");
    assertThat(lestari.heading()).hasText("Air padam" + suffix);

    lestari.press("Mulai pemberitahuan");
    assertThat(lestari.field("tempat")).isFocused();
    lestari.fill("tempat", "<b>Nongsa</b>");
    assertThat(page.getByTestId("preview-inbox"))
        .containsText("Sampai pukul {{jam_selesai}} di <b>Nongsa</b>.");
    Eyes.look(page, "helpdesk-template" + suffix);
    lestari.fill("jam selesai", "21.00").press("Mulai pemberitahuan");
    assertThat(lestari.field("Judul")).hasValue("Air padam di <b>Nongsa</b>");
    assertThat(lestari.field("Isi")).hasValue("Sampai pukul 21.00 di <b>Nongsa</b>.");
    lestari.choosePlace("Nongsa").awaitSaved();

    lestari.go("/templates");
    assertThat(page.getByTestId("template").first()).isVisible();
    Eyes.look(page, "helpdesk-templates" + suffix);
    page.getByText("Air padam" + suffix).click();
    lestari.press("Hentikan pemakaian");
    lestari.answer("Hentikan pemakaian").click();
    assertThat(lestari.heading()).hasText("Templat");
    assertThat(page.getByText("Air padam" + suffix)).hasCount(0);
  }
}
