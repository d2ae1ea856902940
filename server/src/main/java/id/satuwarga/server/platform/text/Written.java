package id.satuwarga.server.platform.text;

import java.time.LocalDate;
import java.util.List;

/** Days and amounts as papers in Bahasa Indonesia have them; no locale of the machine decides. */
public final class Written {
  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private Written() {}

  /** Such as 22 November 2026. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  /** The month as the number of a letter has it. */
  public static String month(LocalDate day) {
    return ROMAN.get(day.getMonthValue() - 1);
  }

  /** Such as Rp1.250.000. */
  public static String rupiah(long amount) {
    return "Rp" + number(amount);
  }

  /** Such as 27.000. */
  public static String number(long number) {
    return Long.toString(number).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ".");
  }

  /** A part of a whole in percent, such as 12,5%; nothing of nothing is nothing. */
  public static String share(long part, long whole) {
    long tenths = whole == 0 ? 0 : Math.round(part * 1000.0 / whole);
    return tenths / 10 + (tenths % 10 == 0 ? "" : "," + tenths % 10) + "%";
  }
}
