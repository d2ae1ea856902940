package id.satuwarga.sample.apekesah;

import id.satuwarga.sample.apekesah.officer.OfficerDesk;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one city's Apekesah is told by its environment; all mistakes are reported together.
 *
 * @param region Kemendagri code of the city
 */
record Settings(
    int port,
    String publicUrl,
    String opd,
    String city,
    String region,
    DatabaseLogin database,
    Path keyFile,
    String satuWarga,
    String issuer,
    OfficerDesk.Settings desk) {

  /** Where the city keeps its complaints. */
  record DatabaseLogin(String url, String user, String password) {
    @Override
    public String toString() {
      return url + " as " + user;
    }
  }

  static Settings from(Map<String, String> environment) {
    Reader reader = new Reader(environment);
    int port = port(reader);
    String satuWarga = reader.text("SATUWARGA_URL", "http://localhost:8080");
    String opd = reader.text("APEKESAH_OPD", "diskominfo-batam");
    String city = reader.text("APEKESAH_CITY", "Kota Batam");
    String region = reader.text("APEKESAH_REGION", "21.71");
    Settings settings =
        new Settings(
            port,
            publicUrl(environment),
            opd,
            city,
            region,
            reader.database("DATABASE_URL"),
            keyFile(environment),
            satuWarga,
            reader.text("SATUWARGA_ISSUER", satuWarga),
            new OfficerDesk.Settings(
                opd,
                city,
                region,
                publicUrl(environment),
                reader.text("APEKESAH_PROVIDER", "http://localhost:8081"),
                reader.text("APEKESAH_CLIENT_ID", "apekesah-batam"),
                reader.needed("APEKESAH_CLIENT_SECRET"),
                reader.names("APEKESAH_OFFICERS")));
    reader.refuseMistakes();
    return settings;
  }

  /** Address of this service as browsers see it. */
  static String publicUrl(Map<String, String> environment) {
    Reader reader = new Reader(environment);
    return reader.text("APEKESAH_PUBLIC_URL", "http://localhost:" + port(reader));
  }

  static Path keyFile(Map<String, String> environment) {
    return Path.of(new Reader(environment).text("APEKESAH_KEY_FILE", ".data/apekesah-key.json"));
  }

  private static int port(Reader reader) {
    return reader.number("APEKESAH_PORT", 8082);
  }

  /** Reads and remembers what is wrong. */
  private static final class Reader {
    private final Map<String, String> environment;
    private final List<String> mistakes = new ArrayList<>();

    Reader(Map<String, String> environment) {
      this.environment = environment;
    }

    String text(String name, String otherwise) {
      String value = environment.getOrDefault(name, "").strip();
      return value.isEmpty() ? otherwise : value;
    }

    String needed(String name) {
      String value = text(name, "");
      if (value.isEmpty()) {
        mistakes.add(name + " is missing");
      }
      return value;
    }

    /** Comma-separated; each counts once. */
    Set<String> names(String name) {
      return Arrays.stream(needed(name).split(",", -1))
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    }

    int number(String name, int otherwise) {
      String value = text(name, Integer.toString(otherwise));
      if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
        return Integer.parseInt(value);
      }
      mistakes.add(name + " is no port: " + value);
      return otherwise;
    }

    /** {@code postgresql://user:password@host:port/name}. */
    DatabaseLogin database(String name) {
      String value = needed(name);
      try {
        URI address = URI.create(value);
        String[] login = address.getUserInfo().split(":", 2);
        String query = address.getQuery() == null ? "" : "?" + address.getQuery();
        return new DatabaseLogin(
            "jdbc:postgresql://"
                + address.getHost()
                + ":"
                + address.getPort()
                + address.getPath()
                + query,
            login[0],
            login.length == 2 ? login[1] : "");
      } catch (IllegalArgumentException | NullPointerException e) {
        if (!value.isEmpty()) {
          mistakes.add(name + " is not of the form postgresql://user:password@host:port/name");
        }
        return new DatabaseLogin("", "", "");
      }
    }

    void refuseMistakes() {
      if (!mistakes.isEmpty()) {
        throw new IllegalArgumentException(String.join("\n", mistakes));
      }
    }
  }
}
