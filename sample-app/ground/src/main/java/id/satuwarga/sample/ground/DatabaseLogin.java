package id.satuwarga.sample.ground;

import java.net.URI;
import java.util.Optional;

/** Where a service keeps its data, and who it is there. */
public record DatabaseLogin(String url, String user, String password) {
  static final DatabaseLogin NONE = new DatabaseLogin("", "", "");

  /** Reads {@code postgresql://user:password@host:port/name}. */
  static Optional<DatabaseLogin> parse(String text) {
    try {
      URI address = URI.create(text);
      if (address.getUserInfo() == null || address.getHost() == null) {
        return Optional.empty();
      }
      String[] login = address.getUserInfo().split(":", 2);
      String query = address.getQuery() == null ? "" : "?" + address.getQuery();
      String place = address.getHost() + ":" + address.getPort() + address.getPath() + query;
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
