package id.satuwarga.server.inbox;

import id.satuwarga.server.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One list out of two that are in order each: the later of the two next ones comes first. A page
 * ends at a place in both, so whatever comes or goes meanwhile, the next page neither repeats nor
 * leaves out what stays.
 */
final class InboxMerge {
  private InboxMerge() {}

  /**
   * A page, the newest first.
   *
   * @param own the citizen's own notices from where the page begins, one more than the limit if
   *     there is one
   * @param broadcasts all broadcasts from where the page begins
   */
  static Page<InboxItem> page(List<InboxItem> own, List<InboxItem> broadcasts, int limit) {
    List<InboxItem> items = new ArrayList<>();
    int nextOwn = 0;
    int nextBroadcast = 0;
    while (items.size() < limit && (nextOwn < own.size() || nextBroadcast < broadcasts.size())) {
      boolean broadcastIsNext =
          nextOwn == own.size()
              || (nextBroadcast < broadcasts.size()
                  && !broadcasts
                      .get(nextBroadcast)
                      .receivedAt()
                      .isBefore(own.get(nextOwn).receivedAt()));
      items.add(broadcastIsNext ? broadcasts.get(nextBroadcast++) : own.get(nextOwn++));
    }
    Place rest = new Place(seqAt(own, nextOwn), seqAt(broadcasts, nextBroadcast));
    boolean more = nextOwn < own.size() || nextBroadcast < broadcasts.size();
    return new Page<>(
        placed(items, rest),
        more
            ? Optional.of(new Place(rest.own() + 1, rest.broadcast() + 1).cursor().encode())
            : Optional.empty());
  }

  private static long seqAt(List<InboxItem> items, int index) {
    return index < items.size() ? items.get(index).seq() : 0;
  }

  /** Each gets the newest numbers from there on, so that places shrink from item to item. */
  private static List<InboxItem> placed(List<InboxItem> items, Place rest) {
    List<InboxItem> placed = new ArrayList<>(items);
    Place place = rest;
    for (int i = items.size() - 1; i >= 0; i--) {
      InboxItem item = items.get(i);
      place = item.isBroadcast() ? place.withBroadcast(item.seq()) : place.withOwn(item.seq());
      placed.set(i, item.at(place.number()));
    }
    return placed;
  }
}
