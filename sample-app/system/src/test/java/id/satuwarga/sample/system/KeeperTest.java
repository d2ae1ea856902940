package id.satuwarga.sample.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class KeeperTest {
  private static final Duration GRACE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final int port = Ports.free().server();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<Keeper> keepers = new CopyOnWriteArrayList<>();

  @AfterEach
  void leaveNothingRunning() {
    keepers.forEach(keeper -> keeper.stop(Duration.ofMillis(500)));
  }

  @Test
  void aKilledProgramComesBack() throws Exception {
    Keeper keeper = keep(TinyProgram.on(port, folder));
    keeper.awaitReady();
    long first = keeper.pid().orElseThrow();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    Wait.until(() -> keeper.isReady() && keeper.pid().orElse(first) != first);
    assertThat(said).anySatisfy(line -> assertThat(line).contains("starting it again"));
  }

  @Test
  void aProgramThatEndsAtOnceIsRefusedWithItsLog() {
    Program broken = Program.of("tiny", List.of("false"), Map.of(), folder.resolve("tiny.log"), "");
    assertThatThrownBy(() -> keep(broken).awaitReady())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tiny cannot be started")
        .hasMessageContaining("tiny.log");
  }

  @Test
  void aStoppedProgramIsGoneAndStaysAway() throws Exception {
    Keeper keeper = keep(TinyProgram.on(port, folder));
    keeper.awaitReady();
    ProcessHandle process = ProcessHandle.of(keeper.pid().orElseThrow()).orElseThrow();
    keeper.stop(GRACE);
    Wait.until(() -> !process.isAlive());
    Wait.until(() -> keeper.pid().isEmpty());
    Wait.until(() -> Files.notExists(folder.resolve("tiny.pid")));
    assertThat(said).isEmpty();
  }

  @Test
  void aProgramThatWillNotLeaveIsMadeTo() throws Exception {
    Keeper keeper = keep(TinyProgram.on(port, folder, "stubborn"));
    keeper.awaitReady();
    ProcessHandle process = ProcessHandle.of(keeper.pid().orElseThrow()).orElseThrow();
    keeper.stop(Duration.ofMillis(300));
    Wait.until(() -> !process.isAlive());
  }

  @Test
  void whatAKilledProgramHasStartedGoesWithIt() throws Exception {
    List<String> command = List.of("sh", "-c", "trap '' TERM; sleep 60 & wait; wait; wait");
    Program parent = Program.of("tiny", command, Map.of(), folder.resolve("tiny.log"), "sleep");
    Child child = Child.start(parent, new PidFile(folder.resolve("tiny.pid")));
    ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
    Wait.until(() -> process.descendants().findAny().isPresent());
    List<ProcessHandle> started = process.descendants().toList();
    child.stop(Duration.ofMillis(300));
    assertThat(started).isNotEmpty();
    Wait.until(() -> !child.isAlive());
    Wait.until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void whatAKilledSupervisorLeftIsEnded() throws Exception {
    Child left = Child.start(TinyProgram.on(port, folder), new PidFile(folder.resolve("tiny.pid")));
    Leftovers.end(folder, said::add);
    Wait.until(() -> !left.isAlive());
    assertThat(said).anySatisfy(line -> assertThat(line).contains("leftover tiny"));
    assertThat(Files.exists(folder.resolve("tiny.pid"))).isFalse();
  }

  private Keeper keep(Program program) {
    Probe probe =
        Probe.http(HttpClient.newHttpClient(), URI.create("http://localhost:" + port + "/"));
    Readiness readiness = Readiness.within(Duration.ofSeconds(60), probe);
    Keeper keeper = new Keeper(program, readiness, folder, List.of(), said::add);
    keepers.add(keeper);
    keeper.start();
    return keeper;
  }
}
