package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import id.satuwarga.sample.system.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong at a helpdesk on an ordinary day, and how the console lets it end well. */
class HelpdeskTrapsIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String ID = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e31";
  private static final String NOW = "2026-11-22T03:30:00Z";
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void aDraftSurvivesAKilledBrowserWhetherTheServerHasItOrNot() {
    Helpdesk lestari = author(Chromium.Look.PHONE).press("Tulis pemberitahuan");
    lestari.fill("Judul", "Belum lengkap");
    assertThat(lestari.page().getByTestId("saved")).hasAttribute("data-state", "here");
    reopen(lestari, "/");
    Locator here = lestari.page().getByTestId("draft-here").first();
    assertThat(here).containsText("Belum lengkap");
    Eyes.look(lestari.page(), "helpdesk-draft-here");
    here.getByRole(AriaRole.LINK).click();
    lestari.fill("Isi", "Sekarang lengkap.").choosePlace("Sekupang").awaitSaved();
    String address = "/campaigns/" + lestari.campaignId() + "/edit";

    lestari.fill("Isi", "Diketik sesaat sebelum mati.");
    reopen(lestari, address);
    assertThat(lestari.field("Isi")).hasValue("Diketik sesaat sebelum mati.");
    lestari.awaitSaved();
    reopen(lestari, "/");
    assertThat(lestari.page().getByTestId("draft-here")).hasCount(0);
  }

  @Test
  void nothingIsCutInSilenceAndHalfATimeIsNoTime() {
    Helpdesk lestari = author(Chromium.Look.PHONE).press("Tulis pemberitahuan");
    lestari.fill("Judul", "Tempelan dari pengolah kata").fill("Isi", "a".repeat(10_003));
    lestari.choosePlace("Sekupang");
    assertThat(lestari.page().getByTestId("saved")).hasAttribute("data-state", "here");
    lestari.page().getByText("Bahasa, masa berlaku, tenggat").click();
    lestari.page().locator("#expiry-day").fill("2099-01-31");
    lestari.press("Lanjut ke pemeriksaan");
    assertThat(lestari.page().locator("#wrong-body")).containsText("3 huruf terlalu banyak");
    assertThat(lestari.field("Isi")).isFocused();
    assertThat(lestari.page().locator("#wrong-expires_at")).containsText("Lengkapi hari dan jam");
    Eyes.look(lestari.page(), "helpdesk-too-long");
    lestari.fill("Isi", "a".repeat(10_000)).press("Lanjut ke pemeriksaan");
    assertThat(lestari.page().locator("#expiry-day")).isFocused();
    lestari.page().locator("#expiry-clock").fill("08:00");
    lestari.press("Lanjut ke pemeriksaan");
    assertThat(lestari.heading()).hasText("Periksa sebelum diajukan");
    assertThat(lestari.page().getByTestId("facts")).containsText("31 Januari 2099");
  }

  @Test
  void twoTabsOfOneDraftAskWhoseWordsStay() {
    Helpdesk one = author(Chromium.Look.PHONE);
    one.write("Dua tab", "Asli.", "Sekupang").press("Ubah").fill("Isi", "Dari tab satu.");
    one.awaitSaved();
    Helpdesk other = new Helpdesk(one.page().context().newPage(), site.server());
    other.go("/campaigns/" + one.campaignId() + "/edit");
    assertThat(other.field("Isi")).hasValue("Dari tab satu.");
    one.fill("Isi", "Lagi dari tab satu.").awaitSaved();
    other.fill("Isi", "Dari tab dua.");
    assertThat(other.page().getByTestId("editor-note")).containsText("diubah di tab lain");
    Eyes.look(other.page(), "helpdesk-two-tabs");
    other.press("Simpan tulisan saya").awaitSaved();
    one.fill("Judul", "Terlambat");
    assertThat(one.page().getByTestId("editor-note")).isVisible();
    one.press("Pakai yang terbaru");
    assertThat(one.field("Isi")).hasValue("Dari tab dua.");
    assertThat(one.field("Judul")).hasValue("Dua tab");
  }

  @Test
  void aSessionThatEndsInTheMiddleLosesNoWord() {
    Helpdesk lestari = author(Chromium.Look.PHONE);
    lestari.write("Sesi berakhir", "Awal.", "Sekupang").press("Ubah");
    assertThat(lestari.field("Isi")).hasValue("Awal.");
    Page elsewhere = lestari.page().context().newPage();
    elsewhere.navigate(site.server() + "/helpdesk");
    assertThat(elsewhere.locator("h1")).isVisible();
    elsewhere.evaluate(
        "import('/app/core/api.js').then(api => api.command('DELETE', '/v1/sessions'))");
    lestari.fill("Isi", "Tidak boleh hilang.");
    assertThat(lestari.page().getByTestId("session-expired")).isVisible();
    lestari.press("Masuk lagi").choose(Helpdesk.AUTHOR);
    assertThat(lestari.field("Isi")).hasValue("Tidak boleh hilang.");
    lestari.awaitSaved();
  }

  @Test
  void pressedTwiceOrGoneBackItIsSubmittedOnce() {
    Helpdesk lestari = author(Chromium.Look.PHONE);
    lestari.write("Dua kali tekan", "Isi.", "Sekupang");
    lestari.page().goBack();
    assertThat(lestari.field("Isi")).hasValue("Isi.");
    lestari.page().goForward();
    Citizen.button(lestari.page(), "Ajukan untuk disetujui").dblclick();
    lestari.awaitState("submitted");
    assertThat(lestari.page().getByText("Diajukan", new Page.GetByTextOptions().setExact(true)))
        .hasCount(1);
    lestari.page().goBack();
    assertThat(lestari.page().getByTestId("late")).containsText("Menunggu persetujuan");
    assertThat(Citizen.button(lestari.page(), "Ajukan untuk disetujui")).hasCount(0);
  }

  @Test
  void aCityAndTheRegencyOfItsNameAndVillagesOfOneNameAreToldApart() {
    Page page = author(Chromium.Look.PHONE).page();
    page.evaluate(
        """
        async () => {
          const [{ regionOf }] = await Promise.all([import('/app/helpdesk/regions.js'), import('/app/helpdesk/territory-picker.js')]);
          const picker = document.createElement('territory-picker');
          picker.roots = [await regionOf('32')];
          picker.addEventListener('choose', ({ detail }) => (picker.territory = detail));
          document.querySelector('main').replaceChildren(picker);
        }
        """);
    Locator search = page.getByRole(AriaRole.COMBOBOX);
    search.fill("bandung");
    Locator offers = page.getByRole(AriaRole.OPTION);
    assertThat(offers.filter(having("Kota Bandung")).first()).containsText("Jawa Barat");
    assertThat(offers.filter(having("Kabupaten Bandung")).first()).containsText("Kabupaten/kota");
    Eyes.look(page, "helpdesk-bandung");
    search.fill("sukamaju");
    assertThat(offers.filter(having("Sukamaju")).nth(2)).isVisible();
    List<String> villages = offers.filter(having("Sukamaju")).allInnerTexts();
    assertThat(villages).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    offers.first().click();
    assertThat(page.getByTestId("territory")).containsText("Jawa Barat");
  }

  @Test
  void territoriesNestWithExceptionsAndExceptionsToThem() {
    Object said =
        author(Chromium.Look.PHONE)
            .page()
            .evaluate(
                """
                async () => {
                  const t = await import('/app/helpdesk/territory.js');
                  const none = { include: [], exclude: [] };
                  const batam = t.add(none, '21.71');
                  const without = t.remove(batam, '21.71.10');
                  const children = async () => [{ code: '21.71.10.1001' }, { code: '21.71.10.1002' }];
                  const back = await t.readmit(without, '21.71.10.1002', children);
                  const words = it => it.include + ' - ' + it.exclude;
                  return [
                    t.reach(batam, '21.71.10.1001'), t.reach(without, '21.71'), t.reach(without, '21.71.10'),
                    t.reach(without, '21.7'), words(without), words(back), t.reach(back, '21.71.10'),
                    words(t.add(t.add(none, '21.71.10'), '21')), words(t.remove(without, '21.71')),
                    t.reach(t.add(none, '21.71.10'), '21'),
                  ].join(' | ');
                }
                """);
    assertThat(said)
        .isEqualTo(
            "in | some | out | out | 21.71 - 21.71.10 | 21.71 - 21.71.10.1001 | some | 21 -  |  - "
                + " | some");
  }

  @Test
  void whateverIsWrittenIsShownAsText() throws Exception {
    Page page = author(Chromium.Look.PHONE).page();
    List<String> spoken = new ArrayList<>();
    page.onDialog(
        dialog -> {
          spoken.add(dialog.message());
          dialog.dismiss();
        });
    List<String> payloads = Payloads.all();
    assertThat(payloads).hasSizeGreaterThanOrEqualTo(40);
    page.route(
        "**/v1/campaigns?*",
        route -> json(route, Map.of("items", payloads.stream().map(p -> campaign(p)).toList())));
    page.route(
        "**/v1/campaigns/" + ID, route -> json(route, campaign(String.join("\n", payloads))));
    page.route("**/v1/campaigns/" + ID + "/check", route -> json(route, check(payloads)));
    page.route(
        "**/v1/templates?*",
        route -> json(route, Map.of("items", payloads.stream().map(p -> template(p)).toList())));
    page.route(
        "**/v1/templates/" + ID, route -> json(route, template(String.join("\n", payloads))));
    for (String route :
        List.of(
            "/?show=all",
            "/campaigns/" + ID,
            "/campaigns/" + ID + "/edit",
            "/campaigns/" + ID + "/check",
            "/templates",
            "/templates/" + ID)) {
      page.navigate(site.server() + "/helpdesk#" + route);
      assertThat(page.locator("h1").first()).isVisible();
      page.waitForFunction("() => !document.querySelector('.loading')");
      String shown = page.locator("main").evaluate(SHOWN).toString();
      for (String payload : payloads) {
        assertThat(flat(shown)).as("on %s", route).contains(flat(payload));
      }
      assertThat(page.evaluate(FOREIGN)).as("made by payloads on %s", route).isEqualTo(0);
    }
    assertThat(spoken).isEmpty();
    assertThat(page.evaluate("() => window.hurt === undefined")).isEqualTo(true);
  }

  @Test
  void aNoticeIsWrittenAndSubmittedWithoutAMouse() {
    Helpdesk lestari = author(Chromium.Look.DESKTOP);
    Page page = lestari.page();
    Keyboard.walk(page, "the list");
    Keyboard.reach(page, lestari.control("Tulis pemberitahuan"));
    page.keyboard().press("Enter");
    assertThat(lestari.heading()).isFocused();
    Keyboard.reach(page, lestari.field("Judul"));
    page.keyboard().type("Tanpa tetikus");
    Keyboard.reach(page, lestari.field("Isi"));
    page.keyboard().type("Ditulis dengan papan ketik saja.");
    Keyboard.reach(page, page.getByRole(AriaRole.COMBOBOX, named("Cari wilayah")));
    page.keyboard().type("Sekupang");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Sekupang");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("territory")).containsText("Sekupang");
    lestari.awaitSaved();
    page.reload();
    Keyboard.walk(page, "the editor");
    Keyboard.reach(page, Citizen.button(page, "Lanjut ke pemeriksaan"));
    page.keyboard().press("Enter");
    assertThat(lestari.heading()).isFocused();
    Keyboard.reach(page, Citizen.button(page, "Ajukan untuk disetujui"));
    page.keyboard().press("Enter");
    lestari.awaitState("submitted");
    Keyboard.walk(page, "the notice");
    Keyboard.reach(page, Citizen.button(page, "Ubah"));
    page.keyboard().press("Enter");
    assertThat(lestari.dialog()).isVisible();
    Keyboard.walk(page, "the dialog");
    page.keyboard().press("Escape");
    assertThat(Citizen.button(page, "Ubah")).isFocused();
  }

  @ParameterizedTest
  @EnumSource(names = {"DESKTOP", "PHONE_DARK", "ENLARGED"})
  void everyPageIsCalmInEveryWindow(Chromium.Look look) {
    String suffix = "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Helpdesk lestari = author(look);
    lestari.press("Tulis pemberitahuan").press("Lanjut ke pemeriksaan");
    assertThat(lestari.field("Judul")).isFocused();
    Eyes.look(lestari.page(), "helpdesk-wrong" + suffix);
    lestari.fill("Judul", "Kerja bakti di seluruh kota, kecuali Belakang Padang");
    lestari.fill("Isi", "Minggu pukul 07.00.").press("Seluruh Kota Batam");
    lestari.page().getByText("Pilih dari pohon wilayah").click();
    lestari.press("Buka Kota Batam");
    lestari.page().getByRole(AriaRole.CHECKBOX, named("Belakang Padang")).uncheck();
    assertThat(lestari.page().getByTestId("territory")).containsText("Kecuali: Belakang Padang");
    assertThat(lestari.page().getByTestId("audience")).containsText("warga tinggal");
    lestari.page().getByText("Persempit: layanan, usia, bahasa").click();
    lestari.fill("Dari", "90").fill("Sampai", "17").press("Lanjut ke pemeriksaan");
    assertThat(lestari.field("Sampai")).isFocused();
    lestari.fill("Dari", "17").fill("Sampai", "90").awaitSaved();
    assertThat(lestari.page().getByTestId("audience")).containsText("warga menjadi sasaran");
    Eyes.look(
        lestari.page(), look == Chromium.Look.DESKTOP ? "22-writing" : "helpdesk-tree" + suffix);
    lestari.press("Lanjut ke pemeriksaan");
    assertThat(lestari.page().getByTestId("facts")).containsText("Belakang Padang");
    assertThat(lestari.page().getByTestId("facts")).containsText("Usia 17 sampai 90 tahun");
    assertThat(lestari.page().getByTestId("sample")).containsText("Kota Batam");
    Eyes.look(lestari.page(), "helpdesk-check" + suffix);
    lestari.submit();
    Eyes.look(lestari.page(), "helpdesk-notice" + suffix);
    lestari.go("/");
    assertThat(lestari.page().getByTestId("campaign").first()).isVisible();
    Eyes.look(lestari.page(), "helpdesk-list" + suffix);
  }

  /** All that can be read, in fields too. */
  static final String SHOWN =
      """
      main => main.textContent + '\\n'
        + Array.from(main.querySelectorAll('textarea, input, select')).map(e => e.value).join('\\n')
      """;

  /** What no page of ours is made of. */
  static final String FOREIGN =
      "() => document.querySelectorAll('main :is(img, script, iframe, object, embed, math, base,"
          + " style, link, video, audio, marquee, isindex)').length";

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Map<String, Object> campaign(String words) {
    return Map.ofEntries(
        Map.entry("campaign_id", ID),
        Map.entry("opd", Map.of("code", "diskominfo-batam", "name", words)),
        Map.entry("state", "draft"),
        Map.entry("version", 2),
        Map.entry("kind", "notice"),
        Map.entry("subject", words),
        Map.entry("body", words),
        Map.entry("category", "announcement"),
        Map.entry("language", "id"),
        Map.entry(
            "territories", List.of(Map.of("code", "21.71", "level", "regency", "name", words))),
        Map.entry("exclusions", List.of()),
        Map.entry("author", words),
        Map.entry("created_at", NOW),
        Map.entry("changed_at", NOW),
        Map.entry("steps", List.of("edit", "submit")),
        Map.entry(
            "history",
            List.of(
                Map.of("deed", "return", "by", words, "at", NOW, "version", 1, "reason", words))));
  }

  private static Map<String, Object> check(List<String> payloads) {
    return Map.of(
        "check_id",
        ID,
        "version",
        2,
        "citizens",
        10,
        "territories",
        payloads.stream().map(p -> Map.of("code", "21.71", "name", p, "citizens", 5)).toList(),
        "sample",
        List.of(Map.of("initial", "S", "province", Map.of("code", "21", "name", payloads.get(0)))),
        "similar",
        payloads.stream()
            .map(p -> Map.of("subject", p, "state", "sent", "at", NOW, "likeness", "same"))
            .toList());
  }

  private static Map<String, Object> template(String words) {
    return Map.of(
        "template_id",
        ID,
        "opd",
        Map.of("code", "diskominfo-batam", "name", words),
        "region",
        Map.of("code", "21.71", "level", "regency", "name", words),
        "version",
        1,
        "name",
        words,
        "category",
        "announcement",
        "wordings",
        List.of(Map.of("language", "id", "subject", words, "body", words)),
        "placeholders",
        List.of(),
        "written_at",
        NOW,
        "editable",
        true);
  }

  private static void json(Route route, Object body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(new Gson().toJson(body)));
  }

  /** As if the browser had been killed: no page of it says goodbye to the server. */
  private static void reopen(Helpdesk who, String route) {
    who.page().navigate("about:blank");
    who.go(route);
    assertThat(who.heading()).isVisible();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Helpdesk author(Chromium.Look look) {
    return new Helpdesk(CHROMIUM.person(look, "id-ID"), site.server()).signIn(Helpdesk.AUTHOR);
  }
}
