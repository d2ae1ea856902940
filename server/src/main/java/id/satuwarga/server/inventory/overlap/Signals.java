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
 * @param named how much of one's name the other speaks of, of the name that is better told
 * @param held how much of the one with less to say is in the other
 * @param common how much they share, however much else they say
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
    double named,
    double held,
    double common,
    double nameless,
    double silent,
    double category) {
  private static final double BASE = -6.75;

  /** 0 to 1; fitted to committed evaluation sets and rounded, see ADR 14. */
  double score() {
    double sum =
        BASE
            + 3.6 * all
            + 1.1 * name
            + 3.4 * body
            + 2 * silent * Math.max(0, acronym - 0.4)
            + 0.9 * address
            - 1.4 * clash
            - 1.5 * beyond
            + 1.9 * named
            + 3.4 * held
            + 0.8 * common
            + 1.8 * nameless * (1 - silent)
            + 2.2 * silent
            + 0.7 * category;
    return 1 / (1 + Math.exp(-sum));
  }
}
