package id.satuwarga.server.region;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the first few of many finds without sorting all of them. A find is one number: rank of the
 * match, level, code; so numbers sort as finds should.
 */
final class SearchPage {
  private static final int CODE_BITS = 34;
  private static final int LEVEL_BITS = 2;
  private final int room;
  private final long after;
  private final PriorityQueue<Long> first = new PriorityQueue<>(Collections.reverseOrder());

  /** One more than the page holds is kept, to tell whether a next page exists. */
  SearchPage(int limit, long after) {
    this.room = limit + 1;
    this.after = after;
  }

  static long sortKey(int rank, Level level, long key) {
    return ((long) rank << (CODE_BITS + LEVEL_BITS)) | ((long) level.depth() << CODE_BITS) | key;
  }

  static long keyIn(long sortKey) {
    return sortKey & ((1L << CODE_BITS) - 1);
  }

  void offer(long find) {
    if (find <= after || (first.size() == room && find >= first.element())) {
      return;
    }
    if (first.size() == room) {
      first.remove();
    }
    first.add(find);
  }

  List<Long> finds() {
    return first.stream().sorted().toList();
  }
}
