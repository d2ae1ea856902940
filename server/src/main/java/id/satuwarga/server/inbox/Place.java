package id.satuwarga.server.inbox;

import id.satuwarga.server.platform.web.Cursor;

/**
 * A place in an inbox that is made of two rows: the citizen's own notices by the citizen's counter,
 * and broadcasts by theirs. Each grows by itself, so a place is two numbers.
 */
record Place(long own, long broadcast) {
  /** Before everything, seen from the newest. */
  static final Place END = new Place(Long.MAX_VALUE, Long.MAX_VALUE);

  /**
   * What happens to one citizen in three hundred years at a hundred a day; broadcasts then have 900
   * million numbers before JavaScript no longer reads them exactly.
   */
  private static final long OWN_NUMBERS = 10_000_000;

  /** The place that a stream's reader names. */
  static Place of(long number) {
    return new Place(number % OWN_NUMBERS, number / OWN_NUMBERS);
  }

  static Place of(Cursor cursor) {
    return new Place(cursor.number(0), cursor.number(1));
  }

  /** As one number, which grows when either does and neither shrinks. */
  long number() {
    return broadcast * OWN_NUMBERS + own;
  }

  Cursor cursor() {
    return Cursor.of(Long.toString(own), Long.toString(broadcast));
  }

  Place withOwn(long seq) {
    return new Place(seq, broadcast);
  }

  Place withBroadcast(long seq) {
    return new Place(own, seq);
  }
}
