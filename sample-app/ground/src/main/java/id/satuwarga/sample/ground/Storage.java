package id.satuwarga.sample.ground;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** A service's database. What fails there is told without the values, which are people's words. */
public final class Storage implements AutoCloseable {
  private static final String FICTITIOUS = "fictitious.sql";

  private final HikariDataSource source;
  private final Jdbi database;

  private Storage(HikariDataSource source) {
    this.source = source;
    this.database = over(source);
  }

  /** A pool of at most so many connections; they are made as they are needed. */
  public static Storage open(DatabaseLogin login, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    // else PostgreSQL's complaints, and with them the log, quote what citizens wrote
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new Storage(new HikariDataSource(config));
  }

  /** Over a source that somebody else keeps. */
  public static Jdbi over(DataSource source) {
    Jdbi database = Jdbi.create(source);
    database
        .getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return database;
  }

  /** Brings the tables up to date from the folder {@code migration} beside this class. */
  public static void migrate(DataSource source, Class<?> service) {
    String folder = service.getPackageName().replace('.', '/') + "/migration";
    Flyway.configure(service.getClassLoader())
        .dataSource(source)
        .locations("classpath:" + folder)
        .load()
        .migrate();
  }

  /**
   * Loads the people who do not exist from {@code fictitious.sql} beside this class. For sandboxes;
   * what is there already stays.
   */
  public static void loadFictitious(Jdbi database, Class<?> service) {
    String script = script(service);
    database.useTransaction(
        tx -> {
          try (Statement statement = tx.getConnection().createStatement()) {
            statement.execute(script);
          } catch (SQLException broken) {
            throw new IllegalStateException(FICTITIOUS + " of " + service.getName(), broken);
          }
        });
  }

  private static String script(Class<?> service) {
    try (InputStream file = service.getResourceAsStream(FICTITIOUS)) {
      byte[] bytes =
          Objects.requireNonNull(file, FICTITIOUS + " is part of the jar").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public DataSource source() {
    return source;
  }

  public Jdbi database() {
    return database;
  }

  @Override
  public void close() {
    source.close();
  }
}
