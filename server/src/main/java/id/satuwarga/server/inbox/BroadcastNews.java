package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.LiveBroadcasts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a live stream tells of broadcasts, all of it from memory. */
final class BroadcastNews {
  private final Circles circles;
  private final Clock clock;

  BroadcastNews(Circles circles, Clock clock) {
    this.circles = circles;
    this.clock = clock;
  }

  /** One thing to tell, with its number: an item that came, or one that is no longer shown. */
  record Piece(long number, InboxItem item, boolean came) {}

  long newest() {
    return circles.live().newest();
  }

  /** Whether the citizen sees other broadcasts than before, whatever has come and gone. */
  boolean hasMoved(Circle before, Circle now) {
    return !before.home().equals(now.home())
        || (!before.facts().equals(now.facts()) && circles.live().asksForTraits());
  }

  /** What happened for this citizen after the number, in its order. */
  List<Piece> after(long number, Circle circle) {
    Instant now = clock.instant();
    List<Piece> pieces = new ArrayList<>();
    for (LiveBroadcasts.News news : circles.live().after(number)) {
      Broadcast broadcast = news.broadcast();
      if (news.came() ? circle.holds(broadcast, now) : isLost(broadcast, number, circle, now)) {
        pieces.add(new Piece(news.number(), circles.item(broadcast, circle), news.came()));
      }
    }
    return pieces;
  }

  /** The reader may have it in the list, and nothing keeps it there. */
  private static boolean isLost(Broadcast broadcast, long number, Circle circle, Instant now) {
    return broadcast.number() <= number
        && circle.reaches(broadcast, now)
        && !circle.markOf(broadcast).isFinal();
  }
}
