package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Apps with the truth about them, and how well a rule finds it. */
final class EvaluationSet {
  private static final Regions REGIONS = new Regions();
  private final List<Entry> entries;
  private final Set<Pair> truth = new HashSet<>();

  EvaluationSet(List<Entry> entries) {
    this.entries = entries;
    for (Entry one : entries) {
      for (Entry other : entries) {
        if (one.id().compareTo(other.id()) < 0
            && one.purpose().equals(other.purpose())
            && isAround(one, other)) {
          truth.add(new Pair(one.id(), other.id()));
        }
      }
    }
  }

  static EvaluationSet read(Path file) throws IOException {
    return new EvaluationSet(
        Files.readAllLines(file).stream().map(line -> Json.read(line, Entry.class)).toList());
  }

  /** Two apps, the lower id first. */
  record Pair(String one, String other) {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /** How much of the truth was found, and how much of what was found is true. */
  record Result(int truth, int found, int right) {
    double recall() {
      return right / (double) Math.max(1, truth);
    }

    double precision() {
      return right / (double) Math.max(1, found);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "recall %.3f  precision %.3f  (%d true pairs, %d found, %d of them right)",
          recall(),
          precision(),
          truth,
          found,
          right);
    }
  }

  int size() {
    return entries.size();
  }

  long hidden() {
    return entries.stream().filter(entry -> entry.how() != null).count();
  }

  /** The rule that offices use: the same name, letter case and punctuation aside. */
  Result byName() {
    Set<Pair> found = new HashSet<>();
    for (Entry one : entries) {
      for (Entry other : entries) {
        if (one.id().compareTo(other.id()) < 0
            && isAround(one, other)
            && Stems.words(one.facts().name()).equals(Stems.words(other.facts().name()))) {
          found.add(new Pair(one.id(), other.id()));
        }
      }
    }
    return judged(found);
  }

  Result byFinder() {
    OverlapFinder finder = new OverlapFinder();
    entries.forEach(entry -> finder.put(entry.described(REGIONS)));
    Set<Pair> found = new HashSet<>();
    for (Entry entry : entries) {
      finder.near(entry.id()).stream()
          .filter(kinship -> !kinship.isKin())
          .forEach(kinship -> found.add(Pair.of(entry.id(), kinship.id())));
    }
    return judged(found);
  }

  /** Apps around each other that stand in one cluster. */
  Result byClusters() {
    OverlapFinder finder = new OverlapFinder();
    entries.forEach(entry -> finder.put(entry.described(REGIONS)));
    ClusterFinder clusters = new ClusterFinder(finder);
    clusters.look(entries.stream().map(Entry::id).toList());
    Map<String, Entry> byId =
        entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    Set<Pair> found = new HashSet<>();
    for (Cluster cluster : clusters.clusters(List.of())) {
      for (String one : cluster.ids()) {
        for (String other : cluster.ids()) {
          if (one.compareTo(other) < 0
              && isAround(
                  Objects.requireNonNull(byId.get(one)), Objects.requireNonNull(byId.get(other)))) {
            found.add(new Pair(one, other));
          }
        }
      }
    }
    return judged(found);
  }

  private Result judged(Set<Pair> found) {
    return new Result(
        truth.size(), found.size(), (int) found.stream().filter(truth::contains).count());
  }

  private static boolean isAround(Entry one, Entry other) {
    RegionCode here = new RegionCode(one.region());
    RegionCode there = new RegionCode(other.region());
    return here.isWithin(there) || there.isWithin(here);
  }
}
