package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Somebody at a terminal who types what the guide says, and reads what comes. */
final class Newcomer implements AutoCloseable {
  private final List<String> read = new CopyOnWriteArrayList<>();
  private final List<Process> running = new ArrayList<>();
  private final Path repository;
  private final Duration patience;
  private final Downloads downloads = new Downloads();
  private Path folder;

  Newcomer(Path folder, Path repository, Duration patience) {
    this.folder = folder;
    this.repository = repository;
    this.patience = patience;
  }

  /** The time in which at least one file was being fetched. */
  private static final class Downloads {
    private int underWay;
    private long since;
    private long nanos;

    synchronized void hear(String line) {
      if (line.startsWith("Downloading from ") || line.contains("] Downloading from ")) {
        since = underWay++ == 0 ? System.nanoTime() : since;
      } else if (underWay > 0 && line.contains("Downloaded from ")) {
        nanos += --underWay == 0 ? System.nanoTime() - since : 0;
      }
    }

    synchronized Duration time() {
      return Duration.ofNanos(nanos);
    }
  }

  /** Returns when the command has ended, well; or, of one that goes on, at once. */
  void types(String command, boolean goesOn) throws IOException, InterruptedException {
    if (command.startsWith("cd ")) {
      folder = folder.resolve(command.substring(3).strip());
      return;
    }
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(folder.toFile());
    builder.environment().put("MAVEN_OPTS", "-Dmaven.repo.local=" + repository);
    Process process = builder.redirectErrorStream(true).start();
    Thread reader = new Thread(() -> read(process), "reads " + command);
    reader.setDaemon(true);
    reader.start();
    running.add(process);
    if (!goesOn) {
      boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
      reader.join();
      assertThat(ended && process.exitValue() == 0).as(command + "\n" + everything()).isTrue();
    }
  }

  /** Waits until a line with these words has come. */
  String reads(String words) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      for (String line : read) {
        if (line.contains(words)) {
          return line;
        }
      }
      assertThat(System.nanoTime()).as(words + " in:\n" + everything()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  Duration downloadTime() {
    return downloads.time();
  }

  /** As by Ctrl-C: Maven, the simulator and what they started. */
  @Override
  public void close() {
    for (Process process : running) {
      List<ProcessHandle> descendants = process.descendants().toList();
      process.destroy();
      descendants.forEach(ProcessHandle::destroy);
      descendants.forEach(one -> one.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }
  }

  private String everything() {
    return String.join("\n", read);
  }

  private void read(Process process) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        downloads.hear(line);
        read.add(line);
      }
    } catch (IOException gone) {
      read.add("(" + gone.getMessage() + ")");
    }
  }
}
