package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All apps, so kept that those worth comparing with one are found without looking at every one: by
 * the concepts they share, by addresses and short names, and by acronyms within a territory. Not
 * for several threads at once.
 */
final class OverlapIndex {
  private static final int NEAREST = 40;
  private static final int NEAREST_KIN = 25;
  private static final int MANY = 4_000;
  private static final int COMMON_KEY = 60;

  /** How much a shared service brings an app forward as one worth comparing. */
  private static final float SERVICE = 30;

  /** What looks less alike by itself is nothing, wherever it stands. */
  private static final double LEAST_ALONE = 0.03;

  private final TraitReader reader = new TraitReader(new WordBook());
  private final Rarity rarity = new Rarity();
  private final Likeness likeness = new Likeness(rarity);
  private final Map<String, Integer> slots = new HashMap<>();
  private final List<@Nullable Traits> apps = new ArrayList<>();
  private final Map<Concept, Postings> byConcept = new HashMap<>();
  private final Map<String, Set<Integer>> byKey = new HashMap<>();
  private final Map<String, Set<Integer>> byRegency = new HashMap<>();
  private final IdentityHashMap<Traits, Standing> standings = new IdentityHashMap<>();
  private float[] found = new float[0];

  /** For each slot what evens out that long texts have more to share; 0 for one that is empty. */
  private float[] evening = new float[64];

  /** One of two apps, seen from the other. */
  record Neighbour(Traits app, Signals signals, double score, boolean isKin) {}

  void put(Described app) {
    remove(app.id());
    standings.clear();
    Traits traits = reader.read(app);
    int slot = apps.size();
    apps.add(traits);
    slots.put(app.id(), slot);
    rarity.add(traits, 1);
    Vector whole = traits.whole();
    if (slot == evening.length) {
      evening = Arrays.copyOf(evening, slot * 2);
    }
    evening[slot] = (float) (1 / Math.sqrt(whole.size() + 3.0));
    for (int at = 0; at < whole.size(); at++) {
      byConcept
          .computeIfAbsent(whole.concepts()[at], none -> new Postings())
          .add(slot, whole.times()[at]);
    }
    Vector services = traits.services();
    for (int at = 0; at < services.size(); at++) {
      byConcept
          .computeIfAbsent(services.concepts()[at], none -> new Postings())
          .add(slot, services.times()[at]);
    }
    keys(traits).forEach(key -> byKey.computeIfAbsent(key, none -> new HashSet<>()).add(slot));
    byRegency.computeIfAbsent(regency(traits), none -> new HashSet<>()).add(slot);
  }

  void remove(String id) {
    Integer slot = slots.remove(id);
    if (slot == null) {
      return;
    }
    standings.clear();
    Traits gone = apps.set(slot, null);
    evening[slot] = 0;
    if (gone != null) {
      rarity.add(gone, -1);
      keys(gone).forEach(key -> byKey.getOrDefault(key, new HashSet<>()).remove(slot));
      byRegency.getOrDefault(regency(gone), new HashSet<>()).remove(slot);
    }
  }

  Collection<String> ids() {
    return slots.keySet();
  }

  Traits read(Described app) {
    return reader.read(app);
  }

  @Nullable Traits find(String id) {
    Integer slot = slots.get(id);
    return slot == null ? null : apps.get(slot);
  }

  /** Those that are as like as this, the most alike first. */
  List<Neighbour> near(Traits one, double least) {
    List<Neighbour> beside = beside(one);
    Standing here = Standing.of(one, beside);
    keep(one, here);
    return beside.stream()
        .filter(found -> found.score() >= LEAST_ALONE)
        .map(found -> ranked(found, here))
        .filter(found -> found.score() >= least)
        .sorted(Comparator.comparingDouble(Neighbour::score).reversed())
        .toList();
  }

  /** Two known apps. */
  Neighbour compare(Traits one, Traits other) {
    return ranked(alone(one, other), standing(one));
  }

  /** Two apps by themselves, whatever else is like them. */
  Neighbour alone(Traits one, Traits other) {
    Signals signals = likeness.of(one, other);
    return new Neighbour(
        other, signals, signals.score(), !one.sharesPlaceWith(other) && signals.address() < 1);
  }

  /** What is nearest of all in a crowd says more than a likeness that many share. */
  private Neighbour ranked(Neighbour found, Standing here) {
    return found.isKin()
        ? found
        : new Neighbour(
            found.app(), found.signals(), here.score(found, standing(found.app())), found.isKin());
  }

