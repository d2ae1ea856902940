package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import id.satuwarga.sdk.miniapp.internal.manifest.ManifestParts;
import id.satuwarga.sdk.miniapp.internal.manifest.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  private static final String GOOD = good();

  @Test
  void aSoundManifestHasNothingToCorrect() {
    assertThat(Manifest.check(GOOD)).isEmpty();
    assertThat(Schemas.MANIFEST.validate(GOOD, InputFormat.JSON)).isEmpty();
  }

  @Test
  void everythingInItCanBeAskedFor() {
    Manifest manifest = Manifest.load(ManifestTest.class, "/apekesah.json");

    assertThat(manifest.appId()).isEqualTo("id.batam.apekesah");
    assertThat(manifest.shortName().in(Language.ENGLISH)).isEqualTo("Apekesah");
    assertThat(manifest.placement()).isEqualTo("remote");
    assertThat(manifest.regions()).hasSize(2).endsWith("33.76");
    assertThat(manifest.notices()).startsWith("complaint_status");
    assertThat(manifest.permissions()).startsWith("camera");
    assertThat(manifest.json()).isEqualTo(GOOD);
  }

  @Test
  void hostsReadWhatItAsksForAndOffers() {
    ManifestParts parts = ManifestParts.of(Manifest.parse(GOOD));

    assertThat(parts.operators()).hasSize(2);
    assertThat(parts.operators().get(1).region()).isEqualTo("33.76");
    assertThat(parts.claims().get(0).purpose().in(Language.INDONESIAN)).contains("Petugas");
    assertThat(parts.claims().get(0).isRequired()).isFalse();
    assertThat(parts.replaces().get(0).yearlyCost()).hasValue(180_000_000L);
  }

  @Test
  void aLinkFindsItsPage() {
    Manifest manifest = Manifest.parse(GOOD);

    assertThat(ManifestParts.of(manifest).findPage("/").map(Page::route)).contains("/");
    assertThat(ManifestParts.of(manifest).findPage("/complaints/new").map(Page::route))
        .contains("/complaints/new");
    assertThat(ManifestParts.of(manifest).findPage("/complaints/42").map(Page::route))
        .contains("/complaints/{id}");
    assertThat(ManifestParts.of(manifest).findPage("/complaints/")).isEmpty();
    assertThat(ManifestParts.of(manifest).findPage("/elsewhere")).isEmpty();
  }

  @Test
  void anUnknownMemberIsNamedWhenCheckedAndIgnoredWhenRead() {
    String json = GOOD.replace("\"offline\"", "\"ofline\"");

    assertThat(Manifest.check(json))
        .extracting(ManifestProblem::pointer)
        .containsExactly("/ofline");
    assertThat(Manifest.parse(json).worksOffline()).isFalse();
  }

  @Test
  void aMistakeIsNamedByLineAndFix() {
    String json = GOOD.replace("\"placement\": \"remote\"", "\"placement\": \"remot\"");

    List<ManifestProblem> problems = Manifest.check(json);

    assertThat(problems).hasSize(1);
    int line = json.substring(0, json.indexOf("remot\"")).split("\n").length;
    assertThat(problems.get(0))
        .hasToString(
            "line "
                + line
                + ": /placement is not one of the words known; write embedded, remote, web");
  }

  @Test
  void brokenJsonIsNamedByLine() {
    assertThat(Manifest.check("{\n  \"app_id\": \"a.b\",\n  oops\n}").get(0).line()).isEqualTo(3);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThatThrownBy(() -> Manifest.parse("{\"version\": {\"code\": \"1\"}}"))
        .isInstanceOf(InvalidManifestException.class)
        .hasMessageContaining("lacks app_id")
        .hasMessageContaining("/version/code must be a whole number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id.batam.apekesah\"|\"Apekesah\"",
        "\"id.batam.apekesah\"|\"id.batam.apekesah\\n\"",
        "\"opd\": \"diskominfo-batam\"|\"opd\": \"-x\"",
        "\"Pengaduan\"|\"Penga\\nduan\"",
        "\"code\": 3|\"code\": 0",
        "\"code\": 3|\"code\": \"3\"",
        "\"code\": 3|\"code\": 1.5",
        "\"remote\"|\"cloud\"",
        "\"complaints\"|\"keluhan\"",
        "\"min\": 1|\"min\": 2000",
        "\"/complaints/{id}\"|\"complaints/{id}\"",
        "\"camera\"|\"contacts\"",
        "\"complaint_status\"|\"Complaint Status\"",
        "\"offline\": false|\"offline\": \"no\"",
        "\"21.71\"|\"2171\"",
        "\"http://localhost:8082\"|\"http://apekesah.batam.go.id\"",
        "\"http://localhost:8082\"|\"https://user@batam.go.id\"",
        "180000000|-1",
        "\"en\": \"Apekesah\"|\"de\": \"Apekesah\"",
        "\"https://apekesah.batam.go.id/privasi\"|\"ftp://batam.go.id\"",
      })
  void schemaAndCheckerRefuseTheSame(String right, String wrong) {
    assertThat(GOOD).contains(right);
    String json = GOOD.replace(right, wrong);

    assertThat(Manifest.check(json)).isNotEmpty();
    assertThat(Schemas.MANIFEST.validate(json, InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"min\": 1|\"min\": 9|is over target",
        "\"/complaints/new\"|\"/complaints/{id}\"|another page has this route",
        "\"33.76\"|\"21.71\"|another operator has this territory",
      })
  void whatNoSchemaSeesTheCheckerSees(String right, String wrong, String problem) {
    String json = GOOD.replace(right, wrong);

    assertThat(Manifest.check(json)).extracting(ManifestProblem::problem).containsExactly(problem);
  }

  @Test
  void anAppThatSpeaksTooOldAContractIsTold() {
    String json =
        GOOD.replaceFirst("\"contract\": \\{[^}]*}", "\"contract\": {\"min\": 2, \"target\": 3}");

    assertThat(Manifest.check(json, 2)).isEmpty();
    assertThat(Manifest.check(json, 1))
        .extracting(ManifestProblem::pointer, ManifestProblem::problem)
        .containsExactly(tuple("/contract/min", "is 2, and the app speaks contract 1"));
    assertThat(Manifest.check(json.replace("\"app_id\"", "\"apps_id\""), 1))
        .extracting(ManifestProblem::pointer)
        .contains("/apps_id");
  }

  @Test
  void aWebPlacementHasAnAddressAndNoPages() {
    assertThat(Manifest.check(GOOD.replace("\"remote\"", "\"web\"")))
        .extracting(ManifestProblem::pointer, ManifestProblem::problem)
        .containsExactly(
            tuple("/placement", "is web, but has no address"),
            tuple("/pages", "does not go with placement web"));
  }

  @Test
  void aSourceStandsOnceAmongThoseProvidedAndThoseUsed() {
    String json =
        GOOD.replaceFirst(
            "\\{",
            """
            {
              "provides": [
                { "source": "ktp", "fields": ["name"], "description": { "id": "KTP", "en": "KTP" } },
                { "source": "ktp", "fields": ["nik"], "description": { "id": "KTP", "en": "KTP" } }
              ],
              "uses": [
                { "source": "a.b/c", "fields": ["name"], "purpose": { "id": "Uji", "en": "Test" } },
                { "source": "a.b/c", "fields": ["nik"], "purpose": { "id": "Uji", "en": "Test" } }
              ],
            """);

    assertThat(Manifest.check(json))
        .extracting(ManifestProblem::line, ManifestProblem::pointer, ManifestProblem::problem)
        .containsExactly(
            tuple(4, "/provides/1/source", "another source has this name"),
            tuple(8, "/uses/1/source", "is used twice"));
    assertThat(Manifest.check(json.replace("\"remote\"", "\"embedded\"")))
        .extracting(ManifestProblem::line, ManifestProblem::toString)
        .contains(
            tuple(
                2,
                "line 2: /provides goes with placement remote only; write remote there, or take it"
                    + " out"));
  }

  @Test
  void aManifestThatIsNotThereSaysWhereToPutIt() {
    assertThatThrownBy(() -> Manifest.load(ManifestTest.class, "/nowhere.json"))
        .isInstanceOf(InvalidManifestException.class)
        .hasMessageContaining("src/main/resources");
  }

  private static String good() {
    try (InputStream in = ManifestTest.class.getResourceAsStream("/apekesah.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
