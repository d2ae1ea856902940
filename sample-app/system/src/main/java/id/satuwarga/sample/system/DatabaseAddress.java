package id.satuwarga.sample.system;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a database is and who we are there. */
record DatabaseAddress(String host, int port, String database, String user, String password) {
  private static final int DEFAULT_PORT = 5432;

  /** Reads {@code postgresql://user:password@host:port/database}. */
  static DatabaseAddress parse(String url) {
    try {
      URI uri = URI.create(url);
      String[] who = String.valueOf(uri.getRawUserInfo()).split(":", 2);
      String database = String.valueOf(uri.getPath()).replaceFirst("^/", "");
      boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      if (!postgres
          || uri.getHost() == null
          || uri.getRawQuery() != null // we would drop it, and somebody relies on it
          || who.length != 2
          || database.isEmpty()) {
        throw unreadable();
      }
      int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
      return new DatabaseAddress(uri.getHost(), port, database, decoded(who[0]), decoded(who[1]));
    } catch (IllegalArgumentException e) {
      throw unreadable().because(e);
    }
  }

  DatabaseAddress with(String otherDatabase, String otherUser, String otherPassword) {
    return new DatabaseAddress(host, port, otherDatabase, otherUser, otherPassword);
  }

  String url() {
    return "postgresql://"
        + encoded(user)
        + ":"
        + encoded(password)
        + "@"
        + host
        + ":"
        + port
        + "/"
        + database;
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("loginTimeout", "3");
    properties.setProperty("socketTimeout", "10");
    return DriverManager.getConnection(
        "jdbc:postgresql://" + host + ":" + port + "/" + database, properties);
  }

  @Override
  public String toString() {
    return "postgresql://" + user + ":***@" + host + ":" + port + "/" + database;
  }

  private static Refusal unreadable() {
    return Refusal.of(
        "DATABASE_URL harus berbentuk postgresql://pengguna:sandi@host:port/basisdata",
        "DATABASE_URL must look like postgresql://user:password@host:port/database");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
