package id.satuwarga.server.platform.sheet;

import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of a CSV text (RFC 4180), one at a time, whichever of {@code , ; |} and tab parts the cells.
 * The first row is row 1, as a spreadsheet counts them.
 */
public final class CsvRows {
  private static final int MOST_COLUMNS = 200;
  private static final int LOOKED_AT = 30;
  private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
  private final String text;
  private final char delimiter;
  private int at;
  private int number;

  private CsvRows(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** The rows of such a text. */
  public static CsvRows of(String text) {
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).strip();
    // Excel's own note of the delimiter; its row stays, so that the others keep their numbers
    boolean noted = first.matches("sep=.");
    return new CsvRows(text, noted ? first.charAt(4) : delimiterOf(text));
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

  public boolean hasNext() {
    return at < text.length();
  }

  /** The number of the row that was read last. */
  public int number() {
    return number;
  }

  /** The cells of the next row; of one that ends in a delimiter the last is empty. */
  public List<String> next() throws UnreadableSheetException {
    number++;
    List<String> cells = new ArrayList<>(4);
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (cells.size() > MOST_COLUMNS) {
        throw new UnreadableSheetException(
            Text.of(
                "Baris " + number + " memiliki lebih dari " + MOST_COLUMNS + " kolom.",
                "Row " + number + " has more than " + MOST_COLUMNS + " columns."));
      }
      if (at >= text.length()) {
        return cells;
      }
      if (text.charAt(at) != delimiter) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        return cells;
      }
      at++;
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
    int opened = number;
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
}
