package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.notice.NoticeChoices;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which broadcasts are a citizen's: those shown where they live now, and whatever they have read,
 * wherever that was; none that they have deleted, or of a kind they have refused.
 *
 * @param known whether the database was asked
 */
record Circle(
    Optional<RegionCode> home, Map<NoticeId, Mark> marks, NoticeChoices choices, boolean known) {
  /** Of a citizen of whom nothing needs to be known, because there is no broadcast. */
  static final Circle EMPTY = new Circle(Optional.empty(), Map.of(), NoticeChoices.NONE, false);

  /** What the citizen did with a broadcast. */
  record Mark(@Nullable Instant readAt, boolean deleted) {}

  private static final Mark NONE = new Mark(null, false);

  Mark markOf(Broadcast broadcast) {
    return marks.getOrDefault(broadcast.id(), NONE);
  }

  boolean holds(Broadcast broadcast, Instant now) {
    Mark mark = markOf(broadcast);
    return !mark.deleted()
        && (mark.readAt() != null || (broadcast.isShownAt(now) && reaches(broadcast)));
  }

  /** Whether it was or is meant for where the citizen lives, and is not refused. */
  boolean reaches(Broadcast broadcast) {
    return home.flatMap(broadcast::through).isPresent() && choices.wantsInInbox(broadcast.kind());
  }

  /** All of them, the newest first. */
  List<Broadcast> all(LiveBroadcasts live, Instant now) {
    List<Broadcast> found = new ArrayList<>();
    home.ifPresent(
        place ->
            live.shownIn(place, now).stream()
                .filter(broadcast -> !marks.containsKey(broadcast.id()))
                .filter(broadcast -> choices.wantsInInbox(broadcast.kind()))
                .forEach(found::add));
    marks.keySet().stream()
        .flatMap(id -> live.find(id).stream())
        .filter(broadcast -> holds(broadcast, now))
        .forEach(found::add);
    found.sort(Comparator.comparingLong(Broadcast::number).reversed());
    return found;
  }
}
