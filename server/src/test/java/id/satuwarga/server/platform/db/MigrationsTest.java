package id.satuwarga.server.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.app.Main;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.testing.TestPostgres;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static Migrations of(DatabaseConfig config) {
    return new Migrations(config, Main.javaMigrations());
  }

  @Test
  void theModeIsFixedAtTheFirstMigration() {
    DatabaseConfig config = TestPostgres.empty();
    assertThat(of(config).migrate(Mode.PRODUCTION)).isPositive();
    assertThat(of(config).migrate(Mode.PRODUCTION)).isZero();
    of(config).verify(Mode.PRODUCTION);
    assertThatThrownBy(() -> of(config).migrate(Mode.SANDBOX)).hasMessageContaining("production");
    assertThatThrownBy(() -> of(config).verify(Mode.SANDBOX)).hasMessageContaining("production");
  }

  @Test
  void anOlderSchemaIsRefused() {
    assertThatThrownBy(() -> of(TestPostgres.empty()).verify(Mode.SANDBOX))
        .hasMessageContaining("older than this build")
        .hasMessageContaining("run 'migrate' first");
  }
}
