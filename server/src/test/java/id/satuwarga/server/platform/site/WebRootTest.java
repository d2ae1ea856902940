package id.satuwarga.server.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What no browser has to be started for: the files of the site fit together and keep their rules.
 */
class WebRootTest {
  private static final Path ROOT = Path.of("src/main/resources/webroot");
  private static final Pattern IMPORT =
      Pattern.compile("(?:from|import) '([^']+)'|import\\('([^']+)'\\)");
  private static final Pattern MAPPED = Pattern.compile("\"(/webjars/[^\"]+\\.js)\"");
  private static final Pattern KEY = Pattern.compile("^ {2}'([^']+)': '(.*)',$", Pattern.MULTILINE);
  private static final Pattern SHOWN_LIST =
      Pattern.compile("lines\\(m\\.(\\w+), \\(\\{ ([^}]+) }\\)");
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");
  private static final List<String> PAGES =
      List.of("index.html", "registrar/index.html", "opd/index.html", "helpdesk/index.html");
  private final SiteIndex index = new SiteIndex();

  @Test
  void everyImportLeadsToAFile() {
    List<String> astray = new ArrayList<>();
    for (Path module : files(".js")) {
      for (String target : targets(IMPORT, text(module))) {
        URI address = target.startsWith("lit") ? null : URI.create(address(module)).resolve(target);
        boolean there =
            address == null
                ? index.find("/webjars/" + library(target)).isPresent()
                : index.find(address.getPath()).isPresent();
        if (!there) {
          astray.add(module + " -> " + target);
        }
      }
    }
    assertThat(astray).isEmpty();
  }

  @Test
  void pagesShareOneImportMapOfLibrariesThatAreThere() {
    Set<String> maps = new TreeSet<>();
    for (String page : PAGES) {
      maps.addAll(
          targets(
              Pattern.compile("<script type=\"importmap\">(.*?)</script>"),
              text(ROOT.resolve(page))));
    }
    assertThat(maps).hasSize(1);
    assertThat(targets(MAPPED, maps.iterator().next()))
        .isNotEmpty()
        .allSatisfy(library -> assertThat(index.find(library)).isPresent());
  }

  @Test
  void nothingIsInlineAndNoTextBecomesMarkup() {
    Pattern never =
        Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|unsafe[A-Z]|document\\.write|eval\\(|new Function"
                + "|\\sstyle=|\\son[a-z]+=\"|javascript:");
    assertThat(Stream.concat(files(".js").stream(), files(".html").stream()))
        .allSatisfy(file -> assertThat(text(file)).doesNotContainPattern(never));
  }

  @Test
  void modulesStaySmall() {
    assertThat(files(".js").stream().filter(file -> !file.toString().contains("i18n")))
        .allSatisfy(file -> assertThat(text(file).lines().count()).isLessThanOrEqualTo(200));
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(words("app/i18n/id.js")).isEqualTo(words("app/i18n/en.js"));
    assertThat(words("app/i18n/screen-id.js")).isEqualTo(words("app/i18n/screen-en.js"));
    assertThat(words("app/registrar/id.js")).isEqualTo(words("app/registrar/en.js"));
    assertThat(words("app/helpdesk/i18n/id.js")).isEqualTo(words("app/helpdesk/i18n/en.js"));
    assertThat(words("app/helpdesk/i18n/people-id.js"))
        .isEqualTo(words("app/helpdesk/i18n/people-en.js"));
    assertThat(words("app/opd/id.js")).isEqualTo(words("app/opd/en.js"));
  }

  /** Whoever approves a manifest reads each member under its own name, in both languages. */
  @Test
  void theRegistrarSeesTheMembersThatAManifestHas() throws IOException {
    String page = text(ROOT.resolve("app/registrar/manifest-facts.js"));
    JsonNode members = schema().at("/properties");
    List<String> astray = new ArrayList<>();
    Matcher line = SHOWN_LIST.matcher(page);
    while (line.find()) {
      JsonNode known = members.at("/" + line.group(1) + "/items/properties");
      for (String name : line.group(2).split(",", -1)) {
        if (!known.has(name.strip().split(":", -1)[0])) {
          astray.add(line.group(1) + "." + name.strip());
        }
      }
    }
    assertThat(astray).isEmpty();
    assertThat(page).doesNotContain("localized(", "Object.values(");
  }

  private static JsonNode schema() throws IOException {
    try (InputStream file =
        WebRootTest.class.getResourceAsStream("/satuwarga/miniapp.schema.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file));
    }
  }

  /** Each key with the names of the values it takes. */
  private static Set<String> words(String dictionary) {
    Set<String> words = new TreeSet<>();
    Matcher lines = KEY.matcher(text(ROOT.resolve(dictionary)));
    while (lines.find()) {
      words.add(
          lines.group(1) + " " + new TreeSet<>(targets(VALUE, Objects.toString(lines.group(2)))));
    }
    assertThat(words).isNotEmpty();
    return words;
  }

  private static String address(Path module) {
    return "/" + ROOT.relativize(module).toString().replace('\\', '/');
  }

  /** As the import map says. */
  private static String library(String name) {
    return name.equals("lit") ? "lit/index.js" : name;
  }

  private static List<String> targets(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int groups = matcher.groupCount();
      String first = groups == 0 ? matcher.group() : matcher.group(1);
      found.add(first == null ? matcher.group(groups) : first);
    }
    return found;
  }

  private static List<Path> files(String suffix) {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
