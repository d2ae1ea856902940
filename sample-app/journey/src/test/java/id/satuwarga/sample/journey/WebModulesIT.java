package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import id.satuwarga.sample.system.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What parsers and formats of all languages have in common, judged in the browser. */
class WebModulesIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static Site site;

  private record Entry(String file, String verdict, int pad_to) {}

  private record Corpus(List<Entry> screens) {}

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void theParserShowsAndRefusesTheScreensOfTheCorpus() throws IOException {
    Page page = open("/");
    Map<String, String> wrong = new LinkedHashMap<>();
    List<Entry> corpus = corpus();
    for (Entry entry : corpus) {
      Object verdict =
          page.evaluate(
              """
              text => import('/app/screen/parse.js').then(m => {
                try { m.parseScreen(text); return 'shown'; }
                catch (e) { return e.name === 'ScreenRefused' ? 'refused' : 'broken: ' + e; }
              })
              """,
              text(entry));
      if (!entry.verdict().equals(verdict)) {
        wrong.put(entry.file(), String.valueOf(verdict));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(corpus).hasSizeGreaterThan(30);
  }

  @Test
  void everyScreenThatIsShownFitsAPhoneAndIsAccessible() throws IOException {
    Page page = open("/");
    for (Entry entry : corpus()) {
      if (entry.verdict().equals("shown") && entry.pad_to() == 0) {
        render(page, text(entry));
        Eyes.look(page, "screens-" + entry.file().replace(".json", ""));
      }
    }
  }

  @Test
  void timesAndNumbersLookAsTheTableSays() throws IOException {
    Page page = open("/");
    Object wrong =
        page.evaluate(
            """
            async text => {
              const f = await import('/app/i18n/formats.js');
              const table = JSON.parse(text);
              const wrong = [];
              const judge = (is, must) => is === must || wrong.push(is + ' instead of ' + must);
              for (const lang of ['id', 'en']) {
                for (const one of table.date_time) judge(f.dateTime(one.instant, one.zone, lang), one[lang]);
                for (const one of table.date) judge(f.date(one.instant, one.zone, lang), one[lang]);
              }
              for (const one of table.time) judge(f.time(one.instant, one.zone), one.text);
              for (const one of table.rupiah) judge(f.rupiah(one.amount), one.text);
              for (const one of table.decimal) judge(f.decimal(one.number, one.digits), one.text);
              return wrong;
            }
            """,
            resource("satuwarga/formats.json"));
    assertThat((List<?>) wrong).isEmpty();
  }

  @Test
  void anAmountIsReadAsItIsWrittenHereAndNeverGuessed() {
    Object read =
        open("/")
            .evaluate(
                "texts => import('/app/i18n/formats.js').then(f => texts.map(text =>"
                    + " String(f.readWhole(text))).join(' '))",
                List.of(
                    "1500000",
                    "1.500.000",
                    "Rp1.500.000",
                    " Rp. 2.000,00 ",
                    "900",
                    "0",
                    "",
                    "1.50",
                    "1,5 juta",
                    "-5",
                    "2.0000",
                    "Rp"));
    assertThat(read).isEqualTo("1500000 1500000 1500000 2000 900 0 undefined NaN NaN NaN NaN NaN");
  }

  @Test
  void bothLanguagesSayEverything() {
    for (String address : List.of("/", "/registrar", "/helpdesk", "/opd", "/letter")) {
      Object gaps =
          open(address)
              .evaluate("import('/app/i18n/i18n.js').then(module => module.dictionaryGaps())");
      assertThat((List<?>) gaps).as("texts of %s", address).isEmpty();
    }
  }

  @Test
  void theContractsPageCallsTheServerItCameFrom() {
    Page page = CHROMIUM.person(Chromium.Look.DESKTOP, "id-ID");
    page.navigate(site.server() + "/docs");
    page.locator(".opblock-tag").first().click();
    page.locator(".opblock-summary-path", hasText("deployment")).first().click();
    page.locator("button", hasText("Try it out")).first().click();
    page.waitForRequest(
        site.server() + "/v1/deployment",
        () -> page.locator("button", hasText("Execute")).first().click());
    assertThat(page.locator(".live-responses-table")).containsText("\"sandbox\"");
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page open(String address) {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    page.navigate(site.server() + address);
    assertThat(page.locator("h1").first()).isVisible();
    return page;
  }

  /** Shows a Screen where a page of a mini-app would. */
  private static void render(Page page, String screen) {
    page.evaluate(
        """
        async text => {
          const [{ parseScreen }] = await Promise.all([
            import('/app/screen/parse.js'), import('/app/screen/screen-view.js')]);
          const screen = parseScreen(text);
          const view = Object.assign(document.createElement('screen-view'),
            { screen, appId: 'id.contoh.layar', visitId: '0' });
          const article = document.createElement('article');
          article.className = 'screen-page';
          const heading = document.createElement('h1');
          heading.textContent = screen.title;
          article.append(heading, view);
          document.querySelector('app-shell').style.display = 'none';
          document.querySelector('body > article')?.remove();
          document.body.prepend(article);
          await view.updateComplete;
        }
        """,
        screen);
  }

  private static List<Entry> corpus() throws IOException {
    return new Gson().fromJson(resource("satuwarga/screens/index.json"), Corpus.class).screens();
  }

  private static String text(Entry entry) throws IOException {
    String text = resource("satuwarga/screens/" + entry.file());
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return text + " ".repeat(Math.max(0, entry.pad_to() - bytes));
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = WebModulesIT.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
