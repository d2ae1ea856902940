package id.satuwarga.server.feedback;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The smallest group of which figures are made: one service, of one OPD, in one territory and
 * month. Everything that is shown is a sum of whole cells, and a cell of few people is never part
 * of anything, so that nobody's marks can be worked out as the difference of two figures.
 *
 * @param ratings how many gave 1, 2, 3 and 4
 * @param surveys how many filled in the nine elements
 * @param sums of their marks for U1 to U9
 */
record Cell(
    String appId,
    String opd,
    String region,
    YearMonth month,
    List<Long> ratings,
    long surveys,
    List<Long> sums) {
  /** Groups with fewer people are not shown. */
  static final int FEWEST = 10;

  long people() {
    return ratings.stream().mapToLong(Long::longValue).sum();
  }

  boolean isShown() {
    return people() >= FEWEST;
  }

  boolean isSurveyShown() {
    return isShown() && surveys >= FEWEST;
  }

  static List<Long> add(List<Long> one, List<Long> other) {
    return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
  }
}
