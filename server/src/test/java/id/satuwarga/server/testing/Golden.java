package id.satuwarga.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that hold what must not change unnoticed. {@code scripts/golden} writes them anew; the
 * change is then seen, and judged, in the commit.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  public static void check(String name, List<String> lines) {
    Path file = FOLDER.resolve(name);
    String now = String.join("\n", lines) + "\n";
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, now, StandardCharsets.UTF_8);
      }
      assertThat(now)
          .as("%s; when the change is meant, run scripts/golden", file)
          .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
