package id.satuwarga.server.inventory.overlap;

import java.util.List;
import java.util.Set;

/**
 * What of an app is compared.
 *
 * @param nameWords the name as it is written, for acronyms
 * @param shorts what may be an acronym
 * @param name concepts of the name, and how often
 * @param body concepts of descriptions and data
 * @param whole both together; what the name says counts more
 * @param affairs what all concepts belong to
 * @param services what governments have apps for that is like this
 * @param functions what is done
 * @param addresses hosts and packages without what many share
 */
record Traits(
    Described app,
    List<String> nameWords,
    Set<String> shorts,
    Vector name,
    Vector body,
    Vector whole,
    Vector affairs,
    Vector services,
    Vector functions,
    Set<String> addresses) {

  boolean isDescribed() {
    return body.size() > 2;
  }

  /** In the same territory, or one in the other's. */
  boolean sharesPlaceWith(Traits other) {
    String here = app.place().value();
    String there = other.app.place().value();
    // codes of one level are equally long, so that a beginning is a whole; asked of every app there
    // is
    return here.startsWith(there) || there.startsWith(here);
  }
}
