package id.satuwarga.server.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel file. Numbers and days are cells that can be calculated with; a text is a text whatever
 * it begins with, so that nothing in it is ever calculated.
 */
public final class Workbook {
  /** What such a file is called on the web. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int LONGEST_TEXT = 32_000;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 50;
  private static final int TITLE_SIZE = 14;
  private static final String HEAD_COLOR = "DCE6F1";
  private final List<Table> tables = new ArrayList<>();

  /**
   * One sheet.
   *
   * @param titles lines above the table; none for a table that programs read
   */
  public record Table(
      String name, List<String> titles, List<String> heads, List<List<Cell>> rows) {}

  public Workbook with(Table table) {
    tables.add(table);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var book = new org.dhatim.fastexcel.Workbook(bytes, "SatuWarga", null)) {
      for (Table table : tables) {
        write(table, book.newWorksheet(table.name()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes what is written", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Table table, Worksheet sheet) {
    for (int row = 0; row < table.titles().size(); row++) {
      put(sheet, row, 0, Cell.text(table.titles().get(row)));
    }
    if (!table.titles().isEmpty()) {
      sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
    }
    int head = table.titles().isEmpty() ? 0 : table.titles().size() + 1;
    for (int column = 0; column < table.heads().size(); column++) {
      sheet.inlineString(head, column, table.heads().get(column));
      sheet.style(head, column).bold().fillColor(HEAD_COLOR).set();
      sheet.width(column, width(table, column));
    }
    int row = head;
    for (List<Cell> cells : table.rows()) {
      row++;
      for (int column = 0; column < cells.size(); column++) {
        put(sheet, row, column, cells.get(column));
      }
    }
    sheet.freezePane(0, head + 1);
    if (row > head) {
      sheet.setAutoFilter(head, 0, row, table.heads().size() - 1);
    }
  }

  private static void put(Worksheet sheet, int row, int column, Cell cell) {
    if (cell.kind() == Cell.Kind.BLANK) {
      return;
    }
    if (cell.value() instanceof Number number) {
      sheet.value(row, column, number);
    } else if (cell.value() instanceof LocalDate day) {
      sheet.value(row, column, day);
    } else {
      sheet.inlineString(row, column, fitting(cell.value().toString()));
    }
    sheet.style(row, column).format(cell.kind().format()).set();
  }

  /** No longer than a cell may be, and no half of a letter at its end. */
  private static String fitting(String text) {
    int end = Math.min(LONGEST_TEXT, text.length());
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static int width(Table table, int column) {
    int longest = table.heads().get(column).length();
    for (List<Cell> cells : table.rows()) {
      longest = Math.max(longest, column < cells.size() ? cells.get(column).width() : 0);
    }
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  }
}
