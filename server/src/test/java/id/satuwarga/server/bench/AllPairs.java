package id.satuwarga.server.bench;

import id.satuwarga.server.inventory.overlap.Entry;
import id.satuwarga.server.inventory.overlap.Kinship;
import id.satuwarga.server.inventory.overlap.OverlapFinder;
import id.satuwarga.server.region.Regions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every pair that is alike and the groups they make, by the finder alone, in this process. */
final class AllPairs {
  private final List<Entry> entries;
  private final Map<String, String> heads = new HashMap<>();

  AllPairs(List<Entry> entries) {
    this.entries = entries;
  }

  void measure(Report report) {
    OverlapFinder finder = new OverlapFinder();
    Regions regions = new Regions();
    long begin = System.nanoTime();
    entries.forEach(entry -> finder.put(entry.described(regions)));
    report.figure("taking all apps into the finder", seconds(begin), "s", "");
    begin = System.nanoTime();
    int pairs = 0;
    for (Entry entry : entries) {
      for (Kinship near : finder.near(entry.id())) {
        if (!near.isKin()) {
          pairs++;
          heads.put(head(entry.id()), head(near.id()));
        }
      }
    }
    report.figure("all pairs, one by one, and their groups", seconds(begin), "s", "aim < 120");
    report.figure("pairs found, each from both sides", (double) pairs, "", "");
    report.figure("groups of two and more", (double) groups(), "", "");
    System.gc();
    Runtime memory = Runtime.getRuntime();
    report.figure(
        "heap with the finder, of " + memory.maxMemory() / 1024 / 1024 + " MB at most",
        (memory.totalMemory() - memory.freeMemory()) / 1024.0 / 1024,
        "MB",
        "aim < 1024");
  }

  private String head(String id) {
    return Stream.iterate(id, one -> heads.getOrDefault(one, one))
        .filter(one -> heads.getOrDefault(one, one).equals(one))
        .findFirst()
        .orElse(id);
  }

  private long groups() {
    return entries.stream()
        .map(Entry::id)
        .filter(id -> !head(id).equals(id))
        .map(this::head)
        .distinct()
        .count();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
