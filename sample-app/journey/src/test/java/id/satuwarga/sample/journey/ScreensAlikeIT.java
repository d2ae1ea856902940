package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.satuwarga.sample.system.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The web shows each Screen as Android does ({@code StructureTest} of sdk/android): the same things
 * in the same order under the same names.
 */
class ScreensAlikeIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final Path API = Path.of("../../api-spec");

  private static final String STRUCTURE =
      """
      async text => {
        const [{ parseScreen }] = await Promise.all([
          import('/app/screen/parse.js'), import('/app/screen/screen-view.js')]);
        const screen = parseScreen(text);
        const view = Object.assign(document.createElement('screen-view'),
          { screen, appId: 'id.contoh.layar', visitId: '0' });
        const heading = document.createElement('h1');
        heading.textContent = screen.title;
        const article = document.createElement('article');
        article.append(heading, view);
        document.querySelector('body > article')?.remove();
        document.body.prepend(article);
        await view.updateComplete;
        await Promise.all([...view.querySelectorAll('*')].map(it => it.updateComplete));
        await Promise.all([...view.querySelectorAll('*')].map(it => it.updateComplete));

        const lines = [];
        const OPTIONAL = / \\((boleh kosong|optional)\\)$/;
        const plain = words => words.trim().replace(/\\s+/g, ' ');
        const own = element => {
          const copy = element.cloneNode(true);
          copy.querySelectorAll('.visually-hidden, .external, [aria-hidden=true]').forEach(it => it.remove());
          return plain(copy.textContent);
        };
        const said = (...elements) => elements.filter(Boolean).map(own).join('. ');
        const line = (kind, words, rest = '') => lines.push(`${kind} "${words}"${rest}`);
        const option = words => lines.push(`  option "${plain(words)}"`);

        function field(frame) {
          const control = frame.querySelector('textarea, select, input');
          const options = frame.querySelector('.options');
          const toggle = !options && control?.type === 'checkbox';
          const kind = frame.closest('location-input') ? 'place'
            : frame.closest('file-input') ? 'pick'
            : frame.querySelector('choice-filter') ? 'search'
            : options ? (control.type === 'radio' ? 'radio' : 'boxes')
            : toggle ? 'toggle'
            : control.localName === 'select' ? 'choice'
            : control.localName === 'textarea' ? 'long-text'
            : ['date', 'time'].includes(control.type) ? 'pick' : control.type;
          const legend = frame.querySelector('legend');
          const label = own(legend ?? frame.querySelector('label'));
          const optional = OPTIONAL.test(label) && !toggle ? ' optional' : '';
          const wrong = frame.querySelector('.field-error');
          line(`input ${kind}`, label.replace(OPTIONAL, ''), optional + (wrong ? ` ! "${own(wrong)}"` : ''));
          if (toggle && legend) option(own(frame.querySelector('.option')));
          if (options) options.querySelectorAll('.option').forEach(it => option(own(it)));
          if (kind === 'choice') [...control.options].filter(it => it.value).forEach(it => option(it.text));
        }

        function read(element) {
          if (element.matches('h1, h2')) line('heading', own(element));
          else if (element.matches('[data-input]')) field(element);
          else if (element.matches('.facts > div')) line('fact', `${own(element.children[0])}: ${own(element.children[1])}`);
          else if (element.matches('screen-image')) line('image', plain(element.alt));
          else if (element.matches('.item')) {
            const link = element.querySelector('a');
            line('item', said(element.querySelector('strong'), element.querySelector('.badge'), element.querySelector('small')), link ? ' opens' : '');
          } else if (element.matches('.step')) line('item', said(...element.children));
          else if (element.matches('.note')) line('alert', said(...element.querySelectorAll('p')));
          else if (element.matches('tr')) line('row', [...element.children].map(own).join(' | '));
          else if (element.matches('button, a')) line('button', own(element));
          else if (element.matches('p.text, .badge')) own(element) && line('text', own(element));
          else [...element.children].forEach(read);
        }
        read(article);
        return lines.join('\\n') + '\\n';
      }
      """;

  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void theWebShowsWhatIsWrittenDownForBoth() throws IOException {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    page.navigate(site.server() + "/");
    Map<String, String> wanted = new LinkedHashMap<>();
    Map<String, Object> shown = new LinkedHashMap<>();
    for (Path golden : goldens()) {
      String name = golden.getFileName().toString().replace(".txt", "");
      wanted.put(name, Files.readString(golden));
      shown.put(name, page.evaluate(STRUCTURE, screen(name)));
    }

    assertThat(shown).isEqualTo(wanted);
    assertThat(shown).hasSizeGreaterThanOrEqualTo(30);
  }

  private static List<Path> goldens() throws IOException {
    try (Stream<Path> files = Files.list(API.resolve("structures"))) {
      return files.filter(it -> it.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static String screen(String name) throws IOException {
    Path own = API.resolve("structures").resolve(name + ".json");
    return Files.readString(
        Files.exists(own) ? own : API.resolve("screens").resolve(name + ".json"));
  }
}
