package id.satuwarga.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, stopped at a bad moment. */
class StopIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void whoIsStoppedInTheMiddleOfTheStartLeavesNobodyBehind() throws Exception {
    new Workshop(folder).source(Workshop.SOURCE).manifest(Workshop.MANIFEST);
    Process simulator = started();
    ProcessHandle postgres = postgres();
    try {
      simulator.destroy();

      assertThat(simulator.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(postgres.isAlive()).as("PostgreSQL goes on").isFalse();
    } finally {
      simulator.destroyForcibly();
      postgres.destroyForcibly();
    }
  }

  private Process started() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "folder=" + folder)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  /** As soon as it runs; the server is not ready then. */
  private ProcessHandle postgres() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Path> file = pidFile();
      if (file.isPresent()) {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file.get())) {
          lines.load(in);
        }
        return ProcessHandle.of(Long.parseLong(lines.getProperty("pid"))).orElseThrow();
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError(Files.readString(folder.resolve("said.txt")));
  }

  private Optional<Path> pidFile() throws IOException {
    Path work = folder.resolve("target/simulator");
    if (!Files.exists(work)) {
      return Optional.empty();
    }
    try (Stream<Path> data = Files.list(work)) {
      return data.map(one -> one.resolve("run/postgres.pid")).filter(Files::exists).findFirst();
    }
  }
}
