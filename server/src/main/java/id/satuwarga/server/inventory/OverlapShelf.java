package id.satuwarga.server.inventory;

import id.satuwarga.server.inventory.overlap.Described;
import id.satuwarga.server.inventory.overlap.Kinship;
import id.satuwarga.server.inventory.overlap.OverlapFinder;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * The finder with all the register has, in this process's memory: whoever asks is answered by what
 * was committed before. Works off the event loop.
 */
@Singleton
final class OverlapShelf {
  private final InventoryRepository apps;
  private final Regions regions;
  private final Database database;
  private final Vertx vertx;
  private final OverlapFinder finder = new OverlapFinder();
  private final Map<UUID, Integer> versions = new HashMap<>();
  private String seen = "0";

  @Inject
  OverlapShelf(InventoryRepository apps, Regions regions, Database database, Vertx vertx) {
    this.apps = apps;
    this.regions = regions;
    this.database = database;
    this.vertx = vertx;
  }

  /** What a listed app looks like, the most alike first. */
  Future<List<Kinship>> near(UUID id) {
    return fresh(() -> finder.near(id.toString()));
  }

  /** What an app that is not listed would look like. */
  Future<List<Kinship>> near(InventoryApp proposal) {
    Described described = described(proposal);
    return fresh(() -> finder.near(described));
  }

  private <T> Future<T> fresh(Callable<T> search) {
    return apps.newer(database.reads(), seen())
        .compose(
            rows ->
                vertx.executeBlocking(
                    () -> {
                      take(rows);
                      return search.call();
                    },
                    false));
  }

  private synchronized String seen() {
    return seen;
  }

  private synchronized void take(List<Row> rows) {
    for (Row row : rows) {
      UUID id = row.getUUID("id");
      if (id != null && row.getInteger("version") > versions.getOrDefault(id, 0)) {
        InventoryApp app = InventoryRepository.toApp(row);
        finder.put(described(app));
        versions.put(id, app.version());
      }
      String upTo = row.getString("seen");
      if (new BigInteger(upTo).compareTo(new BigInteger(seen)) > 0) {
        seen = upTo;
      }
    }
  }

  /** What is compared of an app. */
  Described described(InventoryApp app) {
    AppFacts facts = app.facts();
    return new Described(
        app.id().toString(),
        app.region(),
        places(app.region()),
        facts.name(),
        facts.shortName(),
        facts.description() == null
            ? List.of()
            : Stream.of(facts.description().id(), facts.description().en())
                .filter(Objects::nonNull)
                .toList(),
        facts.dataHeld(),
        facts.categories(),
        Stream.of(facts.landingUrl(), facts.url()).filter(Objects::nonNull).toList(),
        facts.packageName());
  }

  private List<String> places(RegionCode region) {
    return Stream.concat(region.ancestors().stream(), Stream.of(region))
        .map(regions::find)
        .flatMap(Optional::stream)
        .map(Region::name)
        .toList();
  }
}
