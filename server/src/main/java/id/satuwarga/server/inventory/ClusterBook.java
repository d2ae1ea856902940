package id.satuwarga.server.inventory;

import id.satuwarga.server.inventory.overlap.Cluster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The clusters as one reader may know them: what is out of reach is not in them, and what hangs
 * together by that alone falls apart.
 */
record ClusterBook(List<Seen> clusters, Instant at) {
  /** The dearest first. */
  static final Comparator<Seen> ORDER =
      Comparator.comparingLong(Seen::yearlyCost).reversed().thenComparing(Seen::lead);

  ClusterBook {
    clusters = List.copyOf(clusters);
  }

  /** A cluster, or what is seen of it; its first app was listed before the others. */
  record Seen(List<GatheredApp> apps, List<Pair> pairs) {
    UUID lead() {
      return apps.get(0).id();
    }

    long yearlyCost() {
      return apps.stream().mapToLong(GatheredApp::yearlyCost).sum();
    }

    /** How many more confirmations would say of all of it that it is one app. */
    int undecided() {
      Parts parts = new Parts();
      pairs.stream().filter(Pair::isConfirmed).forEach(parts::join);
      return (int) apps.stream().map(app -> parts.of(app.id().toString())).distinct().count() - 1;
    }
  }

  /** Two apps of it, and what was said of the two. */
  record Pair(Cluster.Pair found, Optional<VerdictRepository.Verdict> verdict) {
    boolean isConfirmed() {
      return verdict.map(VerdictRepository.Verdict::isSame).orElse(false);
    }
  }

  /** Which apps hang together. */
  private static final class Parts {
    private final Map<String, String> parents = new HashMap<>();

    String of(String app) {
      String at = app;
      for (String up = parents.get(at); up != null; up = parents.get(at)) {
        at = up;
      }
      return at;
    }

    void join(Pair pair) {
      String one = of(pair.found().one());
      String other = of(pair.found().other());
      if (!one.equals(other)) {
        parents.put(other, one);
      }
    }
  }

  static ClusterBook of(ClusterShelf.Gathered gathered, Predicate<GatheredApp> isSeen) {
    List<Seen> seen = new ArrayList<>();
    for (Cluster cluster : gathered.clusters()) {
      parts(gathered, cluster, isSeen).forEach(seen::add);
    }
    seen.sort(ORDER);
    return new ClusterBook(seen, gathered.at());
  }

  private static Stream<Seen> parts(
      ClusterShelf.Gathered gathered, Cluster cluster, Predicate<GatheredApp> isSeen) {
    Map<String, GatheredApp> apps = new HashMap<>();
    for (String id : cluster.ids()) {
      Optional.ofNullable(gathered.apps().get(UUID.fromString(id)))
          .filter(isSeen)
          .ifPresent(app -> apps.put(id, app));
    }
    if (apps.size() < 2) {
      return Stream.empty();
    }
    Parts parts = new Parts();
    List<Pair> pairs =
        cluster.pairs().stream()
            .filter(pair -> apps.containsKey(pair.one()) && apps.containsKey(pair.other()))
            .map(pair -> new Pair(pair, said(gathered, pair)))
            .toList();
    pairs.forEach(parts::join);
    Map<String, List<GatheredApp>> together = new HashMap<>();
    cluster.ids().stream()
        .filter(apps::containsKey)
        .forEach(
            id ->
                together
                    .computeIfAbsent(parts.of(id), none -> new ArrayList<>())
                    .add(Objects.requireNonNull(apps.get(id))));
    return together.entrySet().stream()
        .filter(part -> part.getValue().size() > 1)
        .map(
            part ->
                new Seen(
                    part.getValue(),
                    pairs.stream()
                        .filter(pair -> parts.of(pair.found().one()).equals(part.getKey()))
                        .toList()));
  }

  private static Optional<VerdictRepository.Verdict> said(
      ClusterShelf.Gathered gathered, Cluster.Pair pair) {
    return Optional.ofNullable(gathered.said().get(ClusterShelf.pair(pair.one(), pair.other())));
  }
}
