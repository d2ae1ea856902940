package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenFacts;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which broadcasts are a citizen's: those shown to them as they are now, and whatever they have
 * read, wherever that was; none that they have deleted, or of a kind they have refused.
 *
 * @param named which went to them by name
 * @param known whether the database was asked
 */
record Circle(
    CitizenFacts facts,
    Map<NoticeId, Mark> marks,
    Set<NoticeId> named,
    NoticeChoices choices,
    boolean known) {
  /** Of a citizen of whom nothing needs to be known, because there is no broadcast. */
  static final Circle EMPTY =
      new Circle(CitizenFacts.NONE, Map.of(), Set.of(), NoticeChoices.NONE, false);

  /** What the citizen did with a broadcast. */
  record Mark(
      @Nullable Instant readAt, boolean deleted, boolean archived, @Nullable Instant doneAt) {
    /** Whether it keeps a broadcast, or keeps it away, that is no longer shown. */
    boolean isFinal() {
      return deleted || readAt != null;
    }
  }

  private static final Mark NONE = new Mark(null, false, false, null);

  Optional<RegionCode> home() {
    return facts.home();
  }

  Mark markOf(Broadcast broadcast) {
    return marks.getOrDefault(broadcast.id(), NONE);
  }

  boolean holds(Broadcast broadcast, Instant now) {
    Mark mark = markOf(broadcast);
    return !mark.deleted()
        && (mark.readAt() != null || (broadcast.isShownAt(now) && reaches(broadcast, now)));
  }

  /** Whether it was or is meant for the citizen as they are now, and is not refused. */
  boolean reaches(Broadcast broadcast, Instant now) {
    return (named.contains(broadcast.id()) || broadcast.reaches(facts, now))
        && choices.wantsInInbox(broadcast.kind());
  }

  /** All of them, the newest first. */
  List<Broadcast> all(LiveBroadcasts live, Instant now) {
    List<Broadcast> found = new ArrayList<>();
    Stream.concat(
            live.shownTo(facts, now).stream(),
            named.stream()
                .flatMap(id -> live.find(id).stream())
                .filter(broadcast -> broadcast.isShownAt(now)))
        .filter(broadcast -> !marks.containsKey(broadcast.id()))
        .filter(broadcast -> choices.wantsInInbox(broadcast.kind()))
        .forEach(found::add);
    marks.keySet().stream()
        .flatMap(id -> live.find(id).stream())
        .filter(broadcast -> holds(broadcast, now))
        .forEach(found::add);
    found.sort(Comparator.comparingLong(Broadcast::number).reversed());
    return found;
  }
}
