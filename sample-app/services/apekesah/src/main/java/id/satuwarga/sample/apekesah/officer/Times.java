package id.satuwarga.sample.apekesah.officer;

import id.satuwarga.sdk.miniapp.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Dates as Indonesians write them, in the zone of the city, with its letters. */
final class Times {
  private static final List<String> DAYS =
      List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
  private static final List<String> DAYS_EN =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
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
  private static final List<String> MONTHS_EN =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final ZoneId zone;
  private final String letters;

  /** WIB, WITA or WIT by the letters of the zone. */
  Times(String letters) {
    this.letters = letters;
    this.zone =
        ZoneId.of(
            switch (letters) {
              case "WITA" -> "Asia/Makassar";
              case "WIT" -> "Asia/Jayapura";
              default -> "Asia/Jakarta";
            });
  }

  /** {@code Minggu, 22 November 2026 pukul 10.30 WIB}. */
  String full(Instant instant, Language language) {
    ZonedDateTime time = instant.atZone(zone);
    boolean english = language == Language.ENGLISH;
    return (english ? DAYS_EN : DAYS).get(time.getDayOfWeek().getValue() - 1)
        + ", "
        + day(time.toLocalDate(), language)
        + (english ? " at " : " pukul ")
        + "%02d.%02d %s".formatted(time.getHour(), time.getMinute(), letters);
  }

  /** {@code 22 November 2026}. */
  String day(LocalDate date, Language language) {
    List<String> months = language == Language.ENGLISH ? MONTHS_EN : MONTHS;
    return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
  }
}
