package id.satuwarga.server.region;

import java.util.Arrays;

/**
 * All names in one text, a line for each form, so that a search is one fast walk through about a
 * megabyte and the territories below a parent are one stretch of it.
 */
final class RegionNames {
  static final int EXACT = 0;
  static final int PREFIX = 1;
  static final int WORD = 2;
  static final int INSIDE = 3;

  private final String text;
  private final int[] lineStarts;
  private final int[] lineRegions;

  /** Takes a territory by number, with the rank of its match. */
  interface Match {
    void found(int region, int rank);
  }

  private RegionNames(String text, int[] lineStarts, int[] lineRegions) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.lineRegions = lineRegions;
  }

  /** Names in the order of their territories' numbers. */
  static RegionNames of(String[] names) {
    StringBuilder text = new StringBuilder(names.length * 12);
    int[] starts = new int[names.length * 2];
    int[] regions = new int[names.length * 2];
    int lines = 0;
    for (int region = 0; region < names.length; region++) {
      for (String form : SearchName.formsOf(names[region])) {
        starts[lines] = text.length();
        regions[lines++] = region;
        text.append(form).append('\n');
      }
    }
    return new RegionNames(
        text.toString(), Arrays.copyOf(starts, lines), Arrays.copyOf(regions, lines));
  }

  /** Reports each territory in {@code [from, to)} with this text in its name, by its best match. */
  void search(String wanted, int from, int to, Match match) {
    if (wanted.isEmpty()) {
      return;
    }
    int end = startOfLine(firstLineOf(to));
    int line = firstLineOf(from);
    int region = -1;
    int best = INSIDE;
    for (int at = text.indexOf(wanted, startOfLine(line));
        at >= 0 && at < end;
        at = text.indexOf(wanted, at + 1)) {
      while (startOfLine(line + 1) <= at) {
        line++;
      }
      int rank = rank(at, line, wanted.length());
      if (lineRegions[line] == region) {
        best = Math.min(best, rank);
      } else {
        report(region, best, match);
        region = lineRegions[line];
        best = rank;
      }
    }
    report(region, best, match);
  }

  private static void report(int region, int rank, Match match) {
    if (region >= 0) {
      match.found(region, rank);
    }
  }

  private int rank(int at, int line, int length) {
    if (at == lineStarts[line]) {
      return text.charAt(at + length) == '\n' ? EXACT : PREFIX;
    }
    return text.charAt(at - 1) == ' ' ? WORD : INSIDE;
  }

  private int firstLineOf(int region) {
    int low = 0;
    int high = lineRegions.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lineRegions[middle] < region) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int startOfLine(int line) {
    return line == lineStarts.length ? text.length() : lineStarts[line];
  }
}
