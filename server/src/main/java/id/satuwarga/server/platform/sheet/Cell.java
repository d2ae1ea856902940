package id.satuwarga.server.platform.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, and as what a spreadsheet is to take it. */
public record Cell(Kind kind, String value) {
  private static final Cell BLANK = new Cell(Kind.BLANK, "");

  /** What a spreadsheet does with a cell. */
  enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    RUPIAH,
    SHARE,
    DAY
  }

  public static Cell text(@Nullable String text) {
    return text == null || text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text);
  }

  public static Cell number(@Nullable Long number) {
    return number == null ? BLANK : new Cell(Kind.NUMBER, number.toString());
  }

  public static Cell rupiah(@Nullable Long rupiah) {
    return rupiah == null ? BLANK : new Cell(Kind.RUPIAH, rupiah.toString());
  }

  /** About how many letters it takes to show it. */
  int width() {
    return switch (kind) {
      case RUPIAH -> 3 + value.length() * 4 / 3;
      case DAY -> "12 September 2026".length();
      case SHARE -> 6;
      default -> value.length();
    };
  }

  /** 0 to 1, shown in percent. */
  public static Cell share(double share) {
    return new Cell(Kind.SHARE, Double.toString(share));
  }

  public static Cell day(@Nullable LocalDate day) {
    return day == null ? BLANK : new Cell(Kind.DAY, Long.toString(Workbook.serial(day)));
  }
}
