package id.satuwarga.server.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a process of its own, with the memory and collector that {@code scripts/run}
 * gives the server, so that its CPU is told apart from the callers'.
 */
final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final String main;
  private final Process process;
  private final Path log;
  private final int port;

  private Program(String main, Process process, Path log, int port) {
    this.main = main;
    this.process = process;
    this.log = log;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end " + main));
  }

  /** Started, and listening on the port. */
  static Program start(String main, String classPath, Map<String, String> environment, int port) {
    Path log = Path.of("target", "bench", main.replaceAll(".*\\.(.+\\..+)", "$1") + ".log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", main))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().remove("SATUWARGA_LOG_LEVEL"); // it quiets this process, not that one
    builder.environment().put("CLASSPATH", classPath);
    builder.environment().putAll(environment);
    try {
      Program program = new Program(main, builder.start(), log, port);
      program.awaitPort();
      return program;
    } catch (IOException failure) {
      throw new UncheckedIOException(main, failure);
    }
  }

  /** This process's class path; without tests when it is for what is measured. */
  static String classPath(boolean withTests) {
    return String.join(
        File.pathSeparator,
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).stream()
            .filter(entry -> withTests || !entry.endsWith("test-classes"))
            .toList());
  }

  private void awaitPort() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!listens(port)) {
      if (!process.isAlive() || System.nanoTime() > until) {
        close();
        throw new IllegalStateException(main + " did not start; see " + log);
      }
      pause();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  double cpu() {
    return Proc.cpu(pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
