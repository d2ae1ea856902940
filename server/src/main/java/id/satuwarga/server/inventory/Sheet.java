package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.sheet.CsvRows;
import id.satuwarga.server.platform.sheet.SheetText;
import id.satuwarga.server.platform.sheet.UnreadableSheetException;
import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table as an office keeps it: titles above the header, the header, rows. Cells are without the
 * blanks around them.
 */
record Sheet(int headerRow, List<String> heads, List<Row> rows) {
  static final int MOST_ROWS = 50_000;
  private static final int MOST_TITLES = 25;
  private static final int LEAST_HEADS = 2;

  /** A row under the header that says something; its number is that of the spreadsheet. */
  record Row(int number, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** A CSV, or the first visible sheet of an Excel file that has a header. */
  static Sheet read(byte[] bytes) throws UnreadableSheetException {
    if (!XlsxBook.is(bytes)) {
      return of(rows(CsvRows.of(SheetText.of(bytes))));
    }
    for (List<List<String>> rows : XlsxBook.sheets(bytes)) {
      if (header(rows) >= 0) {
        return of(rows);
      }
    }
    return of(List.of());
  }

  private static List<List<String>> rows(CsvRows csv) throws UnreadableSheetException {
    List<List<String>> rows = new ArrayList<>();
    while (csv.hasNext()) {
      if (rows.size() == MOST_ROWS) {
        throw tooLong();
      }
      rows.add(csv.next());
    }
    return rows;
  }

  static UnreadableSheetException tooLong() {
    return new UnreadableSheetException(
        Text.of(
            "Berkas memiliki lebih dari " + MOST_ROWS + " baris; bagilah per OPD.",
            "The file has more than " + MOST_ROWS + " rows; divide it by OPD."));
  }

  private static Sheet of(List<List<String>> rows) throws UnreadableSheetException {
    int header = header(rows);
    if (header < 0) {
      throw new UnreadableSheetException(
          Text.of(
              "Baris judul kolom tidak ditemukan. Tulis judul seperti “Nama aplikasi” dan “OPD”"
                  + " di atas datanya.",
              "No header was found. Put heads such as “Nama aplikasi” and “OPD” above the data."));
    }
    List<String> heads = rows.get(header).stream().map(Sheet::clean).toList();
    List<Row> data = new ArrayList<>();
    for (int i = header + 1; i < rows.size(); i++) {
      Row row = new Row(i + 1, rows.get(i).stream().map(Sheet::clean).toList());
      if (!isEmpty(row) && !isNumbering(row) && !row.cells().equals(heads)) {
        data.add(row);
      }
    }
    if (data.isEmpty()) {
      throw new UnreadableSheetException(
          Text.of(
              "Tidak ada baris data di bawah judul kolom.", "There are no rows under the header."));
    }
    return new Sheet(header + 1, heads, data);
  }

  /** The row in which most cells are heads we know; one of them must name the app. */
  private static int header(List<List<String>> rows) {
    int best = -1;
    int most = LEAST_HEADS - 1;
    for (int i = 0; i < Math.min(rows.size(), MOST_TITLES); i++) {
      Set<SheetField> known = new LinkedHashSet<>();
      rows.get(i).forEach(cell -> SheetField.headedBy(cell).ifPresent(known::add));
      if (known.size() > most) {
        most = known.size();
        best = i;
      }
    }
    return best >= 0 ? best : widest(rows);
  }

  /** Where no head is known: the first row without a gap that has others as wide below it. */
  private static int widest(List<List<String>> rows) {
    for (int i = 0; i + 1 < Math.min(rows.size(), MOST_TITLES); i++) {
      List<String> row = rows.get(i);
      boolean full = row.size() > 1 && row.stream().noneMatch(String::isBlank);
      boolean words = row.stream().noneMatch(cell -> cell.matches("[\\d.,\\s]+"));
      if (full && words && rows.get(i + 1).size() == row.size()) {
        return i;
      }
    }
    return -1;
  }

  /** What the columns are about, as far as their heads say it; each field once. */
  Map<Integer, SheetField> suggested() {
    Map<Integer, SheetField> columns = new HashMap<>();
    for (int column = 0; column < heads.size(); column++) {
      Optional<SheetField> field = SheetField.headedBy(heads.get(column));
      if (field.isPresent() && !columns.containsValue(field.get())) {
        columns.put(column, field.get());
      }
    }
    return columns;
  }

  /** The heads as one text: sheets of one office that look alike are mapped alike. */
  String signature() {
    return String.join("|", heads.stream().map(PlainWords::keyOf).toList());
  }

  /** The first things a column says. */
  List<String> samples(int column, int most) {
    return rows.stream()
        .map(row -> row.cell(column))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(most)
        .toList();
  }

  private static boolean isEmpty(Row row) {
    return row.cells().stream().allMatch(String::isEmpty);
  }

  /** {@code (1) (2) (3)} under the header. */
  private static boolean isNumbering(Row row) {
    return row.cells().size() > 2
        && IntStream.range(0, row.cells().size())
            .allMatch(i -> row.cell(i).replaceAll("[().\\s]", "").equals(String.valueOf(i + 1)));
  }

  /** Without the mark that our own export puts before what a spreadsheet would calculate. */
  private static String clean(String cell) {
    String bare =
        cell.replaceAll("[\\p{Cntrl}\\u00A0\\u202A-\\u202E\\u2066-\\u2069\\s]+", " ").strip();
    return bare.matches("'[=+@-].*") ? bare.substring(1) : bare;
  }
}
