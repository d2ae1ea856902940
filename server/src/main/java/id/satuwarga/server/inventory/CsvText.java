package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows and cells of a CSV text (RFC 4180), whichever of {@code , ; |} and tab parts its cells. The
 * first row is row 1, as a spreadsheet counts them.
 */
final class CsvText {
  static final int MOST_ROWS = 50_000;
  private static final int MOST_COLUMNS = 200;
  private static final int LOOKED_AT = 30;
  private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
  private final String text;
  private final char delimiter;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private int at;

  private CsvText(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  static List<List<String>> rows(String text) throws UnreadableSheetException {
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).strip();
    if (first.matches("sep=.")) {
      // Excel's own note of the delimiter; its row stays, so that the others keep their numbers
      return new CsvText(text, first.charAt(4)).read();
    }
    return new CsvText(text, delimiterOf(text)).read();
  }

  /** The one that parts most rows into the same number of cells, and into more than one. */
  private static char delimiterOf(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
    char best = ',';
    int most = 0;
    for (char candidate : DELIMITERS) {
      Map<Integer, Integer> widths = new TreeMap<>();
      lines.forEach(line -> widths.merge(countOutsideQuotes(line, candidate), 1, Integer::sum));
      int score =
          widths.entrySet().stream()
              .filter(width -> width.getKey() > 0)
              .mapToInt(width -> width.getValue() * width.getValue() * Math.min(width.getKey(), 8))
              .max()
              .orElse(0);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static int countOutsideQuotes(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        count++;
      }
    }
    return count;
  }

  private List<List<String>> read() throws UnreadableSheetException {
    while (at < text.length()) {
      cell();
    }
    if (!row.isEmpty()) {
      endRow();
    }
    return rows;
  }

  private void cell() throws UnreadableSheetException {
    String value = text.charAt(at) == '"' ? quoted() : plain();
    row.add(value);
    if (row.size() > MOST_COLUMNS) {
      throw new UnreadableSheetException(
          Text.of(
              "Baris " + (rows.size() + 1) + " memiliki lebih dari " + MOST_COLUMNS + " kolom.",
              "Row " + (rows.size() + 1) + " has more than " + MOST_COLUMNS + " columns."));
    }
    if (at >= text.length()) {
      endRow();
    } else if (text.charAt(at) == delimiter) {
      at++;
      if (at >= text.length()) {
        row.add("");
        endRow();
      }
    } else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      endRow();
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() throws UnreadableSheetException {
    int opened = rows.size() + 1;
    StringBuilder value = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new UnreadableSheetException(
            Text.of(
                "Tanda kutip yang dibuka pada baris " + opened + " tidak pernah ditutup.",
                "The quotation mark opened in row " + opened + " is never closed."));
      }
      value.append(text, at, quote);
      at = quote + 1;
      if (at < text.length() && text.charAt(at) == '"') {
        value.append('"');
        at++;
      } else {
        return value.append(plain()).toString();
      }
    }
  }

  private boolean endsCell(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private void endRow() throws UnreadableSheetException {
    rows.add(row);
    row = new ArrayList<>();
    if (rows.size() > MOST_ROWS) {
      throw tooLong();
    }
  }

  static UnreadableSheetException tooLong() {
    return new UnreadableSheetException(
        Text.of(
            "Berkas memiliki lebih dari " + MOST_ROWS + " baris; bagilah per OPD.",
            "The file has more than " + MOST_ROWS + " rows; divide it by OPD."));
  }
}
