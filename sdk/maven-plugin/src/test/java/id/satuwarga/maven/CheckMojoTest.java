package id.satuwarga.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a citizen app refuses to be built with, and how the file and its line are named. */
class CheckMojoTest {
  private static final String MANIFEST = "org/example/uji/miniapp.json";
  private static final String INDONESIAN = "org/example/uji/texts_id.properties";
  private static final String ENGLISH = "org/example/uji/texts_en.properties";
  private static final String GOOD =
      """
      {
        "app_id": "id.uji.antrean",
        "opd": "dinkes-uji",
        "name": { "id": "Antrean", "en": "Queue" },
        "description": { "id": "Nomor antrean.", "en": "Queue numbers." },
        "version": { "code": 1, "name": "1.0.0" },
        "placement": "remote",
        "category": "health",
        "endpoint": "{public_url}/miniapp",
        "contract": { "min": 1, "target": 1 }
      }
      """;

  @TempDir Path folder;
  private final Map<String, String> files = new TreeMap<>();
  private final CheckMojo check = new CheckMojo();

  @BeforeEach
  void aMiniAppInOrder() {
    files.put(MANIFEST, GOOD);
    files.put(INDONESIAN, "# Antrean\ntitle=Antrean {0}\nlong=Satu \\\n  dua\nend=Selesai\n");
    files.put(ENGLISH, "title=Queue {0}\nlong=One two\nend=Done\n");
  }

  @Test
  void aMiniAppInOrderPasses() {
    assertThatCode(this::execute).doesNotThrowAnyException();
  }

  @Test
  void aNameInOneLanguageOnlyFails() {
    files.put(
        MANIFEST, GOOD.replace("\"id\": \"Antrean\", \"en\": \"Queue\"", "\"id\": \"Antrean\""));

    refuses("antrean.jar!/" + MANIFEST + ":4: /name lacks en");
  }

  @Test
  void aContractThatTheAppDoesNotSpeakFails() {
    files.put(MANIFEST, GOOD.replace("\"min\": 1, \"target\": 1", "\"min\": 2, \"target\": 2"));

    refuses("antrean.jar!/" + MANIFEST + ":10: /contract/min is 2, and the app speaks contract 1");
    check.contract = 2;
    assertThatCode(this::execute).doesNotThrowAnyException();
  }

  @Test
  void aMemberThatNobodyKnowsFails() {
    files.put(MANIFEST, GOOD.replace("\"category\"", "\"kategori\""));

    refuses("antrean.jar!/" + MANIFEST + ":8: /kategori");
  }

  @Test
  void wordsThatOneLanguageLacksFail() {
    files.put(INDONESIAN, "title=Antrean {0}\nlong=Satu \\\n  dua\nend=Selesai\nnew=Baru\n");
    files.put(ENGLISH, "title=Queue {0}\nlong=One two\nend=Done\nold=Old\n");

    refuses(
        "antrean.jar!/" + INDONESIAN + ":5: new is missing in antrean.jar!/" + ENGLISH,
        "antrean.jar!/" + ENGLISH + ":4: old is missing in antrean.jar!/" + INDONESIAN);
  }

  @Test
  void wordsWithNothingInThemOrTwiceOrForOtherValuesFail() {
    files.put(ENGLISH, "title=Queue {1}\nlong=One two\nend=\nlong=Again\n");

    refuses(
        ENGLISH + ":1: title has places for [{1}], line 2 of antrean.jar!/" + INDONESIAN,
        ENGLISH + ":3: end has no words",
        ENGLISH + ":4: long stands twice, first in line 2");
  }

  @Test
  void aLanguageWithoutAFileFails() {
    files.remove(INDONESIAN);

    refuses(INDONESIAN + ":1: there is no such file");
  }

  @Test
  void anotherEncodingFails() throws IOException {
    Path own = Files.createDirectories(folder.resolve("classes/texts"));
    Files.writeString(own.resolveSibling("miniapp.json"), GOOD);
    Files.write(
        own.resolve("texts_id.properties"), "a=caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(own.resolve("texts_en.properties"), "a=\\u12");
    files.clear();
    check.classes = folder.resolve("classes").toFile();

    refuses("texts/texts_id.properties:1: is not UTF-8", "texts/texts_en.properties:1: Malformed");
  }

  @Test
  void oneIdForTwoMiniAppsFails() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other/classes"));
    Files.writeString(other.resolve("miniapp.json"), GOOD);
    check.classes = other.toFile();

    refuses(other + "/miniapp.json:2: /app_id id.uji.antrean is that of antrean.jar!/" + MANIFEST);
  }

  @Test
  void whatOnlyTestsSeeIsNotPacked() throws IOException {
    files.put(MANIFEST, "{}");
    check.least = 0;
    check.artifacts = Set.of(jar("test"));

    assertThatCode(check::execute).doesNotThrowAnyException();
  }

  @Test
  void nothingToCheckIsNoSuccess() {
    files.remove(MANIFEST);

    refuses("mini-apps found: [], expected at least 1");
  }

  private void refuses(String... problems) {
    assertThatThrownBy(this::execute)
        .isInstanceOf(MojoFailureException.class)
        .satisfies(
            thrown -> {
              for (String problem : problems) {
                assertThat(thrown.getMessage().lines().collect(Collectors.toList()))
                    .as(problem)
                    .anyMatch(line -> line.contains(problem));
              }
            });
  }

  private void execute() throws Exception {
    check.artifacts = Set.of(jar("compile"));
    check.execute();
  }

  private Artifact jar(String scope) throws IOException {
    Path jar = folder.resolve("antrean.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out)) {
      packed.putNextEntry(new JarEntry("org/example/uji/Uji.class"));
      for (Map.Entry<String, String> file : files.entrySet()) {
        packed.putNextEntry(new JarEntry(file.getKey()));
        packed.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Artifact artifact = new DefaultArtifact("org.example", "antrean", "1", scope, "jar", "", null);
    artifact.setFile(jar.toFile());
    return artifact;
  }
}
