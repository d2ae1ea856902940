package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An import as whoever sent the file sees it, before and after it is applied. */
record ImportView(
    UUID importId,
    String state,
    String fileName,
    @Nullable OpdCode opd,
    Instant uploadedAt,
    @Nullable Integer headerRow,
    List<Column> columns,
    @Nullable ImportFigures figures,
    List<SheetField> assumed,
    List<Trouble> problems) {
  private static final int MOST_PROBLEMS = 500;
  private static final int SAMPLES = 3;

  /** One column of the sheet, and what it is about, if anything. */
  record Column(int column, String head, @Nullable SheetField field, List<String> samples) {}

  /** What is wrong in a row. */
  record Trouble(int row, String column, String what) {}

  static ImportView staged(Import staged, ImportReader.Reading reading, Language language) {
    Optional<ImportReader.Outcome> outcome = reading.outcome();
    return new ImportView(
        staged.id(),
        outcome.isPresent() ? "ready" : "unmapped",
        staged.fileName(),
        staged.opd(),
        staged.uploadedAt(),
        reading.sheet().headerRow(),
        IntStream.range(0, reading.sheet().heads().size())
            .mapToObj(column -> column(staged, reading.sheet(), column))
            .toList(),
        outcome.map(ImportReader.Outcome::figures).orElse(null),
        assumed(staged),
        outcome.stream()
            .flatMap(done -> done.verdict().problems().stream())
            .limit(MOST_PROBLEMS)
            .map(wrong -> new Trouble(wrong.row(), wrong.column(), wrong.what().in(language)))
            .toList());
  }

  static ImportView applied(Import done) {
    return new ImportView(
        done.id(),
        "applied",
        done.fileName(),
        done.opd(),
        done.uploadedAt(),
        null,
        List.of(),
        done.figures(),
        List.of(),
        List.of());
  }

  private static Column column(Import staged, Sheet sheet, int column) {
    return new Column(
        column,
        sheet.heads().get(column),
        staged.columns().get(column),
        sheet.samples(column, SAMPLES));
  }

  /** Fields that no column says and every app has. */
  private static List<SheetField> assumed(Import staged) {
    List<SheetField> missing = new ArrayList<>(List.of(SheetField.STATUS, SheetField.USERS));
    missing.removeAll(staged.columns().values());
    return missing;
  }
}
