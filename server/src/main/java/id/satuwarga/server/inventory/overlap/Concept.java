package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What several words mean alike; a word of no concept is one of its own, under its stem. There is
 * one object for each, so that identity is equality.
 */
final class Concept {
  private final int number;
  private final Kind kind;
  private final Text label;
  private final List<Concept> affairs = new ArrayList<>(1);

  Concept(int number, Kind kind, Text label) {
    this.number = number;
    this.kind = kind;
    this.label = label;
  }

  /** How much a word says of what an app is for. */
  enum Kind {
    /** Words of any app. */
    PLAIN(0.08, 0.15),
    /** What is done. */
    ACT(1, 1),
    /** What is done in many matters. */
    DO(0.65, 0.7),
    /** For or about whom. */
    WHO(0.8, 1),
    /** The matter. */
    WHAT(1.2, 1),
    /** What several matters belong to. */
    AFFAIR(1, 1),
    /** What governments have apps for. */
    SERVICE(1, 1),
    /** What is done in any matter, as a whole. */
    FUNCTION(1, 1),
    /** A common word of any matter. */
    COMMON(0.4, 0.5),
    /** A word that the list does not have. */
    OTHER(0.55, 1);

    final double weight;

    /** How much a word of it says by itself. */
    final double own;

    Kind(double weight, double own) {
      this.weight = weight;
      this.own = own;
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

  /** While the lists are read; what it belongs to does not change afterwards. */
  void belongTo(Concept affair) {
    if (!affairs.contains(affair)) {
      affairs.add(affair);
    }
  }

  /** What it belongs to; most belong to one affair, common words to none. */
  List<Concept> affairs() {
    return affairs;
  }

  boolean isUnlisted() {
    return kind == Kind.OTHER;
  }
}
