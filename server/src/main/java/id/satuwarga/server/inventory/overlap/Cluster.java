package id.satuwarga.server.inventory.overlap;

import java.util.List;

/** Apps that are taken for one and the same, the lowest id first, and the pairs that say so. */
public record Cluster(List<String> ids, List<Pair> pairs) {

  public Cluster {
    ids = List.copyOf(ids);
    pairs = List.copyOf(pairs);
  }

  /** Two apps of it that look alike or were said to be the same, the lower id first. */
  public record Pair(String one, String other, double score) {}

  /** What a person said of two apps. */
  public record Verdict(String one, String other, boolean isSame) {}
}
