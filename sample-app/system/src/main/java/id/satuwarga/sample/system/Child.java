package id.satuwarga.sample.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One started process, its pid file and its log. */
final class Child {
  private static final long LOG_BYTES = 20L * 1024 * 1024;

  private final Program program;
  private final Process process;
  private final PidFile pidFile;

  private Child(Program program, Process process, PidFile pidFile) {
    this.program = program;
    this.process = process;
    this.pidFile = pidFile;
  }

  static Child start(Program program, PidFile pidFile) throws IOException {
    turnOver(program.log());
    ProcessBuilder builder = new ProcessBuilder(detached(program.command()));
    builder.environment().putAll(program.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      pidFile.write(process.toHandle(), program.mark());
      return new Child(program, process, pidFile);
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  void stop(Duration grace) {
    end(process.toHandle(), program.farewell(), grace);
    pidFile.delete();
  }

  /**
   * Asks, waits, then insists. What a process that had to be killed has started itself would notice
   * late, and hold meanwhile what the next start needs (PostgreSQL: its shared memory).
   */
  static void end(ProcessHandle process, Program.Farewell farewell, Duration grace) {
    if (!process.isAlive()) {
      return;
    }
    List<ProcessHandle> started = process.descendants().toList();
    farewell.say(process);
    if (!awaitExit(process, grace)) {
      process.destroyForcibly();
      started.forEach(ProcessHandle::destroyForcibly);
      awaitExit(process, Duration.ofSeconds(1));
    }
  }

  private static boolean awaitExit(ProcessHandle process, Duration time) {
    boolean interrupted = false;
    long end = System.nanoTime() + time.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !process.isAlive();
  }

  /**
   * Ctrl-C in a terminal reaches every process of the foreground group at once; in a session of its
   * own a child hears of it only from us, in our order.
   */
  private static List<String> detached(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (isOnPath("setsid")) {
      whole.add("setsid");
    } else if (isOnPath("sh")) {
      whole.addAll(List.of("sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
    }
    whole.addAll(command);
    return whole;
  }

  static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static void turnOver(Path log) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
