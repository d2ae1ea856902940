package id.satuwarga.server.platform.db;

import id.satuwarga.server.platform.config.Mode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the schema to what this build knows, forward only, as a step of its own; and fixes, the
 * first time, what mode the deployment is. Blocks: call it before the server's threads start.
 */
public final class Migrations {
  private final DatabaseConfig config;
  private final Flyway flyway;

  /** With the steps that are written in Java because SQL files cannot hold them. */
  public Migrations(DatabaseConfig config, Collection<JavaMigration> javaSteps) {
    this.config = config;
    this.flyway =
        Flyway.configure()
            .dataSource(config.jdbcUrl(), config.user(), config.password().reveal())
            .locations("classpath:db/migration")
            .javaMigrations(javaSteps.toArray(JavaMigration[]::new))
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .connectRetries(10)
            .connectRetriesInterval(1)
            .load();
  }

  /** Answers how many migrations were applied. */
  public int migrate(Mode mode) {
    int applied = flyway.migrate().migrationsExecuted;
    fixMode(mode);
    return applied;
  }

  /** Refuses a schema that is older than this build, or a deployment of the other mode. */
  public void verify(Mode mode) {
    MigrationInfo[] pending = flyway.info().pending();
    if (pending.length > 0) {
      throw new IllegalStateException(
          "the schema is older than this build: "
              + pending.length
              + " migrations wait, beginning with "
              + pending[0].getVersion()
              + "; run 'migrate' first");
    }
    fixMode(mode);
  }

  private void fixMode(Mode mode) {
    try (Connection connection =
            DriverManager.getConnection(
                config.jdbcUrl(), config.user(), config.password().reveal());
        PreparedStatement fix =
            connection.prepareStatement(
                "INSERT INTO deployment (mode) VALUES (?) ON CONFLICT DO NOTHING");
        PreparedStatement read = connection.prepareStatement("SELECT mode FROM deployment")) {
      fix.setString(1, mode.tag());
      fix.executeUpdate();
      try (ResultSet rows = read.executeQuery()) {
        rows.next();
        refuseOther(mode, rows.getString(1));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the deployment's mode cannot be read", failure);
    }
  }

  private static void refuseOther(Mode mode, String stored) {
    if (!stored.equals(mode.tag())) {
      throw new IllegalStateException(
          "this database belongs to a "
              + stored
              + " deployment; it can never be opened as "
              + mode.tag());
    }
  }
}
