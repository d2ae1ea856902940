package id.satuwarga.server.inventory.overlap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which app around one is the most like it, and how much the next. Two that are each other's
 * nearest are mostly the same, though little be shared; one of many that are equally like is mostly
 * not.
 *
 * @param of the app
 * @param best the most alike
 * @param first how alike that is, as a sum of signals
 * @param second how alike the next is
 */
record Standing(String of, @Nullable String best, double first, double second) {
  private static final double NONE = -9;
  private static final double MOST_BEHIND = -4;
  private static final double MOST_AHEAD = 3;
  private static final double BASE = 1.0;
  private static final double AHEAD = 0.85;

  static Standing of(Traits one, List<OverlapIndex.Neighbour> beside) {
    String best = null;
    double first = NONE;
    double second = NONE;
    for (OverlapIndex.Neighbour found : beside) {
      double sum = found.isKin() ? NONE : found.signals().sum();
      if (sum > first) {
        second = first;
        first = sum;
        best = found.app().app().id();
      } else if (sum > second) {
        second = sum;
      }
    }
    return new Standing(one.app().id(), best, first, second);
  }

  /** How alike the two are, 0 to 1, seen among all that are like either; fitted, see ADR 14. */
  double score(OverlapIndex.Neighbour found, Standing other) {
    double sum = found.signals().sum();
    double ahead = Math.min(ahead(sum, other.of), other.ahead(sum, of));
    return 1 / (1 + Math.exp(-(BASE + sum + AHEAD * ahead)));
  }

  /** How far it is ahead of the others here. */
  private double ahead(double sum, String app) {
    double ahead = sum - (app.equals(best) ? second : first);
    return Math.max(MOST_BEHIND, Math.min(MOST_AHEAD, ahead));
  }
}
