package id.satuwarga.server.recommendation;

import java.time.LocalDate;
import java.util.List;

/** Days and amounts as letters in Bahasa Indonesia have them; no locale of the machine decides. */
final class Written {
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
  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  /** The month as the number of a letter has it. */
  static String month(LocalDate day) {
    return ROMAN.get(day.getMonthValue() - 1);
  }

  /** Such as Rp1.250.000. */
  static String rupiah(long amount) {
    return "Rp" + Long.toString(amount).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ".");
  }
}
