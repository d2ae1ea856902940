package id.satuwarga.server.inventory;

import id.satuwarga.server.inventory.overlap.Kinship;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Finds what is in the register already and like something that somebody wants to build. */
public final class KnownApps {
  private final OverlapShelf overlaps;
  private final InventoryRepository apps;

  @Inject
  KnownApps(OverlapShelf overlaps, InventoryRepository apps) {
    this.overlaps = overlaps;
    this.apps = apps;
  }

  /** What somebody wants to build, in their words, and for which territory. */
  public record Sought(RegionCode region, String name, String about) {}

  /** Of whatever OPD, the most alike first; obsolete ones are none any more. */
  public Future<List<KnownApp>> alike(SqlClient db, Sought sought, int limit) {
    return overlaps.near(sought).compose(near -> known(db, near, limit));
  }

  private Future<List<KnownApp>> known(SqlClient db, List<Kinship> near, int limit) {
    return apps.some(db, near.stream().map(found -> UUID.fromString(found.id())).toList())
        .map(
            found -> {
              Map<String, InventoryApp> listed =
                  found.stream()
                      .filter(app -> app.facts().status() != AppFacts.Status.OBSOLETE)
                      .collect(Collectors.toMap(app -> app.id().toString(), Function.identity()));
              return near.stream()
                  .flatMap(
                      one -> Stream.ofNullable(listed.get(one.id())).map(app -> known(app, one)))
                  .limit(limit)
                  .toList();
            });
  }

  private static KnownApp known(InventoryApp app, Kinship found) {
    List<Text> reasons =
        found.isKin()
            ? Stream.concat(
                    found.reasons().stream(),
                    Stream.of(
                        Text.of("Dipakai di wilayah lain.", "It is used in another territory.")))
                .toList()
            : found.reasons();
    return new KnownApp(
        app.id(), app.facts().name(), app.opd(), app.facts().status().word(), reasons);
  }
}
