package id.satuwarga.sample.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Ends what a supervisor that was killed left running. Ending is simpler than adopting and loses
 * nothing: every program of ours survives being stopped at any moment.
 */
final class Leftovers {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private Leftovers() {}

  static void end(Path runFolder, Consumer<String> say) {
    for (Path path : pidFiles(runFolder)) {
      PidFile file = new PidFile(path);
      file.process()
          .ifPresent(
              process -> {
                say.accept(
                    String.format(
                        "Mengakhiri sisa %s (pid %d) / Ending a leftover %s (pid %d)",
                        name(path), process.pid(), name(path), process.pid()));
                Child.end(process, Postgres.farewell(name(path)), GRACE);
              });
      file.delete();
    }
  }

  /** PostgreSQL last, so that those who write to it have left before. */
  private static List<Path> pidFiles(Path runFolder) {
    try (Stream<Path> files = Files.list(runFolder)) {
      return files
          .filter(file -> file.toString().endsWith(".pid"))
          .sorted((a, b) -> Boolean.compare(isPostgres(a), isPostgres(b)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostgres(Path pidFile) {
    return name(pidFile).equals(Postgres.NAME);
  }

  private static String name(Path pidFile) {
    return pidFile.getFileName().toString().replaceFirst("\\.pid$", "");
  }
}
