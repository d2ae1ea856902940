package id.satuwarga.sample.education;

import java.time.Instant;
import java.time.YearMonth;

/**
 * An application for a seat.
 *
 * @param round the month in which it was sent; its seats are given when that month is over
 * @param rank among those who apply for the same seats, from 1; 0 when it was withdrawn
 */
record Application(
    long number,
    Child child,
    School school,
    Way way,
    YearMonth round,
    Instant sentAt,
    int rank,
    boolean withdrawn) {

  /** What a citizen may know of it at this time. */
  enum Standing {
    RANKED,
    ADMITTED,
    REFUSED,
    WITHDRAWN
  }

  Standing standing(YearMonth now) {
    if (withdrawn) {
      return Standing.WITHDRAWN;
    }
    if (!now.isAfter(round)) {
      return Standing.RANKED;
    }
    return hasSeat() ? Standing.ADMITTED : Standing.REFUSED;
  }

  /** Whether the rank of now would get a seat. */
  boolean hasSeat() {
    return rank > 0 && rank <= school.seats(way);
  }

  /** The name that people read out at the school's desk. */
  String code() {
    return "SPMB-" + round.toString().replace("-", "") + "-" + number;
  }
}
