package id.satuwarga.server.platform.db;

import id.satuwarga.server.platform.config.Environment;
import id.satuwarga.server.platform.config.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where PostgreSQL is, and how many connections this process may have to it. */
public record DatabaseConfig(
    String host, int port, String database, String user, Secret password, int connections) {

  /** Reads {@code DATABASE_URL} of the form {@code postgresql://user:password@host:port/name}. */
  public static DatabaseConfig read(Environment environment) {
    String url =
        environment.required("DATABASE_URL", "give postgresql://user:password@host:port/database");
    int connections = environment.number("SATUWARGA_DATABASE_CONNECTIONS", 16, 2, 500);
    Optional<DatabaseConfig> config = parse(url, connections);
    if (config.isEmpty() && !url.isEmpty()) {
      environment.mistake(
          "DATABASE_URL", "must be postgresql://user:password@host:port/database", "");
    }
    return config.orElseGet(() -> new DatabaseConfig("", 0, "", "", new Secret(""), connections));
  }

  /** The configuration in an address, if it is one. */
  public static Optional<DatabaseConfig> parse(String url, int connections) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
    boolean known = String.valueOf(uri.getScheme()).matches("postgres(ql)?");
    String path = String.valueOf(uri.getPath());
    if (!known || uri.getHost() == null || path.length() < 2 || uri.getRawUserInfo() == null) {
      return Optional.empty();
    }
    String[] user = uri.getRawUserInfo().split(":", 2);
    return Optional.of(
        new DatabaseConfig(
            uri.getHost(),
            uri.getPort() < 0 ? 5432 : uri.getPort(),
            path.substring(1),
            decode(user[0]),
            new Secret(user.length == 2 ? decode(user[1]) : ""),
            connections));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }
}
