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
 * @param nameless one of the names tells nothing
 * @param silent one of them is not described
 * @param category they share a category
 * @param affair the affairs that their words belong to
 * @param both what is done is alike, and for whom or about what it is
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
    double nameless,
    double silent,
    double category,
    double affair,
    double both) {
  private static final double BASE = -7.88;

  /** 0 to 1 for two apps by themselves. */
  double score() {
    return 1 / (1 + Math.exp(-sum()));
  }

  /** Above 0 for those more like than not; fitted to known sets and rounded, see ADR 14. */
  double sum() {
    return BASE
        + 7.2 * all
        + 0.8 * name
        + 3.6 * body
        + 1.4 * acronym
        + 1.9 * silent * Math.max(0, acronym - 0.4)
        + 1.7 * address
        - 0.3 * clash
        - 1.2 * beyond
        + 0.7 * named
        + 4.7 * held
        + 0.7 * nameless * (1 - silent)
        + 1.5 * silent
        + 0.5 * category
        + 2.8 * affair
        - 4.8 * affair * all
        + 1.4 * both;
  }
}
