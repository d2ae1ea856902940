package id.satuwarga.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever runs the server finds every variable it reads, and none it does not read. */
class OperateDocTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  /** Read before all configuration: it is by the log that mistakes in that are told. */
  private static final List<String> LOGGING = List.of("SATUWARGA_LOG", "SATUWARGA_LOG_LEVEL");

  @Test
  void theTableHasEveryVariableOnce() throws IOException {
    String page = Files.readString(Path.of("../docs/operate.md"));
    String table = page.substring(page.indexOf("### All variables of the server"));
    List<String> named = ROW.matcher(table).results().map(OperateDocTest::name).sorted().toList();

    List<String> read = new ArrayList<>(golden());
    read.addAll(LOGGING);
    assertThat(named).isEqualTo(read.stream().sorted().toList());
  }

  private static List<String> golden() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/golden/config.txt"));
  }

  private static String name(MatchResult row) {
    return row.group(1);
  }
}
