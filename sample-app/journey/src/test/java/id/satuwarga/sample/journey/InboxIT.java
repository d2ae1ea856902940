package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen looks for a notice, puts it away and takes it back. */
class InboxIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String TITLE = "Selokan mampet di gang Kenanga";
  private static final String DUE = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e77";
  private static final String NOTICE =
      """
      {"notice_id": "%s", "subject": "Lengkapi berkas pindah", "sender": "Disdukcapil Batam",
       "received_at": "2026-11-22T03:30:00Z", "read": true, "seq": 1,
       "due_at": "2026-12-10T16:30:00Z", "body": "Unggah Kartu Keluarga lama."}
      """;
  private static final String DONE =
      """
      {"items": [{"notice_id": "%s", "result": "done"}]}
      """;
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void whatIsLookedForIsFoundPutAwayAndTakenBack() {
    Citizen siti = new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server());
    siti.signIn("Siti Rahmawati").useApekesah();
    siti.openForm().fillForm(TITLE, "Belian").send();
    Officer andika = new Officer(CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID"), site.batam());
    andika.signIn("Andika Simarmata");
    andika.open(TITLE);
    andika.answer("Petugas kebersihan datang besok.", "IN_PROGRESS");
    Page page = siti.page();
    siti.go("/inbox");
    Locator notice = siti.notice(TITLE);
    assertThat(notice).isVisible();
    page.getByTestId("toast").getByRole(AriaRole.BUTTON).click();

    Locator search = page.getByRole(AriaRole.SEARCHBOX);
    search.fill("kenang");
    assertThat(page.getByTestId("notice")).hasCount(1);
    siti.press("Pilih beberapa");
    notice.getByRole(AriaRole.CHECKBOX).check();
    Eyes.look(page, "30-inbox-search");
    siti.press("Arsipkan");
    assertThat(notice).hasCount(0);
    assertThat(page.getByText("1 diarsipkan.")).isVisible();
    assertThat(page.getByText("Tidak ada yang cocok")).isVisible();

    Keyboard.reach(page, siti.button("Urungkan"));
    page.keyboard().press("Enter");
    assertThat(page.getByText("1 dikembalikan.")).isVisible();
    search.fill("");
    assertThat(notice).isVisible();
    notice.getByRole(AriaRole.LINK).first().click();
    siti.press("Arsipkan");
    assertThat(notice).hasCount(0);

    page.getByText("Saringan").click();
    page.getByLabel("Tampilkan").selectOption("archived");
    assertThat(notice).isVisible();
    page.setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
    siti.press("Pilih beberapa");
    page.getByLabel("Pilih semua yang tampil").check();
    Eyes.look(page, "inbox-archive-desktop");
    Keyboard.walk(page, "inbox");
    siti.press("Kembalikan");
    assertThat(notice).hasCount(0);
    page.getByLabel("Tampilkan").selectOption("inbox");
    assertThat(notice).isVisible();
  }

  @Test
  void whatIsDueIsMarkedAsDone() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    page.route("**/v1/inbox/" + DUE, route -> route.fulfill(json(NOTICE)));
    page.route("**/v1/inbox/acts", route -> route.fulfill(json(DONE)));
    Citizen siti = new Citizen(page, site.server()).signIn("Siti Rahmawati");
    siti.go("/inbox/" + DUE);
    Locator due = page.getByTestId("notice-due");
    assertThat(due).hasText("Tenggat Kamis, 10 Desember 2026 pukul 23.30 WIB");
    Eyes.look(page, "31-notice-due");

    siti.press("Sudah dikerjakan");

    assertThat(due).containsText("Sudah dikerjakan pada");
    assertThat(siti.button("Sudah dikerjakan")).hasCount(0);
    page.setViewportSize(Chromium.Look.DESKTOP.width, Chromium.Look.DESKTOP.height);
    Eyes.look(page, "notice-done-desktop");
  }

  private static Route.FulfillOptions json(String body) {
    return new Route.FulfillOptions()
        .setContentType("application/json")
        .setBody(body.formatted(DUE));
  }
}
