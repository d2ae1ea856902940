package id.satuwarga.server.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** From when until when a phone stays quiet, every day; two equal times mean never. */
record QuietHours(LocalTime from, LocalTime until) {
  /** For broadcasts to whoever has chosen nothing. */
  static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 0));

  /** When the quiet ends, if it is quiet at this moment. */
  Optional<Instant> endAfter(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    if (!holds(here.toLocalTime())) {
      return Optional.empty();
    }
    ZonedDateTime end = here.with(until);
    return Optional.of((end.isAfter(here) ? end : end.plusDays(1)).toInstant());
  }

  private boolean holds(LocalTime time) {
    boolean overMidnight = until.isBefore(from);
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return overMidnight ? begun || !over : begun && !over;
  }
}
