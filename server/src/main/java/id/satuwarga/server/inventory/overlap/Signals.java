package id.satuwarga.server.inventory.overlap;

/**
 * How alike two apps are in each respect, 0 to 1.
 *
 * @param all everything said of them
 * @param name their names' concepts
 * @param body their descriptions' concepts
 * @param acronym one's short name made of the other's words
 * @param address the same host or package
 * @param clash both names say for whom or about what, and differ
 * @param beyond how much of one's name is nowhere in the other
 * @param nameless one of the names tells nothing
 * @param silent one of them is not described
 * @param category they share a category
 */
record Signals(
    double all,
    double name,
    double body,
    double acronym,
    double address,
    double clash,
    double beyond,
    double nameless,
    double silent,
    double category) {
  private static final double BASE = -4.3;

  /** 0 to 1; fitted to committed evaluation sets and rounded, see ADR 14. */
  double score() {
    double sum =
        BASE
            + 7 * all
            + 1.2 * name
            + 4 * body
            + 12 * silent * Math.max(0, acronym - 0.4)
            + 3 * address
            - 2.5 * clash
            - 2.2 * beyond
            + 0.4 * nameless
            + 0.8 * silent
            + 0.9 * category;
    return 1 / (1 + Math.exp(-sum));
  }
}
