package id.satuwarga.sample.ground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * A real PostgreSQL for all tests of one module, with a fresh, migrated database for whoever asks.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final EmbeddedPostgres POSTGRES = start();

  private TestDatabase() {}

  /** With the tables that stand beside this class of the service. */
  public static DataSource of(Class<?> service) {
    DataSource source = empty();
    Storage.migrate(source, service);
    return source;
  }

  /** The same, as the services read it. */
  public static Jdbi fresh(Class<?> service) {
    return Storage.over(of(service));
  }

  static DataSource empty() {
    String name = "service_" + COUNTER.incrementAndGet();
    try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return POSTGRES.getDatabase("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
