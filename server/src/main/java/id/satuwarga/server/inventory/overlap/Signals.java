package id.satuwarga.server.inventory.overlap;

/**
 * How alike two apps are in each respect, 0 to 1.
 *
 * @param all everything said of them
 * @param name their names' concepts
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
 * @param service the services that they are like
 * @param purpose as service, as far as either is like it at all
 * @param first how near what either is most like comes to being that of the other
 * @param both what is done is alike, and for whom or about what it is
 */
record Signals(
    double all,
    double name,
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
    double service,
    double purpose,
    double first,
    double both) {
  private static final double BASE = -3.6;

  /** 0 to 1 for two apps by themselves. */
  double score() {
    return 1 / (1 + Math.exp(-sum()));
  }

  /** Above 0 for those more like than not; fitted to known sets and rounded, see ADR 14. */
  double sum() {
    return BASE
        + 0.6 * all
        + 0.5 * acronym
        + 0.8 * address
        - 0.2 * clash
        - 0.6 * beyond
        + 0.3 * named
        + 1.5 * held
        + nameless * (1 - silent)
        + 0.1 * silent
        + 0.5 * category
        + 0.9 * affair
        + 4.7 * service
        + 0.9 * service * all
        + 2.3 * service * purpose
        + 0.6 * first
        + 1.1 * both;
  }
}
