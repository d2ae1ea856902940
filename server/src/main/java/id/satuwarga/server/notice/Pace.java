package id.satuwarga.server.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What became of a campaign in the course of time, of no fewer than five at once. */
final class Pace {
  static final Duration QUARTER = Duration.ofMinutes(15);

  /** Of fewer nothing is told. */
  static final long FEWEST = 5;

  private static final int MOST_POINTS = 48;
  private static final List<Duration> STEPS =
      List.of(
          QUARTER,
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7));

  /** Days begin where most citizens live. */
  private static final long WIB_SECONDS = Duration.ofHours(7).toSeconds();

  private Pace() {}

  /** So many, from then until then. */
  record Stretch(Instant from, Instant until, long handedOver, long receipts, long opened) {
    private Stretch and(Stretch next) {
      return new Stretch(
          from,
          next.until,
          handedOver + next.handedOver,
          receipts + next.receipts,
          opened + next.opened);
    }

    private boolean isTold() {
      return isTold(handedOver) && isTold(receipts) && isTold(opened);
    }

    private static boolean isTold(long amount) {
      return amount == 0 || amount >= FEWEST;
    }
  }

  /** The same as a report shows it; a figure that stays below five in all is left out. */
  record Point(
      Instant from,
      Instant until,
      @Nullable Long handedOver,
      @Nullable Long receipts,
      @Nullable Long opened) {}

  /**
   * At most some dozens of them. What is too little to be told goes with what comes next, so the
   * sums stay what they were.
   */
  static List<Point> of(List<Stretch> quarters) {
    if (quarters.isEmpty()) {
      return List.of();
    }
    Stretch all = quarters.stream().reduce(Stretch::and).orElseThrow();
    boolean handed = all.handedOver >= FEWEST;
    boolean shown = all.receipts >= FEWEST;
    boolean opened = all.opened >= FEWEST;
    List<Stretch> told = new ArrayList<>();
    for (Stretch one : stepped(quarters, stepOf(all))) {
      Stretch counted =
          new Stretch(
              one.from,
              one.until,
              handed ? one.handedOver : 0,
              shown ? one.receipts : 0,
              opened ? one.opened : 0);
      int last = told.size() - 1;
      if (last >= 0 && !told.get(last).isTold()) {
        told.set(last, told.get(last).and(counted));
      } else {
        told.add(counted);
      }
    }
    while (told.size() > 1 && !told.get(told.size() - 1).isTold()) {
      Stretch rest = told.remove(told.size() - 1);
      told.set(told.size() - 1, told.get(told.size() - 1).and(rest));
    }
    return handed || shown || opened
        ? told.stream()
            .map(
                one ->
                    new Point(
                        one.from,
                        one.until,
                        handed ? one.handedOver : null,
                        shown ? one.receipts : null,
                        opened ? one.opened : null))
            .toList()
        : List.of();
  }

  /** What is told of an amount. */
  static @Nullable Long told(long amount) {
    return Stretch.isTold(amount) ? amount : null;
  }

  static long sum(List<Stretch> quarters, ToLongFunction<Stretch> figure) {
    return quarters.stream().mapToLong(figure).sum();
  }

  private static Duration stepOf(Stretch all) {
    Duration whole = Duration.between(all.from, all.until);
    return STEPS.stream()
        .filter(step -> whole.dividedBy(step) < MOST_POINTS)
        .findFirst()
        .orElse(STEPS.get(STEPS.size() - 1));
  }

  private static List<Stretch> stepped(List<Stretch> quarters, Duration step) {
    List<Stretch> stretches = new ArrayList<>();
    for (Stretch quarter : quarters) {
      long seconds = step.toSeconds();
      long from =
          Math.floorDiv(quarter.from.getEpochSecond() + WIB_SECONDS, seconds) * seconds
              - WIB_SECONDS;
      Instant begin = Instant.ofEpochSecond(from);
      Stretch whole =
          new Stretch(
              begin, begin.plus(step), quarter.handedOver, quarter.receipts, quarter.opened);
      int last = stretches.size() - 1;
      if (last >= 0 && stretches.get(last).from.equals(begin)) {
        stretches.set(last, stretches.get(last).and(whole));
      } else {
        stretches.add(whole);
      }
    }
    return stretches;
  }
}
