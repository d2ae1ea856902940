package id.satuwarga.sample.ground;

import java.net.URI;
import java.util.Optional;

/** Where a service keeps its data, and who it is there. */
public record DatabaseLogin(String url, String user, String password) {
  static final DatabaseLogin NONE = new DatabaseLogin("", "", "");

  private static final int STANDARD_PORT = 5432;

  /** Reads {@code postgresql://user:password@host:port/name}; without a port it is 5432. */
  static Optional<DatabaseLogin> parse(String text) {
    try {
      URI address = URI.create(text);
      if (address.getUserInfo() == null || address.getHost() == null) {
        return Optional.empty();
      }
      String[] login = address.getUserInfo().split(":", 2);
      String query = address.getQuery() == null ? "" : "?" + address.getQuery();
      int port = address.getPort() < 0 ? STANDARD_PORT : address.getPort();
      String place = address.getHost() + ":" + port + address.getPath() + query;
      return Optional.of(
          new DatabaseLogin(
              "jdbc:postgresql://" + place, login[0], login.length == 2 ? login[1] : ""));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return url + " as " + user;
  }
}
