package id.satuwarga.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.sheet.UnreadableSheetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sheets as offices keep them: what each says, and what is wrong with it, stands beside them. */
class SheetFilesTest {
  private static final Path FILES = Path.of("src/test/resources/inventory");
  private static final OpdCode HEALTH = new OpdCode("dinkes-batam");
  private static final OpdBook OPDS =
      new OpdBook(
          Map.of(
              HEALTH,
              new Localized("Dinas Kesehatan Kota Batam", null),
              new OpdCode("dishub-batam"),
              new Localized("Dinas Perhubungan Kota Batam", null)),
          HEALTH);

  @TestFactory
  Stream<DynamicTest> eachFileSaysWhatStandsBesideIt() throws IOException {
    String expected = Files.readString(FILES.resolve("expected.txt"));
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertThat(expected).contains(said(file) + "\n")));
  }

  @Test
  void twentyFilesAndMoreAreNasty() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(20);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> !file.endsWith("expected.txt")).sorted().toList();
    }
  }

  private static String said(Path file) throws IOException {
    StringBuilder said = new StringBuilder("== " + file.getFileName());
    try {
      Sheet sheet = Sheet.read(Files.readAllBytes(file));
      SheetJudge.Verdict verdict = SheetJudge.judge(sheet, sheet.suggested(), OPDS);
      said.append(" header ").append(sheet.headerRow());
      said.append(" repeated ").append(verdict.repeated());
      verdict
          .rows()
          .forEach(row -> said.append("\n  %d %s %s".formatted(row.row(), row.opd(), row.facts())));
      verdict
          .problems()
          .forEach(
              wrong ->
                  said.append(
                      "\n  ! %d [%s] %s"
                          .formatted(wrong.row(), wrong.column(), wrong.what().id())));
    } catch (UnreadableSheetException unreadable) {
      said.append(" unreadable ").append(unreadable.why().id());
    }
    return said.append('\n').toString();
  }
}
