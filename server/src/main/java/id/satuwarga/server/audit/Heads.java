package id.satuwarga.server.audit;

import java.util.SortedMap;
import java.util.TreeMap;

/** The last link of each stream, by name. */
record Heads(SortedMap<String, Link> heads) {
  static final Heads NONE = new Heads(new TreeMap<>());
}
