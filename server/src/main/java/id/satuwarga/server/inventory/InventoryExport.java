package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** The register as files, for who may read it; written off the event loop. */
final class InventoryExport {
  private static final int ALL = 1_000_000;
  private final InventoryRepository apps;
  private final InventoryShelf shelf;
  private final Database database;
  private final Vertx vertx;

  @Inject
  InventoryExport(InventoryRepository apps, InventoryShelf shelf, Database database, Vertx vertx) {
    this.apps = apps;
    this.shelf = shelf;
    this.database = database;
    this.vertx = vertx;
  }

  Future<byte[]> csv(InventoryShelf.Reader reader, InventoryQuery query) {
    return all(reader, query)
        .compose(found -> vertx.executeBlocking(() -> CsvSheet.of(found), false));
  }

  Future<byte[]> xlsx(InventoryShelf.Reader reader, InventoryQuery query) {
    return all(reader, query)
        .compose(found -> vertx.executeBlocking(() -> XlsxExport.of(found), false));
  }

  Future<List<InventoryView>> views(InventoryShelf.Reader reader, InventoryQuery query) {
    return all(reader, query)
        .compose(found -> shelf.views(database.reads(), found, reader.language()));
  }

  Future<String> publiccode(InventoryShelf.Reader reader, UUID id) {
    return shelf.seen(reader, id).map(Publiccode::of);
  }

  private Future<List<InventoryApp>> all(InventoryShelf.Reader reader, InventoryQuery query) {
    return apps.list(database.reads(), InventoryReach.of(reader.caller()), query, null, ALL);
  }
}
