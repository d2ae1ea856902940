package id.satuwarga.server.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as offices write them: {@code Rp 1.250.000,50}, {@code 12 juta}, {@code 1.200 orang}. */
final class CellNumbers {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:rp|idr)?\\s*\\.?\\s*[±~+]?\\s*(\\d[\\d.,\\s]*?)(?:,-)?\\s*"
              + "(ribu|rb|juta|jt|miliar|milyar|m|triliun|t)?\\.?\\s*(?:rupiah|,-)?\\s*"
              + "(?:(?:orang|pengguna|user|users|warga|akun)|(?:(?:/|per)\\s*(?:bulan|bln|tahun|thn|th)))*\\s*");
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "ribu", new BigDecimal("1e3"),
          "rb", new BigDecimal("1e3"),
          "juta", new BigDecimal("1e6"),
          "jt", new BigDecimal("1e6"),
          "miliar", new BigDecimal("1e9"),
          "milyar", new BigDecimal("1e9"),
          "m", new BigDecimal("1e9"),
          "triliun", new BigDecimal("1e12"),
          "t", new BigDecimal("1e12"));

  private CellNumbers() {}

  /** The whole number a cell says, rounded; empty when it says none. */
  static OptionalLong of(String cell) {
    Matcher matcher = SHAPE.matcher(cell.toLowerCase(Locale.ROOT).strip());
    if (cell.length() > 60 || !matcher.matches()) {
      return OptionalLong.empty();
    }
    String digits = matcher.group(1).replaceAll("\\s", "");
    String plain = plain(digits);
    if (!plain.matches("\\d{1,18}(\\.\\d+)?")) {
      return OptionalLong.empty();
    }
    BigDecimal scale = matcher.group(2) == null ? BigDecimal.ONE : SCALES.get(matcher.group(2));
    BigDecimal value = new BigDecimal(plain).multiply(scale).setScale(0, RoundingMode.HALF_UP);
    return value.precision() > 18 ? OptionalLong.empty() : OptionalLong.of(value.longValueExact());
  }

  /** With a point before the fraction, and nothing between thousands; no number when in doubt. */
  private static String plain(String digits) {
    if (digits.matches("\\d{1,3}(\\.\\d{3})+(,\\d*)?")) {
      return trimmed(digits.replace(".", "").replace(',', '.'));
    }
    if (digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d*)?")) {
      return trimmed(digits.replace(",", ""));
    }
    if (digits.matches("\\d+([.,]\\d*)?")) {
      return trimmed(digits.replace(',', '.'));
    }
    return "";
  }

  private static String trimmed(String number) {
    return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
  }
}
