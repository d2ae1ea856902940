package id.satuwarga.sample.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor with a real PostgreSQL and small programs in place of the server and Apekesah. */
@Timeout(300)
class SatuWargaSystemTest {
  /** A system has one server; a worker beside it is a sandbox's. */
  private static final int PARTS = Part.values().length - 1;

  @TempDir Path folder;

  @Test
  void whatIsKilledComesBackAndDataSurvivesARestart() throws Exception {
    Settings settings = Settings.inFolder(folder.resolve("data"));
    List<ProcessHandle> processes;
    try (SatuWargaSystem system = TinySupervisor.of(settings)) {
      system.start();
      execute(settings, "CREATE TABLE note (text text)");
      execute(settings, "INSERT INTO note VALUES ('kept')");
      for (Part part : List.of(Part.POSTGRES, Part.SERVER)) {
        kill(system, part);
      }
      assertThat(notes(settings)).isEqualTo(1);
      processes = processes(system);
      assertThat(processes).hasSize(PARTS);
    }
    awaitEnd(processes);
    assertThat(pidFiles(settings)).isEmpty();
    try (SatuWargaSystem again = TinySupervisor.of(settings)) {
      again.start();
      assertThat(notes(settings)).isEqualTo(1);
    }
  }

  @Test
  void afterAKilledSupervisorTheNextOneTakesOver() throws Exception {
    Settings settings = Settings.inFolder(folder.resolve("data"));
    Process first = supervisor(settings);
    execute(settings, "CREATE TABLE note (text text)");
    execute(settings, "INSERT INTO note VALUES ('kept')");
    List<ProcessHandle> left = first.toHandle().descendants().toList();
    assertThat(left).hasSizeGreaterThanOrEqualTo(PARTS);
    assertThat(first.destroyForcibly().waitFor(120, TimeUnit.SECONDS)).isTrue();
    try (SatuWargaSystem second = TinySupervisor.of(settings)) {
      second.start();
      awaitEnd(left);
      assertThat(notes(settings)).isEqualTo(1);
    }
  }

  @Test
  void aPolitelyStoppedSupervisorLeavesNothing() throws Exception {
    Settings settings = Settings.inFolder(folder.resolve("data"));
    Process supervisor = supervisor(settings);
    List<ProcessHandle> children = supervisor.toHandle().descendants().toList();
    supervisor.destroy();
    assertThat(supervisor.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(children).hasSizeGreaterThanOrEqualTo(PARTS);
    awaitEnd(children);
  }

  @Test
  void aGivenDatabaseIsSharedBySchemas() throws Exception {
    Settings host = Settings.inFolder(folder.resolve("host"));
    try (SatuWargaSystem itsDatabase = TinySupervisor.of(host)) {
      itsDatabase.start();
      GivenDatabase given = GivenDatabase.at(database(host).url());
      Settings guest =
          new Settings(
              folder.resolve("guest"), Ports.free(), new Storage.Given(given), Settings.Start.KEEP);
      try (SatuWargaSystem system = TinySupervisor.of(guest)) {
        system.start();
        assertThat(system.pid(Part.POSTGRES)).isEmpty();
        execute(host, "CREATE TABLE apekesah_batam.complaint (id int)");
        execute(host, "CREATE TABLE apekesah_tegal.complaint (id int)");
      }
    }
  }

  @Test
  void aPortInUseStartsNothing() throws Exception {
    Settings settings = Settings.inFolder(folder.resolve("data"));
    try (ServerSocket taken = new ServerSocket(settings.ports().provider());
        SatuWargaSystem system = TinySupervisor.of(settings)) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(system::start).isInstanceOf(Refusal.class).hasMessageContaining("in use");
      assertThat(processes(system)).isEmpty();
      assertThat(settings.dataFolder().resolve("postgres")).doesNotExist();
    }
  }

  private static Process supervisor(Settings settings) throws IOException {
    JavaProgram program =
        new JavaProgram(
            TinySupervisor.class.getName(),
            System.getProperty("java.class.path"),
            ClassArchive.NONE);
    List<String> command = new java.util.ArrayList<>(program.command(List.of("-Xmx64m")));
    command.add(settings.dataFolder().toString());
    command.add(Integer.toString(settings.ports().server()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", program.classPath());
    Process process = builder.start();
    BufferedReader lines = process.inputReader();
    assertThat(lines.readLine()).isEqualTo("ready");
    return process;
  }

  private static void kill(SatuWargaSystem system, Part part) throws InterruptedException {
    long pid = system.pid(part).orElseThrow();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    Wait.until(() -> system.isReady(part) && system.pid(part).orElse(pid) != pid);
  }

  /** One whose parent was ended is there until the system has buried it. */
  private static void awaitEnd(List<ProcessHandle> ended) throws InterruptedException {
    Wait.until(() -> ended.stream().noneMatch(ProcessHandle::isAlive));
  }

  private static List<ProcessHandle> processes(SatuWargaSystem system) {
    return Stream.of(Part.values())
        .flatMap(part -> system.pid(part).stream().boxed())
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .toList();
  }

  private static List<Path> pidFiles(Settings settings) throws IOException {
    try (Stream<Path> files = Files.list(settings.dataFolder().resolve("run"))) {
      return files.toList();
    }
  }

  private static void execute(Settings settings, String sql) throws SQLException {
    try (Connection connection = database(settings).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int notes(Settings settings) throws SQLException {
    try (Connection connection = database(settings).connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM note")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static DatabaseAddress database(Settings settings) {
    Secrets secrets = new Secrets(settings.dataFolder().resolve("secrets"));
    String name = "satuwarga";
    return new DatabaseAddress(
        "127.0.0.1", settings.ports().postgres(), name, name, secrets.get("satuwarga-db-password"));
  }
}
