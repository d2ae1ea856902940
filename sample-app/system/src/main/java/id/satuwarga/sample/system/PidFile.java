package id.satuwarga.sample.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers a started process beyond our own death.
 *
 * <p>A pid alone is not enough, since the system gives it to somebody else later: the file also
 * holds when the process started and a mark that stands on its command line.
 */
record PidFile(Path path) {
  /** The kernel's idea of the boot time may move a little between two readings. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  void write(ProcessHandle process, String mark) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("pid", Long.toString(process.pid()));
    lines.setProperty("started", process.info().startInstant().map(Instant::toString).orElse(""));
    lines.setProperty("mark", mark);
    Path draft = path.resolveSibling(path.getFileName() + ".new");
    try (Writer out = Files.newBufferedWriter(draft)) {
      lines.store(out, null);
    }
    Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The process of this file if it still lives and really is ours. */
  Optional<ProcessHandle> process() {
    Properties lines = new Properties();
    try (Reader in = Files.newBufferedReader(path)) {
      lines.load(in);
      long pid = Long.parseLong(lines.getProperty("pid", ""));
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, lines.getProperty("started", "")))
          .filter(process -> carries(process, lines.getProperty("mark", "")));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startedAt(ProcessHandle process, String started) {
    if (started.isEmpty()) {
      return true;
    }
    Instant expected = Instant.parse(started);
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(expected, actual).abs().compareTo(CLOCK_TOLERANCE) <= 0)
        .orElse(false);
  }

  private static boolean carries(ProcessHandle process, String mark) {
    return process.info().commandLine().map(line -> line.contains(mark)).orElse(true);
  }
}
