package id.satuwarga.server.inventory.overlap;

import java.util.Arrays;

/** How seldom a concept is among all apps, and so how much it tells. */
final class Rarity {
  private static final double FEW = 50;
  private static final int PERCENT = 100;
  private int[] counts = new int[0];
  private double[] weights = new double[0];
  private int apps;
  private int changes;

  void add(Traits traits, int sign) {
    apps += sign;
    changes++;
    count(traits.whole(), sign);
    count(traits.affairs(), sign);
  }

  private void count(Vector told, int sign) {
    for (Concept concept : told.concepts()) {
      count(concept, sign);
    }
  }

  private void count(Concept concept, int sign) {
    if (concept.number() >= counts.length) {
      counts = Arrays.copyOf(counts, concept.number() * 2 + 64);
    }
    counts[concept.number()] += sign;
  }

  /** What a few apps more or less would change is not worth counting anew. */
  double weight(Concept concept) {
    if (weights.length < counts.length || changes > apps / PERCENT) {
      weigh();
    }
    double rarity = concept.number() < weights.length ? weights[concept.number()] : rarity(0);
    return concept.kind().weight * rarity;
  }

  private void weigh() {
    weights = new double[counts.length];
    for (int number = 0; number < counts.length; number++) {
      weights[number] = rarity(counts[number]);
    }
    changes = 0;
  }

  private double rarity(int seen) {
    return Math.log((apps + 2 * FEW) / (seen + FEW / 10));
  }
}
