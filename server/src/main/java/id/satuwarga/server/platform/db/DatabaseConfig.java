package id.satuwarga.server.platform.db;

import id.satuwarga.server.platform.config.Environment;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where PostgreSQL is, how we get there, and how many connections this process may have to it. */
public record DatabaseConfig(
    String host,
    int port,
    String database,
    String user,
    Secret password,
    DatabaseTls tls,
    int connections) {
  private static final String FORM = "postgresql://user:password@host:port/database";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Reads {@code DATABASE_URL} of the form {@code
   * postgresql://user:password@host:port/name?sslmode=…&sslrootcert=…}. In production what goes to
   * another machine is encrypted, or we do not start.
   */
  public static DatabaseConfig read(Environment environment, Mode mode) {
    String url = environment.required("DATABASE_URL", "give " + FORM);
    int connections = environment.number("SATUWARGA_DATABASE_CONNECTIONS", 20, 3, 500);
    DatabaseConfig nowhere =
        new DatabaseConfig("", 0, "", "", new Secret(""), DatabaseTls.NONE, connections);
    if (url.isEmpty()) {
      return nowhere;
    }
    try {
      DatabaseConfig config = parse(url, connections);
      if (mode == Mode.PRODUCTION
          && config.tls.mode() == DatabaseTls.Mode.DISABLE
          && !LOOPBACK.contains(config.host)) {
        environment.mistake(
            "DATABASE_URL",
            "must ask for TLS in production (?sslmode=verify-full&sslrootcert=FILE, verify-ca or"
                + " require), unless PostgreSQL is on this machine",
            "");
      }
      return config;
    } catch (IllegalArgumentException broken) {
      return environment.mistake("DATABASE_URL", String.valueOf(broken.getMessage()), nowhere);
    }
  }

  /** Says what is wrong without a word of the address, which holds the password. */
  private static DatabaseConfig parse(String url, int connections) {
    URI uri = uri(url);
    boolean known = String.valueOf(uri.getScheme()).matches("postgres(ql)?");
    String path = String.valueOf(uri.getPath());
    if (!known || uri.getHost() == null || path.length() < 2 || uri.getRawUserInfo() == null) {
      throw new IllegalArgumentException("must be " + FORM);
    }
    String[] user = uri.getRawUserInfo().split(":", 2);
    return new DatabaseConfig(
        uri.getHost(),
        uri.getPort() < 0 ? 5432 : uri.getPort(),
        path.substring(1),
        decode(user[0]),
        new Secret(user.length == 2 ? decode(user[1]) : ""),
        DatabaseTls.read(parameters(uri.getRawQuery())),
        connections);
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException broken) {
      throw new IllegalArgumentException("must be " + FORM); // its message would show the password
    }
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?" + tls.jdbcQuery();
  }
}