  private Standing standing(Traits one) {
    Standing known = standings.get(one);
    if (known == null) {
      known = Standing.of(one, beside(one));
      keep(one, known);
    }
    return known;
  }

  /** Proposals come and go; they are not to pile up. */
  private void keep(Traits one, Standing standing) {
    if (standings.size() > 2 * apps.size() + 100) {
      standings.clear();
    }
    standings.put(one, standing);
  }

  List<Neighbour> beside(Traits one) {
    List<Neighbour> found = new ArrayList<>();
    for (int slot : candidates(one)) {
      Traits other = apps.get(slot);
      if (other != null && !other.app().id().equals(one.app().id())) {
        found.add(alone(one, other));
      }
    }
    return found;
  }

  List<Text> reasons(Traits one, Neighbour found) {
    return Words.of(one, found.app(), found.signals(), rarity);
  }

  private Set<Integer> candidates(Traits one) {
    Set<Integer> chosen = new HashSet<>();
    keys(one).stream()
        .map(key -> byKey.getOrDefault(key, Set.of()))
        .filter(slots -> slots.size() <= COMMON_KEY)
        .forEach(chosen::addAll);
    chosen.addAll(acronyms(one));
    chosen.addAll(bySharedConcepts(one));
    return chosen;
  }

  private List<Integer> bySharedConcepts(Traits one) {
    if (found.length < apps.size()) {
      found = new float[apps.size() * 3 / 2 + 16];
    }
    for (int at = 0; at < one.whole().size(); at++) {
      Concept concept = one.whole().concepts()[at];
      Postings postings = byConcept.get(concept);
      if (postings != null && concept.kind() != Concept.Kind.PLAIN) {
        double weight = rarity.weight(concept);
        postings.spread(found, (float) (weight * weight * one.whole().times()[at]));
      }
    }
    for (int at = 0; at < one.services().size(); at++) {
      Postings postings = byConcept.get(one.services().concepts()[at]);
      if (postings != null) {
        postings.spread(found, SERVICE * one.services().times()[at]);
      }
    }
    Best here = new Best(NEAREST);
    Best elsewhere = new Best(NEAREST_KIN);
    for (int slot = 0; slot < apps.size(); slot++) {
      float shared = found[slot];
      if (shared > 0) {
        found[slot] = 0;
        float evened = shared * evening[slot];
        if (evened > Math.min(here.least(), elsewhere.least())) {
          Traits other = apps.get(slot);
          if (other != null) {
            (one.sharesPlaceWith(other) ? here : elsewhere).offer(slot, evened);
          }
        }
      }
    }
    return Stream.concat(here.slots(), elsewhere.slots()).toList();
  }

  /** So many slots with the highest figures. */
  private static final class Best {
    private final int most;
    private final PriorityQueue<double[]> held =
        new PriorityQueue<>(Comparator.comparingDouble(one -> one[1]));

    Best(int most) {
      this.most = most;
    }

    /** What has to be beaten. */
    double least() {
      double[] lowest = held.peek();
      return held.size() < most || lowest == null ? 0 : lowest[1];
    }

    void offer(int slot, double figure) {
      if (figure > least()) {
        held.add(new double[] {slot, figure});
        if (held.size() > most) {
          held.poll();
        }
      }
    }

    Stream<Integer> slots() {
      return held.stream().map(one -> (int) one[0]);
    }
  }

  private List<Integer> acronyms(Traits one) {
    List<Integer> fitting = new ArrayList<>();
    Stream<Set<Integer>> around =
        byRegency.entrySet().stream()
            .filter(entry -> isAround(entry.getKey(), regency(one)))
            .map(Map.Entry::getValue);
    List<Set<Integer>> places = around.toList();
    if (places.stream().mapToInt(Set::size).sum() > MANY) {
      return fitting;
    }
    for (Set<Integer> place : places) {
      for (int slot : place) {
        Traits other = apps.get(slot);
        if (other != null && (isShortOf(one, other) || isShortOf(other, one))) {
          fitting.add(slot);
        }
      }
    }
    return fitting;
  }

  private static boolean isShortOf(Traits one, Traits other) {
    return one.shorts().stream().anyMatch(made -> Acronyms.fit(made, other.nameWords()) > 0.5);
  }

  private static boolean isAround(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String regency(Traits traits) {
    String code = traits.app().place().value();
    return code.substring(0, Math.min(5, code.length()));
  }

  private static List<String> keys(Traits traits) {
    return Stream.concat(traits.addresses().stream(), traits.shorts().stream()).toList();
  }
}
