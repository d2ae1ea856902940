package id.satuwarga.server.inventory.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is alike among the apps it was told of. Takes its time: not for the event loop. */
public final class OverlapFinder {
  private @Nullable OverlapIndex index;

  /** Takes an app in, or what is now said of it. */
  public synchronized void put(Described app) {
    index().put(app);
  }

  public synchronized boolean knows(String id) {
    return known(id) != null;
  }

  /** What it was told of an app last. */
  public synchronized Optional<Described> find(String id) {
    return Optional.ofNullable(known(id)).map(Traits::app);
  }

  public synchronized Collection<String> ids() {
    return index == null ? List.of() : List.copyOf(index.ids());
  }

  /** What an app that nobody listed would double, the most alike first. */
  public synchronized List<Kinship> near(Described proposal) {
    return told(index().read(proposal));
  }

  /** What a known app doubles, the most alike first. */
  public synchronized List<Kinship> near(String id) {
    return Optional.ofNullable(known(id)).map(this::told).orElse(List.of());
  }

  /**
   * How alike two apps are, without words.
   *
   * @param isKin the same purpose in a territory of its own
   */
  record Alike(String id, double score, boolean isKin) {}

  /** As {@link #near(String)}, without words. */
  synchronized List<Alike> alike(String id) {
    Traits one = known(id);
    return one == null
        ? List.of()
        : index().near(one, Kinship.LEAST).stream().map(OverlapFinder::alike).toList();
  }

  /** Two known apps by themselves, however little they share and whatever else is like them. */
  synchronized Optional<Alike> compare(String one, String other) {
    Traits here = known(one);
    Traits there = known(other);
    return here == null || there == null
        ? Optional.empty()
        : Optional.of(alike(index().alone(here, there)));
  }

  /** Why two known apps are alike, as far as they are. */
  public synchronized Optional<Kinship> explain(String one, String other) {
    Traits here = known(one);
    return here == null ? Optional.empty() : compared(one, other).map(found -> told(here, found));
  }

  private Optional<OverlapIndex.Neighbour> compared(String one, String other) {
    Traits here = known(one);
    Traits there = known(other);
    return here == null || there == null
        ? Optional.empty()
        : Optional.of(index().compare(here, there));
  }

  private static Alike alike(OverlapIndex.Neighbour found) {
    return new Alike(found.app().app().id(), found.score(), found.isKin());
  }

  private List<Kinship> told(Traits one) {
    return index().near(one, Kinship.LEAST).stream().map(found -> told(one, found)).toList();
  }

  private Kinship told(Traits one, OverlapIndex.Neighbour found) {
    return new Kinship(
        found.app().app().id(), found.score(), found.isKin(), index().reasons(one, found));
  }

  private @Nullable Traits known(String id) {
    return index == null ? null : index.find(id);
  }

  /** Its books of words take a moment to read: only where there is something to find. */
  private OverlapIndex index() {
    OverlapIndex made = index == null ? new OverlapIndex() : index;
    index = made;
    return made;
  }
}
