package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * The time a territory keeps, and days and moments as its people write them. One pattern of ours:
 * the JDK, Android and browsers each write Bahasa Indonesia in their own way.
 *
 * <pre>{@code
 * RegionTime batam = RegionTime.of("21.71");
 * String opens = batam.moment(context.now(), Language.INDONESIAN);
 * }</pre>
 */
public final class RegionTime {
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

  private final ZoneId zone;

  private RegionTime(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Of a territory by Kemendagri code; its province decides.
   *
   * @throws IllegalArgumentException when it is no such code
   */
  public static RegionTime of(String region) {
    String code = Bounds.fitting(Bounds.REGION, region, "a territory code");
    int province = Integer.parseInt(code.substring(0, 2));
    boolean central = (province >= 51 && province <= 53) || (province >= 63 && province <= 76);
    return new RegionTime(province >= 81 ? WIT : central ? WITA : WIB);
  }

  /** A day as people read it: {@code Minggu, 22 November 2026}. */
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

  /** A moment, always with the letters: {@code Minggu, 22 November 2026 pukul 10.30 WIB}. */
  public String moment(Instant instant, Language language) {
    ZonedDateTime at = instant.atZone(zone);
    return String.format(
        Locale.ROOT,
        "%s %s %02d.%02d %s",
        day(at.toLocalDate(), language),
        language == Language.ENGLISH ? "at" : "pukul",
        at.getHour(),
        at.getMinute(),
        letters());
  }

  /** The zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura. */
  public ZoneId zone() {
    return zone;
  }

  /** {@code WIB}, {@code WITA} or {@code WIT}. */
  public String letters() {
    return zone.equals(WIT) ? "WIT" : zone.equals(WITA) ? "WITA" : "WIB";
  }
}
