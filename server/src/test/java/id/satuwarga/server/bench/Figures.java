package id.satuwarga.server.bench;

import java.util.List;
import java.util.Locale;

/** Numbers as a report shows them. */
final class Figures {
  private Figures() {}

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** What half of the values are at most, and what all but one in a hundred are. */
  record Spread(double half, double slowest) {
    static Spread of(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      int at = Math.min(sorted.size() - 1, (int) (0.99 * sorted.size()));
      return sorted.isEmpty()
          ? new Spread(Double.NaN, Double.NaN)
          : new Spread(sorted.get(sorted.size() / 2), sorted.get(at));
    }
  }

  /** Three digits that say something; a dash for what could not be measured. */
  static String text(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
  }
}
