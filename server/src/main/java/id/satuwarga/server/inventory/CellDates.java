package id.satuwarga.server.inventory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Days as offices write them: {@code 12 Januari 2021}, {@code 12/01/2021}, {@code Maret 2019}, a
 * year, or the number that a spreadsheet keeps instead. The day stands before the month.
 */
final class CellDates {
  private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:\\p{L}+,?\\s+)?(?:(\\d{1,2})[\\s-]+)?(\\p{L}+)\\.?[\\s-]+(\\d{2}|\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?:\\s+[\\d:.]+)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?:[T\\s][\\d:.Z]+)?");
  private static final List<Pattern> MONTHS =
      List.of(
              "jan(uari|uary)?",
              "(feb|peb)(ruari|ruary)?",
              "mar(et|ch)?",
              "apr(il)?",
              "(mei|may)",
              "jun[ie]?",
              "jul[iy]?",
              "(agt|agu|ags|aug)(stus|ustus|ust)?",
              "sept?(ember)?",
              "(okt|oct)(ober)?",
              "(nov|nop)(ember)?",
              "(des|dec)(ember)?")
          .stream()
          .map(Pattern::compile)
          .toList();

  private CellDates() {}

  static Optional<LocalDate> of(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    if (text.length() > 60) {
      return Optional.empty();
    }
    try {
      return read(text).filter(day -> day.getYear() >= 1970 && day.getYear() <= 2100);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> read(String text) {
    Matcher matcher = YEAR_FIRST.matcher(text);
    if (matcher.matches()) {
      return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
    }
    matcher = DAY_FIRST.matcher(text);
    if (matcher.matches()) {
      return Optional.of(
          LocalDate.of(year(matcher.group(3)), number(matcher, 2), number(matcher, 1)));
    }
    matcher = WORDS.matcher(text);
    if (matcher.matches()) {
      int day = matcher.group(1) == null ? 1 : number(matcher, 1);
      int year = year(matcher.group(3));
      return month(matcher.group(2)).stream()
          .mapToObj(month -> LocalDate.of(year, month, day))
          .findFirst();
    }
    if (text.matches("(19|20)\\d{2}")) {
      return Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
    }
    return text.matches("[2-6]\\d{4}")
        ? Optional.of(SPREADSHEET_ZERO.plusDays(Integer.parseInt(text)))
        : Optional.empty();
  }

  private static OptionalInt month(String word) {
    return IntStream.rangeClosed(1, 12)
        .filter(month -> MONTHS.get(month - 1).matcher(word).matches())
        .findFirst();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
  }
}
