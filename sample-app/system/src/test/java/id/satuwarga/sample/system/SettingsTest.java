package id.satuwarga.sample.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Path HOME = Path.of("/home/siti/satuwarga");

  @Test
  void withoutAnythingChosenEverythingHasItsPlace() {
    Settings settings = Settings.read(Map.of(), List.of(), HOME);
    assertThat(settings.dataFolder()).isEqualTo(HOME.resolve(".data"));
    assertThat(settings.ports().server()).isEqualTo(8080);
    assertThat(settings.storage()).isInstanceOf(Storage.Embedded.class);
    assertThat(settings.start()).isEqualTo(Settings.Start.KEEP);
  }

  @Test
  void whatIsChosenIsTaken() {
    String url = "postgresql://warga:a%3Ab@db.example:5433/satu";
    Map<String, String> environment =
        Map.of(
            "PORT", "9000",
            "DATA_DIR", "/var/satuwarga",
            "DATABASE_URL", url);
    Settings settings = Settings.read(environment, List.of("--fresh"), HOME);
    assertThat(settings.dataFolder()).isEqualTo(Path.of("/var/satuwarga"));
    assertThat(settings.ports().tegal()).isEqualTo(9003);
    assertThat(settings.start()).isEqualTo(Settings.Start.FRESH);
    assertThat(settings.storage()).isEqualTo(new Storage.Given(GivenDatabase.at(url)));
  }

  @Test
  void whatCannotBeReadIsSaidInOneLine() {
    assertThatThrownBy(() -> Settings.read(Map.of("PORT", "http"), List.of(), HOME))
        .hasMessageContaining("PORT=http is not a number");
    assertThatThrownBy(() -> Settings.read(Map.of("DATABASE_URL", "mysql://x"), List.of(), HOME))
        .hasMessageContaining("postgresql://user:password@host:port/database");
    String dropped = "postgresql://warga:rahasia@db:5432/satu?sslmode=require";
    assertThatThrownBy(() -> Settings.read(Map.of("DATABASE_URL", dropped), List.of(), HOME))
        .hasMessageContaining("postgresql://user:password@host:port/database");
    assertThatThrownBy(() -> Settings.read(Map.of(), List.of("--frsh"), HOME))
        .hasMessageContaining("Unknown option: --frsh");
  }

  @Test
  void aPasswordIsNeverPrinted() {
    DatabaseAddress address = DatabaseAddress.parse("postgresql://warga:rahasia@db:5432/satu");
    assertThat(address.toString()).doesNotContain("rahasia").contains("***");
    assertThat(DatabaseAddress.parse("postgresql://warga:a%3Ab@db.example:5433/satu"))
        .isEqualTo(new DatabaseAddress("db.example", 5433, "satu", "warga", "a:b"));
    assertThat(address.url()).isEqualTo("postgresql://warga:rahasia@db:5432/satu");
  }
}
