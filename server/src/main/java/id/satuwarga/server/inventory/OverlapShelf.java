package id.satuwarga.server.inventory;

import id.satuwarga.server.inventory.overlap.Described;
import id.satuwarga.server.inventory.overlap.Kinship;
import id.satuwarga.server.inventory.overlap.OverlapFinder;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

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
  private final Map<UUID, GatheredApp> listed = new ConcurrentHashMap<>();
  private volatile String seen = "0";
  private Future<Integer> last = Future.succeededFuture(0);
  private @Nullable Promise<Integer> next;

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

  /** What something that somebody wants to build would look like. */
  Future<List<Kinship>> near(KnownApps.Sought sought) {
    Described described =
        new Described(
            "",
            sought.region(),
            places(sought.region()),
            sought.name(),
            null,
            List.of(sought.about()),
            List.of(),
            List.of(),
            null,
            List.of(),
            null);
    return fresh(() -> finder.near(described));
  }

  private <T> Future<T> fresh(Callable<T> search) {
    return refresh().compose(taken -> vertx.executeBlocking(search, false));
  }

  /**
   * Takes in all that was committed before, and says how many apps that were. One reading at a
   * time: who asks while another goes on shares the next.
   */
  Future<Integer> refresh() {
    Future<Integer> before;
    Promise<Integer> mine;
    synchronized (this) {
      if (next != null) {
        return next.future();
      }
      mine = Promise.promise();
      next = mine;
      before = last;
      last = mine.future();
    }
    before.onComplete(
        done -> {
          synchronized (this) {
            next = null;
          }
          read().onComplete(mine);
        });
    return mine.future();
  }

  private Future<Integer> read() {
    return apps.newer(database.background(), seen)
        .compose(rows -> vertx.executeBlocking(() -> take(rows), false));
  }

  private int take(List<Row> rows) {
    int taken = 0;
    for (Row row : rows) {
      UUID id = row.getUUID("id");
      if (id != null && isNews(id, row.getInteger("version"))) {
        InventoryApp app = InventoryRepository.toApp(row);
        finder.put(described(app));
        listed.put(id, GatheredApp.of(app));
        taken++;
      }
    }
    seen = rows.isEmpty() ? seen : rows.get(0).getString("seen");
    return taken;
  }

  private boolean isNews(UUID id, int version) {
    GatheredApp known = listed.get(id);
    return known == null || version > known.version();
  }

  /** All apps as the finder knows them now. */
  Future<List<GatheredApp>> all() {
    return fresh(() -> List.copyOf(listed.values()));
  }

  /** What stands for all that is compared of an app; as long as it is the same, nothing changed. */
  static String print(Described compared) {
    return Hashes.sha256Hex(Json.write(compared));
  }

  OverlapFinder finder() {
    return finder;
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
        facts.users().name(),
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
