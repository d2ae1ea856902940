package id.satuwarga.server.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools and migrations go the same way to PostgreSQL, and it is the way that was asked for. */
class DatabaseTlsTest {
  private static final String ENCRYPTED =
      "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
  private static final Vertx VERTX = Vertx.vertx();
  private static EmbeddedPostgres postgres;
  private static Path ours;
  private static Path stranger;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    ours = certificate(directory.resolve("ours"));
    stranger = certificate(directory.resolve("stranger"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", "'" + ours + "'")
            .setServerConfig("ssl_key_file", "'" + ours.resolveSibling("ours.key") + "'")
            .start();
  }

  @AfterAll
  static void stop() throws Exception {
    VERTX.close();
    postgres.close();
  }

  @Test
  void everyModeEncryptsAndNoneDoesNot() throws Exception {
    assertThat(encrypted(DatabaseTls.NONE)).isEqualTo("false false");
    assertThat(encrypted(of(DatabaseTls.Mode.REQUIRE, Optional.empty()))).isEqualTo("true true");
    for (DatabaseTls.Mode mode :
        List.of(DatabaseTls.Mode.VERIFY_CA, DatabaseTls.Mode.VERIFY_FULL)) {
      assertThat(encrypted(of(mode, Optional.of(ours)))).isEqualTo("true true");
    }
  }

  @Test
  void whoeverIsVouchedForByNobodyWeTrustIsRefused() {
    DatabaseTls tls = of(DatabaseTls.Mode.VERIFY_CA, Optional.of(stranger));
    assertThatThrownBy(() -> byPool(config("localhost", tls))).isNotNull();
    assertThatThrownBy(() -> byJdbc(config("localhost", tls))).isNotNull();
  }

  @Test
  void whoeverHasAnotherNameIsRefusedWhenNamesCount() throws Exception {
    DatabaseTls full = of(DatabaseTls.Mode.VERIFY_FULL, Optional.of(ours));
    assertThatThrownBy(() -> byPool(config("127.0.0.1", full))).isNotNull();
    assertThatThrownBy(() -> byJdbc(config("127.0.0.1", full))).isNotNull();
    DatabaseTls ca = of(DatabaseTls.Mode.VERIFY_CA, Optional.of(ours));
    assertThat(byPool(config("127.0.0.1", ca))).isTrue();
    assertThat(byJdbc(config("127.0.0.1", ca))).isTrue();
  }

  @Test
  void migrationsGoThatWayToo() {
    DatabaseTls tls = of(DatabaseTls.Mode.VERIFY_CA, Optional.of(stranger));
    Migrations migrations = new Migrations(config("localhost", tls), List.of());
    assertThatThrownBy(() -> migrations.verify(Mode.SANDBOX)).isNotNull();
  }

  private static String encrypted(DatabaseTls tls) throws Exception {
    DatabaseConfig config = config("localhost", tls);
    return byPool(config) + " " + byJdbc(config);
  }

  private static boolean byPool(DatabaseConfig config) {
    Pools pools = new Pools(VERTX, config);
    try {
      return TestServer.await(
          pools
              .database()
              .reads()
              .query(ENCRYPTED)
              .execute()
              .map(rows -> rows.iterator().next().getBoolean(0)));
    } finally {
      TestServer.await(pools.close());
    }
  }

  private static boolean byJdbc(DatabaseConfig config) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(config.jdbcUrl(), "postgres", "postgres");
        ResultSet rows = connection.createStatement().executeQuery(ENCRYPTED)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private static DatabaseConfig config(String host, DatabaseTls tls) {
    return new DatabaseConfig(
        host, postgres.getPort(), "postgres", "postgres", new Secret("postgres"), tls, 4);
  }

  private static DatabaseTls of(DatabaseTls.Mode mode, Optional<Path> rootCert) {
    return new DatabaseTls(mode, rootCert.map(Path::toString));
  }

  /** A certificate that vouches for itself and the name localhost, with its key beside it. */
  private static Path certificate(Path name) throws Exception {
    Path store = Path.of(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "db",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-ext",
                "bc:c",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(store)) {
      keys.load(bytes, "changeit".toCharArray());
    }
    Path key = Path.of(name + ".key");
    pem(key, "PRIVATE KEY", keys.getKey("db", "changeit".toCharArray()).getEncoded());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return pem(Path.of(name + ".pem"), "CERTIFICATE", keys.getCertificate("db").getEncoded());
  }

  private static Path pem(Path file, String kind, byte[] content) throws Exception {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
  }
}
