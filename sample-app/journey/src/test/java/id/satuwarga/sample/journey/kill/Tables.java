package id.satuwarga.sample.journey.kill;

import id.satuwarga.sample.system.City;
import id.satuwarga.sample.system.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks into the databases of a system on the bundled PostgreSQL, as its operator may. */
public record Tables(Settings settings) {
  public static final String SERVER = "satuwarga";

  static String of(City city) {
    return "apekesah_" + city.name().toLowerCase(Locale.ROOT);
  }

  /** The first column of every row. */
  List<String> texts(String database, String query) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  public long count(String database, String fromAndWhere) {
    return Long.parseLong(texts(database, "SELECT count(*) FROM " + fromAndWhere).get(0));
  }

  /** For programs that take {@code DATABASE_URL}. */
  public String url(String database) {
    return "postgresql://"
        + database
        + ":"
        + password(database + "-db-password")
        + "@127.0.0.1:"
        + settings.ports().postgres()
        + "/"
        + database;
  }

  public void execute(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/" + database,
        database,
        password(database + "-db-password"));
  }

  private String password(String name) {
    try {
      return Files.readString(settings.dataFolder().resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
