package id.satuwarga.sample.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One database that somebody else runs. We may not make others there: the server takes its public
 * schema, each agency a schema of its own.
 */
record GivenDatabase(String url, DatabaseAddress address) implements Databases {
  static GivenDatabase at(String url) {
    return new GivenDatabase(url, DatabaseAddress.parse(url));
  }

  @Override
  public String ofServer() {
    return url;
  }

  @Override
  public String ofAgency(String schema) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
    } catch (SQLException e) {
      throw Refusal.of(
              "DATABASE_URL: skema " + schema + " tidak dapat dibuat",
              "DATABASE_URL: schema " + schema + " cannot be made (" + e.getMessage() + ")")
          .because(e);
    }
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
