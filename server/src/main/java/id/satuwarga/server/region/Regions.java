package id.satuwarga.server.region;

import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * All territories, in this process's memory: some 91,600 codes as sorted numbers, each name once.
 * Answers at once, so it may be asked on the event loop.
 */
@Singleton
public final class Regions {
  private static final long NONE = -1;
  private final long[] keys = Shipped.KEYS;
  private final String[] names = Shipped.NAMES;
  private final RegionNames searchable = Shipped.SEARCHABLE;

  @Inject
  public Regions() {}

  /**
   * The list that ships with the server, the same that the migration loads: read once in a process,
   * however many servers are in it. Nobody changes it.
   */
  private static final class Shipped {
    static final long[] KEYS;
    static final String[] NAMES;
    static final RegionNames SEARCHABLE;

    static {
      Map<Long, String> list = new HashMap<>(1 << 18);
      Map<String, String> once = new HashMap<>(1 << 17);
      RegionFiles.forEach(
          (code, name) -> list.put(keyOf(code), once.computeIfAbsent(name, same -> same)));
      KEYS = list.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
      NAMES = Arrays.stream(KEYS).mapToObj(list::get).toArray(String[]::new);
      SEARCHABLE = RegionNames.of(NAMES);
    }
  }

  public Optional<Region> find(RegionCode code) {
    int found = Arrays.binarySearch(keys, keyOf(code.value()));
    return found >= 0 && codeOf(keys[found]).equals(code)
        ? Optional.of(region(found))
        : Optional.empty();
  }

  /** The territory, or the problem {@code region-unknown}. */
  public Region get(RegionCode code) {
    return find(code).orElseThrow(() -> RegionProblems.unknown(code).asException());
  }

  /** The regencies and cities of a province, by code. */
  public List<RegionCode> regenciesOf(RegionCode province) {
    return IntStream.range(firstAfter(keyOf(province.value())), firstAfter(lastKeyIn(province)))
        .filter(number -> levelOf(keys[number]) == Level.REGENCY)
        .mapToObj(number -> codeOf(keys[number]))
        .toList();
  }

  /** Exact names first, then beginnings, words and parts; higher levels first, then by code. */
  public Page<Region> search(RegionQuery query) {
    int from = query.parent().map(parent -> firstAfter(keyOf(parent.value()))).orElse(0);
    int to = query.parent().map(parent -> firstAfter(lastKeyIn(parent))).orElse(keys.length);
    SearchPage page =
        new SearchPage(query.limit(), query.cursor().map(cursor -> cursor.number(0)).orElse(NONE));
    RegionNames.Match offer =
        (number, rank) -> {
          Level level = levelOf(keys[number]);
          if (query.level().isEmpty() || query.level().get() == level) {
            page.offer(SearchPage.sortKey(rank, level, keys[number]));
          }
        };
    if (query.name().isPresent()) {
      searchable.search(SearchName.ofQuery(query.name().get()), from, to, offer);
    } else {
      IntStream.range(from, to).forEach(number -> offer.found(number, RegionNames.EXACT));
    }
    return Page.of(page.finds(), query.limit(), last -> Cursor.of(Long.toString(last)))
        .map(find -> region(Arrays.binarySearch(keys, SearchPage.keyIn(find))));
  }

  private Region region(int number) {
    RegionCode code = codeOf(keys[number]);
    List<RegionName> parents = new ArrayList<>(3);
    for (RegionCode parent : code.ancestors()) {
      int found = Arrays.binarySearch(keys, keyOf(parent.value()));
      parents.add(new RegionName(parent, parent.level(), names[found]));
    }
    return new Region(code, code.level(), names[number], parents, RegionZone.of(code));
  }

  private int firstAfter(long key) {
    int found = Arrays.binarySearch(keys, key);
    return found < 0 ? -found - 1 : found + 1;
  }

  /**
   * The code's digits filled up with zeros; no part of a code is zero, so the level stays known.
   */
  private static long keyOf(String code) {
    String digits = code.replace(".", "");
    return Long.parseLong(digits + "0000000000".substring(digits.length()));
  }

  private static long lastKeyIn(RegionCode code) {
    String digits = code.value().replace(".", "");
    return Long.parseLong(digits + "9999999999".substring(digits.length()));
  }

  private static Level levelOf(long key) {
    if (key % 10_000 != 0) {
      return Level.VILLAGE;
    }
    if (key % 1_000_000 != 0) {
      return Level.DISTRICT;
    }
    return key % 100_000_000 != 0 ? Level.REGENCY : Level.PROVINCE;
  }

  private static RegionCode codeOf(long key) {
    String digits = String.format("%010d", key);
    String dotted =
        String.join(
            ".",
            digits.substring(0, 2),
            digits.substring(2, 4),
            digits.substring(4, 6),
            digits.substring(6));
    int length =
        switch (levelOf(key)) {
          case PROVINCE -> 2;
          case REGENCY -> 5;
          case DISTRICT -> 8;
          case VILLAGE -> 13;
        };
    return new RegionCode(dotted.substring(0, length));
  }
}
