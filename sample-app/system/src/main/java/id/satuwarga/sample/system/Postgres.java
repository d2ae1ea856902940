package id.satuwarga.sample.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The embedded PostgreSQL: its cluster in the data directory and how it is run. */
final class Postgres {
  static final String NAME = "postgres";
  private static final int INITDB_SECONDS = 60;

  private final DataDirectory directory;
  private final PostgresBinaries binaries;
  private final PostgresAccount account;
  private final DatabaseAddress superuser;

  private Postgres(
      DataDirectory directory,
      PostgresBinaries binaries,
      PostgresAccount account,
      DatabaseAddress superuser) {
    this.directory = directory;
    this.binaries = binaries;
    this.account = account;
    this.superuser = superuser;
  }

  /** Unpacks the programs and makes the cluster where they are missing. */
  static Postgres prepare(DataDirectory directory, Secrets secrets, int port)
      throws IOException, InterruptedException {
    Path root = directory.root();
    PostgresBinaries binaries = PostgresBinaries.unpackedIn(root);
    PostgresAccount account = PostgresAccount.choose(directory.run(), root.resolve("postgres"));
    DatabaseAddress superuser =
        new DatabaseAddress("127.0.0.1", port, NAME, NAME, secrets.get("postgres-password"));
    Postgres postgres = new Postgres(directory, binaries, account, superuser);
    if (!Files.exists(postgres.cluster())) {
      postgres.initialise();
    }
    account.own(postgres.cluster());
    postgres.forgetDeadPostmaster();
    return postgres;
  }

  DatabaseAddress superuser() {
    return superuser;
  }

  Program program() {
    List<String> command =
        account.running(
            List.of(
                binaries.program("postgres"),
                "-D",
                cluster().toString(),
                "-c",
                "port=" + superuser.port(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=64MB"));
    return Program.of(NAME, command, Map.of("LC_ALL", "C"), log(), cluster().toString())
        .leavingBy(farewell(NAME));
  }

  Probe probe() {
    return () -> {
      try (Connection connection = superuser.connect()) {
        return connection.isValid(1);
      }
    };
  }

  /**
   * On SIGTERM PostgreSQL waits for its clients; SIGINT is its fast and clean stop. Java cannot
   * send it.
   */
  static Program.Farewell farewell(String programName) {
    if (!programName.equals(NAME)) {
      return ProcessHandle::destroy;
    }
    return process -> {
      try {
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        if (!kill.waitFor(2, TimeUnit.SECONDS) || kill.exitValue() != 0) {
          process.destroy();
        }
      } catch (IOException noKill) {
        process.destroy();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroy();
      }
    };
  }

  private Path cluster() {
    return directory.root().resolve("postgres");
  }

  private Path log() {
    return directory.logs().resolve("postgres.log");
  }

  /**
   * Makes the cluster beside its place, so that a kill in between leaves none that is half done.
   */
  private void initialise() throws IOException, InterruptedException {
    Path nursery = directory.root().resolve("postgres.new");
    DataDirectory.deleteTree(nursery);
    Secrets.makePrivate(Files.createDirectories(nursery));
    Path password = Files.writeString(nursery.resolve("password"), superuser.password());
    account.own(nursery);
    Path draft = nursery.resolve("cluster");
    List<String> command =
        account.running(
            List.of(
                binaries.program("initdb"),
                "-D",
                draft.toString(),
                "-U",
                superuser.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--no-sync",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    try {
      boolean ended = process.waitFor(INITDB_SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw Refusal.of(
            "PostgreSQL bawaan tidak dapat disiapkan; lihat " + log() + " atau isi DATABASE_URL",
            "The bundled PostgreSQL cannot be set up; see " + log() + " or set DATABASE_URL");
      }
    } finally {
      process.destroyForcibly();
    }
    Files.move(draft, cluster(), StandardCopyOption.ATOMIC_MOVE);
    DataDirectory.deleteTree(nursery);
  }

  /**
   * After a power cut the pid in PostgreSQL's own file may belong to another program by now, and
   * PostgreSQL would refuse to start; we know whether it is really ours.
   */
  private void forgetDeadPostmaster() throws IOException {
    Path file = cluster().resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    Optional<ProcessHandle> running =
        Files.readAllLines(file).stream()
            .findFirst()
            .map(line -> Long.parseLong(line.strip()))
            .flatMap(ProcessHandle::of)
            .filter(ProcessHandle::isAlive)
            .filter(this::worksInOurCluster);
    if (running.isEmpty()) {
      Files.delete(file);
    }
  }

  private boolean worksInOurCluster(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .map(line -> line.contains(cluster().toString()))
        .orElse(true);
  }
}
