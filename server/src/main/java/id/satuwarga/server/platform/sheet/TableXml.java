package id.satuwarga.server.platform.sheet;

import java.util.List;
import java.util.Locale;

/** A table as the XML of a worksheet, and the looks its cells refer to. */
final class TableXml {
  static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** In the order of the looks below; days and sums as Indonesia writes them. */
  static final String STYLES =
      """
      <styleSheet xmlns="%s"><numFmts count="2">\
      <numFmt numFmtId="170" formatCode="[$-421]d\\ mmmm\\ yyyy"/>\
      <numFmt numFmtId="171" formatCode="&quot;Rp&quot;\\ #,##0"/></numFmts>\
      <fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/></font>\
      <font><b/><sz val="14"/><name val="Calibri"/></font></fonts>\
      <fills count="3"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/></patternFill></fill></fills>\
      <borders count="1"><border/></borders>\
      <cellStyleXfs count="1"><xf/></cellStyleXfs>\
      <cellXfs count="8"><xf/><xf numFmtId="49" applyNumberFormat="1"/>\
      <xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/>\
      <xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="170" applyNumberFormat="1"/>\
      <xf fontId="1" fillId="2" applyFont="1" applyFill="1"/>\
      <xf fontId="2" applyFont="1"/></cellXfs></styleSheet>\
      """
          .formatted(SPACE);

  private static final int HEAD = 6;
  private static final int TITLE = 7;
  private static final int LONGEST_TEXT = 32_000;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 50;
  private final StringBuilder xml = new StringBuilder();
  private int row;

  private TableXml() {}

  static String of(Workbook.Table table) {
    TableXml sheet = new TableXml();
    sheet.write(table);
    return sheet.xml.toString();
  }

  private void write(Workbook.Table table) {
    int above = table.titles().isEmpty() ? 0 : table.titles().size() + 1;
    xml.append("<worksheet xmlns=\"").append(SPACE).append("\"><sheetViews><sheetView");
    xml.append(" workbookViewId=\"0\"><pane ySplit=\"").append(above + 1);
    xml.append("\" topLeftCell=\"A").append(above + 2);
    xml.append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int column = 0; column < table.heads().size(); column++) {
      xml.append("<col min=\"%1$d\" max=\"%1$d\"".formatted(column + 1));
      xml.append(" width=\"%d\" customWidth=\"1\"/>".formatted(width(table, column)));
    }
    xml.append("</cols><sheetData>");
    for (String title : table.titles()) {
      row(List.of(Cell.text(title)), row == 0 ? TITLE : 0);
    }
    row = above;
    row(table.heads().stream().map(Cell::text).toList(), HEAD);
    table.rows().forEach(cells -> row(cells, -1));
    xml.append("</sheetData>");
    if (!table.rows().isEmpty()) {
      xml.append(
          "<autoFilter ref=\"A%d:%s\"/>"
              .formatted(above + 1, place(table.heads().size() - 1, row)));
    }
    xml.append("</worksheet>");
  }

  private void row(List<Cell> cells, int look) {
    row++;
    xml.append("<row r=\"").append(row).append("\">");
    for (int column = 0; column < cells.size(); column++) {
      cell(place(column, row), cells.get(column), look);
    }
    xml.append("</row>");
  }

  private void cell(String place, Cell cell, int look) {
    if (cell.kind() == Cell.Kind.BLANK) {
      return;
    }
    xml.append("<c r=\"").append(place).append("\" s=\"");
    xml.append(look < 0 ? cell.kind().ordinal() : look);
    if (cell.kind() == Cell.Kind.TEXT) {
      xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      xml.append(escaped(cell.value())).append("</t></is></c>");
    } else {
      xml.append("\"><v>").append(cell.value()).append("</v></c>");
    }
  }

  private static int width(Workbook.Table table, int column) {
    int longest = table.heads().get(column).length();
    for (List<Cell> cells : table.rows()) {
      longest = Math.max(longest, column < cells.size() ? cells.get(column).width() : 0);
    }
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  }

  /** Column 27 of row 3 is {@code AB3}. */
  private static String place(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return String.format(Locale.ROOT, "%s%d", letters, row);
  }

  /** Without what XML cannot carry, and no longer than a cell may be. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_TEXT)
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (letter >= ' ' && letter < 0xD800
                      || letter > 0xDFFF && letter < 0xFFFE
                      || letter > 0xFFFF
                      || letter == '\n') {
                    safe.appendCodePoint(letter);
                  }
                }
              }
            });
    return safe.toString();
  }
}
