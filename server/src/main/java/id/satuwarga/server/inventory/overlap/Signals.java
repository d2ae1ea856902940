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
 * @param held how much of the one with less to say is in the other
 * @param nameless one of the names tells nothing
 * @param silent one of them is not described
 * @param category they share a category
 * @param affair the affairs that their words belong to
 * @param service the services that they are like
 * @param purpose as service, as far as either is like it at all
 * @param first how near what either is most like comes to being that of the other
 * @param both what is done is alike, and for whom or about what it is
 * @param done what is done is alike
 * @param users the register says that one is for citizens and the other for staff
 */
record Signals(
    double all,
    double name,
    double acronym,
    double address,
    double clash,
    double beyond,
    double held,
    double nameless,
    double silent,
    double category,
    double affair,
    double service,
    double purpose,
    double first,
    double both,
    double done,
    double users) {
  private static final double BASE = -2.5;

  /** 0 to 1 for two apps by themselves. */
  double score() {
    return 1 / (1 + Math.exp(-sum()));
  }

  /** Above 0 for those more like than not; fitted to known sets and rounded, see ADR 14. */
  double sum() {
    return BASE
        + 0.3 * all
        + 0.2 * acronym
        + 0.7 * address
        - 0.3 * clash
        - 0.4 * beyond
        + 0.3 * held
        + 0.4 * nameless * (1 - silent)
        + 0.7 * category
        + 0.3 * affair
        + 2.1 * service
        + 0.8 * service * all
        + 1.1 * service * purpose
        + 0.6 * first
        + 1.5 * both
        + done
        - 0.9 * users;
  }
}
