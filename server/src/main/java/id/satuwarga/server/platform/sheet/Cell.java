package id.satuwarga.server.platform.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, and as what a spreadsheet is to take it. */
public record Cell(Kind kind, Object value) {
  private static final Cell BLANK = new Cell(Kind.BLANK, "");

  /** What a spreadsheet does with a cell, and how it writes it: as Indonesia does. */
  enum Kind {
    BLANK("General"),
    TEXT("@"),
    NUMBER("#,##0"),
    RUPIAH("[$Rp-421]\\ #,##0"),
    SHARE("0.00%"),
    DAY("[$-421]d\\ mmmm\\ yyyy");

    private final String format;

    Kind(String format) {
      this.format = format;
    }

    String format() {
      return format;
    }
  }

  public static Cell text(@Nullable String text) {
    return text == null || text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text);
  }

  public static Cell number(@Nullable Long number) {
    return number == null ? BLANK : new Cell(Kind.NUMBER, number);
  }

  public static Cell rupiah(@Nullable Long rupiah) {
    return rupiah == null ? BLANK : new Cell(Kind.RUPIAH, rupiah);
  }

  /** 0 to 1, shown in percent. */
  public static Cell share(double share) {
    return new Cell(Kind.SHARE, share);
  }

  public static Cell day(@Nullable LocalDate day) {
    return day == null ? BLANK : new Cell(Kind.DAY, day);
  }

  /** About how many letters it takes to show it. */
  int width() {
    return switch (kind) {
      case RUPIAH -> 3 + value.toString().length() * 4 / 3;
      case DAY -> "12 September 2026".length();
      case SHARE -> 6;
      default -> value.toString().length();
    };
  }
}
