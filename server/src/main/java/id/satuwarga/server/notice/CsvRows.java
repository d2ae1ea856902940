package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a CSV text (RFC 4180), one at a time, whichever of {@code , ; |} and tab parts the cells.
 * The first row is row 1, as a spreadsheet counts them.
 */
final class CsvRows {
  private static final String DELIMITERS = ";,\t|";
  private static final int MOST_COLUMNS = 200;
  private final String text;
  private final char delimiter;
  private int at;
  private int number;

  CsvRows(byte[] bytes) {
    this.text = decoded(bytes);
    this.delimiter = delimiterOf(text);
  }

  /** Only digits are asked of it, so a foreign encoding of letters does no harm. */
  private static String decoded(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static char delimiterOf(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char best = ',';
    long most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      long count = first.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  boolean hasNext() {
    return at < text.length();
  }

  /** The number of the row that was read last. */
  int number() {
    return number;
  }

  /** Cells beyond the two hundredth are left out. */
  List<String> next() {
    number++;
    List<String> cells = new ArrayList<>(4);
    while (true) {
      String cell = text.charAt(at) == '"' ? quoted() : plain();
      if (cells.size() < MOST_COLUMNS) {
        cells.add(cell);
      }
      if (at >= text.length()) {
        return cells;
      }
      if (text.charAt(at) != delimiter) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        return cells;
      }
      at++;
      if (at >= text.length()) {
        return cells;
      }
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int opened = number;
    StringBuilder value = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw ListProblems.unreadable(
            Text.of(
                "Tanda kutip yang dibuka pada baris " + opened + " tidak pernah ditutup.",
                "The quotation mark opened in row " + opened + " is never closed."));
      }
      value.append(text, at, quote);
      at = quote + 1;
      if (at >= text.length() || text.charAt(at) != '"') {
        return value.append(plain()).toString();
      }
      value.append('"');
      at++;
    }
  }

  private boolean endsCell(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }
}
