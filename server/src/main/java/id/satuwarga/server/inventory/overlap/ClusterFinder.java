package id.satuwarga.server.inventory.overlap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the apps that a finder knows into clusters. Keeps which pairs look alike, so that a
 * change costs the comparing of what was changed, not of all. Takes its time: not for the event
 * loop.
 */
public final class ClusterFinder {
  private final OverlapFinder finder;

  /** Alike and no kin, from both sides. */
  private final Map<String, Map<String, Double>> alike = new HashMap<>();

  private int looked;

  public ClusterFinder(OverlapFinder finder) {
    this.finder = finder;
  }

  /** Compares these with all; the finder was told of them before. */
  public synchronized void look(Collection<String> apps) {
    apps.forEach(this::forget);
    apps.forEach(app -> alike.put(app, new HashMap<>()));
    for (String app : apps) {
      for (OverlapFinder.Alike found : finder.alike(app)) {
        if (!found.isKin() && alike.containsKey(found.id())) {
          of(app).put(found.id(), found.score());
          of(found.id()).put(app, found.score());
        }
      }
    }
    looked += apps.size();
  }

  /** Leaves an app out, which is gone or is not to be gathered. */
  public synchronized void forget(String app) {
    Map<String, Double> pairs = alike.remove(app);
    if (pairs != null) {
      pairs.keySet().forEach(other -> of(other).remove(app));
    }
  }

  /**
   * True once so much was looked at that what is rare has become common, or the other way round:
   * then everything is worth another look.
   */
  public synchronized boolean isWorn() {
    return looked > 2L * alike.size() + 100;
  }

  /** Compares all with all. */
  public synchronized void lookAgain() {
    Set<String> all = Set.copyOf(alike.keySet());
    looked = -all.size();
    look(all);
  }

  /** The clusters, those of two apps at least. */
  public synchronized List<Cluster> clusters(Collection<Cluster.Verdict> verdicts) {
    return new Gathering(alike, verdicts, finder).clusters();
  }

  private Map<String, Double> of(String app) {
    return alike.computeIfAbsent(app, none -> new HashMap<>());
  }
}
