package id.satuwarga.server.platform.db;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the way to PostgreSQL is protected, in the words of libpq.
 *
 * @param rootCert a PEM file of the authorities that may vouch for PostgreSQL
 */
public record DatabaseTls(Mode mode, Optional<String> rootCert) {
  /** Nothing to protect: the way does not leave this machine, or whoever runs a sandbox says so. */
  public static final DatabaseTls NONE = new DatabaseTls(Mode.DISABLE, Optional.empty());

  /** What is asked of the other end. */
  public enum Mode {
    DISABLE,
    REQUIRE,
    VERIFY_CA,
    VERIFY_FULL;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final String MODE = "sslmode";
  private static final String ROOT = "sslrootcert";

  /**
   * Reads the query of a database's address. Parameters we do not know are refused rather than
   * ignored: somebody relies on them.
   *
   * @throws IllegalArgumentException says what is wrong, without the address
   */
  static DatabaseTls read(Map<String, String> parameters) {
    Map<String, String> rest = new LinkedHashMap<>(parameters);
    Optional<String> mode = Optional.ofNullable(rest.remove(MODE));
    Optional<String> root = Optional.ofNullable(rest.remove(ROOT));
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException(
          "knows only the parameters sslmode and sslrootcert, not "
              + String.join(", ", rest.keySet()));
    }
    DatabaseTls tls = new DatabaseTls(mode.map(DatabaseTls::mode).orElse(Mode.DISABLE), root);
    boolean verifies = tls.mode == Mode.VERIFY_CA || tls.mode == Mode.VERIFY_FULL;
    if (verifies != root.isPresent()) {
      throw new IllegalArgumentException(
          "needs sslrootcert=FILE with sslmode=verify-ca or verify-full, and only there");
    }
    root.filter(file -> !Files.isReadable(Path.of(file)))
        .ifPresent(
            file -> {
              throw new IllegalArgumentException("names in sslrootcert a file we cannot read");
            });
    return tls;
  }

  private static Mode mode(String word) {
    for (Mode mode : Mode.values()) {
      if (mode.word().equals(word)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "needs sslmode=disable, require, verify-ca or verify-full, not " + word);
  }

  /** For the pools. */
  void applyTo(PgConnectOptions options) {
    options.setSslMode(SslMode.of(mode.word()));
    if (mode != Mode.DISABLE) {
      ClientSSLOptions ssl = new ClientSSLOptions();
      ssl.setTrustAll(mode == Mode.REQUIRE);
      ssl.setHostnameVerificationAlgorithm(mode == Mode.VERIFY_FULL ? "HTTPS" : "");
      rootCert.ifPresent(file -> ssl.setTrustOptions(new PemTrustOptions().addCertPath(file)));
      options.setSslOptions(ssl);
    }
  }

  /** For what comes by JDBC: the query of its address. */
  String jdbcQuery() {
    String root =
        rootCert
            .map(file -> "&" + ROOT + "=" + URLEncoder.encode(file, StandardCharsets.UTF_8))
            .orElse("");
    return MODE + "=" + mode.word() + root;
  }
}
