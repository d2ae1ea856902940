package id.satuwarga.server.inventory.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what is alike among the apps it was told of. Takes its time: not for the event loop. */
public final class OverlapFinder {
  private final OverlapIndex index = new OverlapIndex();

  /** Takes an app in, or what is now said of it. */
  public synchronized void put(Described app) {
    index.put(app);
  }

  public synchronized boolean knows(String id) {
    return index.find(id) != null;
  }

  public synchronized Collection<String> ids() {
    return List.copyOf(index.ids());
  }

  /** What an app that nobody listed would double, the most alike first. */
  public synchronized List<Kinship> near(Described proposal) {
    return told(index.read(proposal));
  }

  /** What a known app doubles, the most alike first. */
  public synchronized List<Kinship> near(String id) {
    return Optional.ofNullable(index.find(id)).map(this::told).orElse(List.of());
  }

  private List<Kinship> told(Traits one) {
    List<Kinship> near = new ArrayList<>();
    for (OverlapIndex.Neighbour found : index.near(one, Kinship.LEAST)) {
      near.add(
          new Kinship(
              found.app().app().id(), found.score(), found.isKin(), index.reasons(one, found)));
    }
    return near;
  }
}
