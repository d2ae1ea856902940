package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;

/**
 * What several words mean alike; a word of no concept is one of its own, under its stem. There is
 * one object for each, so that identity is equality.
 */
final class Concept {
  private final int number;
  private final Kind kind;
  private final Text label;

  Concept(int number, Kind kind, Text label) {
    this.number = number;
    this.kind = kind;
    this.label = label;
  }

  /** How much a word says of what an app is for. */
  enum Kind {
    /** Words of any app. */
    PLAIN(0.08),
    /** What is done. */
    ACT(1),
    /** For or about whom. */
    WHO(0.8),
    /** The matter. */
    WHAT(1.2),
    /** A word that the list does not have. */
    OTHER(0.55);

    final double weight;

    Kind(double weight) {
      this.weight = weight;
    }
  }

  /** Its place in the order in which concepts were met. */
  int number() {
    return number;
  }

  Kind kind() {
    return kind;
  }

  /** Its first word in each language. */
  Text label() {
    return label;
  }

  boolean isUnlisted() {
    return kind == Kind.OTHER;
  }
}
