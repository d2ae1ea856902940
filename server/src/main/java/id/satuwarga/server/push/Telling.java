package id.satuwarga.server.push;

import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import java.time.Instant;
import java.util.Optional;

/**
 * A broadcast on its way to phones: for the first time, or as a reminder for those who live by one
 * clock.
 *
 * @param id the notice's own, or that of the reminder
 * @param zone of a reminder only
 */
record Telling(NoticeId id, Broadcast broadcast, Optional<RegionZone> zone) {

  /** Which notice it reminds of. */
  Optional<NoticeId> reminds() {
    return zone.map(clock -> broadcast.id());
  }

  boolean concerns(RegionCode home) {
    return zone.filter(clock -> clock != RegionZone.of(home)).isEmpty();
  }

  /** When telling makes no sense any more. */
  Instant end() {
    Broadcast.Due due = broadcast.due();
    Instant end = broadcast.life().endsAt();
    return zone.isPresent() && due != null && due.at().isBefore(end) ? due.at() : end;
  }
}
