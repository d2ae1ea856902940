package id.satuwarga.server.inventory.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins groups, the most alike first, as long as their apps are alike on average and not only where
 * they touch: a row of weak likenesses does not pull everything together. Kin says neither yes nor
 * no. What was confirmed is together before, what was refused is never.
 */
final class Gathering {
  private static final int MOST = 30;
  private static final double CONFIRMED = 1;
  private final Map<String, Map<String, Double>> alike;
  private final OverlapFinder finder;
  private final Map<String, Set<String>> confirmed = new TreeMap<>();
  private final Map<String, Set<String>> refused = new HashMap<>();
  private final Map<String, Group> groupOf = new LinkedHashMap<>();
  private final PriorityQueue<Bond> bonds =
      new PriorityQueue<>(
          Comparator.comparingDouble(Bond::likeness)
              .reversed()
              .thenComparing(bond -> bond.one().first())
              .thenComparing(bond -> bond.other().first()));

  Gathering(
      Map<String, Map<String, Double>> alike,
      Collection<Cluster.Verdict> verdicts,
      OverlapFinder finder) {
    this.alike = alike;
    this.finder = finder;
    for (Cluster.Verdict said : verdicts) {
      if (alike.containsKey(said.one()) && alike.containsKey(said.other())) {
        Map<String, Set<String>> list = said.isSame() ? confirmed : refused;
        list.computeIfAbsent(said.one(), none -> new HashSet<>()).add(said.other());
        list.computeIfAbsent(said.other(), none -> new HashSet<>()).add(said.one());
      }
    }
  }

  /** Apps that are together so far, and how they are bound to other groups. */
  private static final class Group {
    final List<String> apps;
    final Map<Group, Bond> bonds = new HashMap<>();
    boolean isGone;

    Group(List<String> apps) {
      this.apps = apps.stream().sorted().toList();
    }

    String first() {
      return apps.get(0);
    }
  }

  /** Of all pairs between two groups that are no kin, how many there are and how alike in sum. */
  private record Bond(Group one, Group other, double sum, int count, boolean isRefused) {
    double likeness() {
      return count == 0 ? 0 : sum / count;
    }

    boolean holds() {
      return !isRefused && !one.isGone && !other.isGone && likeness() >= Kinship.LEAST;
    }
  }

  List<Cluster> clusters() {
    alike.keySet().stream().sorted().forEach(app -> groupOf.put(app, new Group(List.of(app))));
    confirmed.forEach((one, others) -> others.stream().sorted().forEach(o -> together(one, o)));
    for (Group group : Set.copyOf(groupOf.values())) {
      for (Group other : around(group)) {
        if (!group.bonds.containsKey(other)) {
          bind(weighed(group, other));
        }
      }
    }
    for (Bond bond = bonds.poll(); bond != null; bond = bonds.poll()) {
      if (bond.holds() && bond.one().apps.size() + bond.other().apps.size() <= MOST) {
        join(bond.one(), bond.other());
      }
    }
    return groupOf.values().stream()
        .distinct()
        .filter(group -> group.apps.size() > 1)
        .map(this::cluster)
        .toList();
  }

  /** A refusal weighs more than a chain of confirmations around it. */
  private void together(String one, String other) {
    Group here = group(one);
    Group there = group(other);
    if (here != there && !weighed(here, there).isRefused()) {
      enter(merged(here, there));
    }
  }

  private static Group merged(Group one, Group other) {
    List<String> apps = new ArrayList<>(one.apps);
    apps.addAll(other.apps);
    return new Group(apps);
  }

  private void enter(Group group) {
    group.apps.forEach(app -> groupOf.put(app, group));
  }

  private Set<Group> around(Group group) {
    Set<Group> around = new HashSet<>();
    for (String app : group.apps) {
      alike.getOrDefault(app, Map.of()).keySet().forEach(other -> around.add(group(other)));
    }
    around.remove(group);
    return around;
  }

  private void join(Group one, Group other) {
    Group both = merged(one, other);
    one.isGone = true;
    other.isGone = true;
    enter(both);
    Set<Group> around = new HashSet<>(one.bonds.keySet());
    around.addAll(other.bonds.keySet());
    for (Group third : around) {
      if (!third.isGone) {
        Bond here = bond(one, third);
        Bond there = bond(other, third);
        bind(
            new Bond(
                both,
                third,
                here.sum() + there.sum(),
                here.count() + there.count(),
                here.isRefused() || there.isRefused()));
      }
      third.bonds.remove(one);
      third.bonds.remove(other);
    }
  }

  private Bond bond(Group one, Group other) {
    Bond known = one.bonds.get(other);
    return known == null ? weighed(one, other) : known;
  }

  private void bind(Bond bond) {
    bond.one().bonds.put(bond.other(), bond);
    bond.other().bonds.put(bond.one(), bond);
    if (bond.holds()) {
      bonds.add(bond);
    }
  }

  private Bond weighed(Group one, Group other) {
    double sum = 0;
    int count = 0;
    boolean isRefused = false;
    for (String here : one.apps) {
      for (String there : other.apps) {
        isRefused |= refused.getOrDefault(here, Set.of()).contains(there);
        Double likeness = likeness(here, there);
        if (likeness != null) {
          sum += likeness;
          count++;
        }
      }
    }
    return new Bond(one, other, sum, count, isRefused);
  }

  /** Null for kin. */
  private @Nullable Double likeness(String one, String other) {
    if (isConfirmed(one, other)) {
      return CONFIRMED;
    }
    Double known = alike.getOrDefault(one, Map.of()).get(other);
    return known != null
        ? known
        : finder
            .compare(one, other)
            .filter(found -> !found.isKin())
            .map(OverlapFinder.Alike::score)
            .orElse(null);
  }

  private Cluster cluster(Group group) {
    List<Cluster.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < group.apps.size(); i++) {
      for (String other : group.apps.subList(i + 1, group.apps.size())) {
        String one = group.apps.get(i);
        Double score = alike.getOrDefault(one, Map.of()).get(other);
        if (score != null) {
          pairs.add(new Cluster.Pair(one, other, score));
        } else if (isConfirmed(one, other)) {
          pairs.add(
              new Cluster.Pair(
                  one,
                  other,
                  finder.compare(one, other).map(OverlapFinder.Alike::score).orElse(0.0)));
        }
      }
    }
    return new Cluster(group.apps, pairs);
  }

  private boolean isConfirmed(String one, String other) {
    return confirmed.getOrDefault(one, Set.of()).contains(other);
  }

  private Group group(String app) {
    return Objects.requireNonNull(groupOf.get(app));
  }
}
