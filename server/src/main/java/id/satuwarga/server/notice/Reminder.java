package id.satuwarga.server.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a citizen is reminded of what is due: so many days before, at this time of the day where
 * they live.
 *
 * @param at between 08:00 and 20:00
 */
public record Reminder(int daysBefore, String at) {
  /** Nobody is reminded before or after these times of the day. */
  static final LocalTime EARLIEST = LocalTime.of(8, 0);

  static final LocalTime LATEST = LocalTime.of(20, 0);

  private String text() {
    return daysBefore + " " + at;
  }

  /** All of them in one line. */
  static String text(List<Reminder> reminders) {
    return reminders.stream().map(Reminder::text).collect(Collectors.joining(","));
  }

  /** What {@link #text} has written. */
  static List<Reminder> all(@Nullable String text) {
    return text == null ? List.of() : Arrays.stream(text.split(",", -1)).map(Reminder::of).toList();
  }

  private static Reminder of(String text) {
    int gap = text.indexOf(' ');
    return new Reminder(Integer.parseInt(text.substring(0, gap)), text.substring(gap + 1));
  }

  private Instant before(Instant due, ZoneId zone) {
    return due.atZone(zone)
        .toLocalDate()
        .minusDays(daysBefore)
        .atTime(LocalTime.parse(at))
        .atZone(zone)
        .toInstant();
  }

  /** Those to come, each moment once, none when it is too late: by this clock, in their order. */
  static List<Instant> plan(
      List<Reminder> reminders, Instant due, @Nullable Instant end, ZoneId zone, Instant now) {
    return reminders.stream()
        .map(reminder -> reminder.before(due, zone))
        .filter(at -> at.isAfter(now) && !at.isAfter(due) && (end == null || at.isBefore(end)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether somebody may be reminded at this moment. */
  public static boolean isDay(Instant now, ZoneId zone) {
    LocalTime time = now.atZone(zone).toLocalTime();
    return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
  }

  /** When the next day begins on which somebody may be reminded. */
  public static Instant nextDay(Instant now, ZoneId zone) {
    LocalTime time = now.atZone(zone).toLocalTime();
    return now.atZone(zone)
        .toLocalDate()
        .plusDays(time.isBefore(EARLIEST) ? 0 : 1)
        .atTime(EARLIEST)
        .atZone(zone)
        .toInstant();
  }
}
