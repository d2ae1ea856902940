package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Days and times as Indonesians write them. One pattern of ours: the JDK, Android and browsers each
 * write Bahasa Indonesia in their own way.
 */
public final class Calendar {
  private static final String[] DAYS = {
    "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"
  };
  private static final String[] DAYS_EN = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final String[] MONTHS = {
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember"
  };
  private static final String[] MONTHS_EN = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  };

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

  private Calendar() {}

  /** The time a territory keeps, by the province its code starts with. */
  public static ZoneId zone(String region) {
    int province = region.length() < 2 ? 0 : Integer.parseInt(region.substring(0, 2));
    if ((province >= 51 && province <= 53)
        || (province >= 63 && province <= 65)
        || (province >= 71 && province <= 76)) {
      return WITA;
    }
    return province == 81 || province == 82 || (province >= 91 && province <= 96) ? WIT : WIB;
  }

  public static String day(LocalDate date, Language language) {
    boolean english = language == Language.ENGLISH;
    int weekday = date.getDayOfWeek().getValue() - 1;
    int month = date.getMonthValue() - 1;
    return (english ? DAYS_EN : DAYS)[weekday]
        + ", "
        + date.getDayOfMonth()
        + " "
        + (english ? MONTHS_EN : MONTHS)[month]
        + " "
        + date.getYear();
  }

  public static String moment(Instant instant, String region, Language language) {
    ZoneId zone = zone(region);
    ZonedDateTime at = instant.atZone(zone);
    return String.format(
        Locale.ROOT,
        "%s %s %02d.%02d %s",
        day(at.toLocalDate(), language),
        language == Language.ENGLISH ? "at" : "pukul",
        at.getHour(),
        at.getMinute(),
        zone.equals(WIT) ? "WIT" : zone.equals(WITA) ? "WITA" : "WIB");
  }
}
