package id.satuwarga.server.bench;

import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.db.DatabaseConfig;
import id.satuwarga.server.platform.db.DatabaseTls;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL of a measurement: as durable as a real one, with memory for the data set. */
final class Cluster implements AutoCloseable {
  static final String DATABASE = "bench";
  private static final String USER = "postgres";
  private static final int CONNECTIONS = 16;
  private final EmbeddedPostgres postgres;
  private final long postmaster;

  private Cluster(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    create(DATABASE);
    this.postmaster = postmaster(Path.of(text("SHOW data_directory")));
  }

  static Cluster start() {
    try {
      return new Cluster(
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("shared_buffers", "512MB")
              .setServerConfig("max_wal_size", "4GB")
              .setServerConfig("max_connections", "200")
              .start());
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL did not start", failure);
    }
  }

  private static long postmaster(Path data) {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return postgres.getPort();
  }

  String url() {
    return url(DATABASE);
  }

  String url(String database) {
    return "postgresql://" + USER + ":" + USER + "@127.0.0.1:" + port() + "/" + database;
  }

  static DatabaseConfig config(int port) {
    return new DatabaseConfig(
        "127.0.0.1", port, DATABASE, USER, new Secret(USER), DatabaseTls.NONE, CONNECTIONS);
  }

  /** Seconds of CPU of all of PostgreSQL so far. */
  double cpu() {
    return Proc.cpuOfFamily(postmaster);
  }

  /** One more database, for a program beside the server. */
  final void create(String database) {
    execute(USER, "CREATE DATABASE " + database);
  }

  void execute(String sql) {
    execute(DATABASE, sql);
  }

  final void execute(String database, String sql) {
    try (Connection connection = postgres.getDatabase(USER, database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** The first column of the first row. */
  String text(String sql) {
    try (Connection connection = postgres.getDatabase(USER, DATABASE).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL did not stop", failure);
    }
  }
}
