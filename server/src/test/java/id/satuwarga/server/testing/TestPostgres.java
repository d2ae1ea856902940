package id.satuwarga.server.testing;

import id.satuwarga.server.app.Main;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.db.DatabaseConfig;
import id.satuwarga.server.platform.db.DatabaseTls;
import id.satuwarga.server.platform.db.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of a JVM. Each database is a copy of a template that was migrated
 * once, territories and all, which takes a moment instead of seconds.
 */
public final class TestPostgres {
  private static final String TEMPLATE = "template_satuwarga";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres POSTGRES = start();

  private TestPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("max_connections", "300")
              .start();
      execute(postgres, "CREATE DATABASE " + TEMPLATE);
      new Migrations(config(postgres, TEMPLATE), Main.javaMigrations()).migrate(Mode.SANDBOX);
      return postgres;
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL did not start", failure);
    }
  }

  /** A new database with the whole schema and the territories. */
  public static DatabaseConfig migrated() {
    return create("TEMPLATE " + TEMPLATE);
  }

  /** A new database with nothing in it. */
  public static DatabaseConfig empty() {
    return create("");
  }

  private static synchronized DatabaseConfig create(String how) {
    String name = "test_" + COUNT.incrementAndGet();
    execute(POSTGRES, "CREATE DATABASE " + name + " " + how);
    return config(POSTGRES, name);
  }

  private static DatabaseConfig config(EmbeddedPostgres postgres, String name) {
    return new DatabaseConfig(
        "127.0.0.1",
        postgres.getPort(),
        name,
        "postgres",
        new Secret("postgres"),
        DatabaseTls.NONE,
        8);
  }

  private static void execute(EmbeddedPostgres postgres, String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
