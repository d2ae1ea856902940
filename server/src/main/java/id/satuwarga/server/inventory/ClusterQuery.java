package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which clusters to list; each may be left out. One app that fits is enough for its cluster. */
record ClusterQuery(
    Optional<OpdCode> opd,
    Optional<RegionCode> region,
    Optional<String> category,
    boolean isUndecided) {

  boolean fits(ClusterBook.Seen cluster) {
    return has(cluster.apps(), app -> opd.map(app.opd()::equals).orElse(true))
        && has(cluster.apps(), app -> region.map(app.region()::isWithin).orElse(true))
        && has(cluster.apps(), app -> category.map(app.categories()::contains).orElse(true))
        && (!isUndecided || cluster.undecided() > 0);
  }

  private static boolean has(List<GatheredApp> apps, Predicate<GatheredApp> asked) {
    return apps.stream().anyMatch(asked);
  }
}
