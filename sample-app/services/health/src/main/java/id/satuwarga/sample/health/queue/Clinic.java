package id.satuwarga.sample.health.queue;

import java.time.LocalTime;

/**
 * A puskesmas.
 *
 * @param left numbers nobody has taken for the day that was asked about
 */
public record Clinic(
    String code,
    String name,
    String address,
    int left,
    LocalTime opensAt,
    LocalTime closesAt,
    int minutesEach) {

  /** When this number is likely called; never after the doors close. */
  LocalTime calls(int number) {
    LocalTime planned = opensAt.plusMinutes((long) (number - 1) * minutesEach);
    return planned.isAfter(closesAt) || planned.isBefore(opensAt) ? closesAt : planned;
  }
}
