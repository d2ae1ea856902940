package id.satuwarga.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, with prepared statements over TCP like the server's. */
final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final Pattern COUNT = Pattern.compile("transactions actually processed: ([0-9]+)");
  private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
  private final String program;
  private final Cluster cluster;
  private final int callers;

  private Pgbench(String program, Cluster cluster, int callers) {
    this.program = program;
    this.cluster = cluster;
    this.callers = callers;
  }

  /** The program that {@code scripts/bench} found, if it found one. */
  static Optional<Pgbench> find(Cluster cluster, int callers) {
    return Optional.ofNullable(System.getProperty("satuwarga.pgbench"))
        .filter(program -> !program.isBlank())
        .map(program -> new Pgbench(program, cluster, callers));
  }

  /** A variant that asks this script; of waiting pgbench knows the average only. */
  Function<Duration, Contest.Window> asking(String name, String script) {
    return length -> run(name, script, length);
  }

  private Contest.Window run(String name, String script, Duration window) {
    try {
      Path file = Path.of("target", "bench", name + ".sql");
      Files.writeString(file, script);
      ProcessBuilder builder =
          new ProcessBuilder(
                  List.of(
                      program,
                      "--no-vacuum",
                      "--protocol=prepared",
                      "--client=" + callers,
                      "--jobs=2",
                      "--time=" + window.toSeconds(),
                      "--file=" + file,
                      "--host=127.0.0.1",
                      "--port=" + cluster.port(),
                      "--username=postgres",
                      Cluster.DATABASE))
              .redirectErrorStream(true);
      builder.environment().put("PGPASSWORD", "postgres");
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("pgbench says: " + said);
      }
      return new Contest.Window(
          number(RATE, said), number(COUNT, said), number(LATENCY, said), Double.NaN);
    } catch (IOException failure) {
      throw new UncheckedIOException(program, failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static double number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("pgbench says: " + text);
    }
    return Double.parseDouble(found.group(1));
  }
}
