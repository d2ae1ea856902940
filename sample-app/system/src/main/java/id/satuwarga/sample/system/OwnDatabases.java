package id.satuwarga.sample.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** In our own PostgreSQL each program has a database and a login that opens no other. */
record OwnDatabases(DatabaseAddress superuser, Secrets secrets) implements Databases {
  static final String SERVER = "satuwarga";

  @Override
  public String ofServer() {
    return provide(SERVER).url();
  }

  @Override
  public String ofAgency(String name) {
    return provide(name).url();
  }

  /** Names are constants of ours, never input. */
  private DatabaseAddress provide(String name) {
    DatabaseAddress address = superuser.with(name, name, secrets.get(name + "-db-password"));
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        statement.execute("CREATE ROLE " + name + " LOGIN");
      }
      statement.execute("ALTER ROLE " + name + " PASSWORD '" + address.password() + "'");
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
      }
      statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
      return address;
    } catch (SQLException e) {
      throw Refusal.of(
              "Basis data " + name + " tidak dapat disiapkan",
              "Database " + name + " cannot be set up (" + e.getMessage() + ")")
          .because(e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
