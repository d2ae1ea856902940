package id.satuwarga.sample.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private static final String DATABASE = "postgresql://siti:rahasia@127.0.0.1:5432/eplanning";

  @Test
  void aServiceReadsItsOwnPrefixAndWhatAllShare() {
    Environment environment =
        Environment.of(
            "EPLANNING",
            Map.of(
                "EPLANNING_PORT", "9004",
                "POPULATION_PORT", "9005",
                "EPLANNING_DATABASE_URL", DATABASE,
                "SATUWARGA_URL", "https://satuwarga.example"));
    ServiceSettings settings = ServiceSettings.from(environment, 8084, "bapelitbang-batam");
    environment.refuseMistakes();

    assertThat(settings.port()).isEqualTo(9004);
    assertThat(settings.publicUrl()).isEqualTo("http://localhost:9004");
    assertThat(settings.opd()).isEqualTo("bapelitbang-batam");
    assertThat(settings.keyFile()).isEqualTo(Path.of(".data/bapelitbang-batam-key.json"));
    assertThat(settings.issuer()).isEqualTo("https://satuwarga.example");
    assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://127.0.0.1:5432/eplanning");
  }

  @Test
  void aServiceThatRunsAloneTakesTheDatabaseOfTheProcess() {
    Environment environment = Environment.of("EPLANNING", Map.of("DATABASE_URL", DATABASE));

    assertThat(environment.database().user()).isEqualTo("siti");
  }

  @Test
  void allMistakesAreToldAtOnceWithoutThePassword() {
    Environment environment =
        Environment.of(
            "EPLANNING",
            Map.of("EPLANNING_PORT", "pelabuhan", "EPLANNING_DATABASE_URL", "mysql:rahasia"));
    ServiceSettings settings = ServiceSettings.from(environment, 8084, "bapelitbang-batam");
    environment.needed("CLIENT_SECRET");

    assertThat(settings.toString()).doesNotContain("rahasia");
    assertThatThrownBy(environment::refuseMistakes)
        .hasMessageContaining("EPLANNING_PORT is no port: pelabuhan")
        .hasMessageContaining("EPLANNING_DATABASE_URL is not of the form")
        .hasMessageContaining("EPLANNING_CLIENT_SECRET is missing")
        .hasMessageNotContaining("rahasia");
  }

  @Test
  void aDatabaseWithoutPortStandsAtItsStandardOne() {
    assertThat(DatabaseLogin.parse("postgresql://siti:rahasia@basisdata/eplanning"))
        .hasValueSatisfying(
            login ->
                assertThat(login.url()).isEqualTo("jdbc:postgresql://basisdata:5432/eplanning"));
  }

  @Test
  void aLoginIsPrintedWithoutItsPassword() {
    assertThat(DatabaseLogin.parse(DATABASE).orElseThrow().toString())
        .contains("siti")
        .doesNotContain("rahasia");
  }
}
