package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.inject.Inject;

/** Rows of many apps at once. */
final class BulkRepository {
  private static final int AT_ONCE = 1_000;
  private static final String LOCK = "LOCK TABLE inventory_app IN SHARE ROW EXCLUSIVE MODE";
  private static final String MEASURE = "ANALYZE inventory_app";

  @Inject
  BulkRepository() {}

  /** Nobody else adds or changes an app until the transaction ends. */
  Future<Void> lock(SqlConnection tx) {
    return tx.query(LOCK).execute().mapEmpty();
  }

  /** Every app of these OPDs. */
  Future<List<InventoryApp>> ofOpds(SqlClient db, Collection<OpdCode> opds) {
    return db.preparedQuery(InventoryRepository.OF_OPDS)
        .execute(
            Tuple.tuple()
                .addArrayOfString(opds.stream().map(OpdCode::value).toArray(String[]::new)))
        .map(rows -> rows.stream().map(InventoryRepository::toApp).toList());
  }

  Future<Void> insert(SqlConnection tx, List<InventoryApp> apps) {
    return all(tx, InventoryRepository.INSERT, apps, InventoryRepository::freshRow);
  }

  Future<Void> update(SqlConnection tx, List<InventoryApp> apps) {
    return all(tx, InventoryRepository.UPDATE, apps, InventoryRepository::row);
  }

  Future<Void> note(SqlConnection tx, List<Tuple> changes) {
    return all(tx, ChangeRepository.INSERT, changes, change -> change);
  }

  /** So that PostgreSQL plans searches for what the register holds now, not for what it held. */
  Future<Void> measure(SqlConnection tx) {
    return tx.query(MEASURE).execute().mapEmpty();
  }

  private static <T> Future<Void> all(
      SqlConnection tx, String sql, List<T> items, Function<T, Tuple> row) {
    Future<Void> done = Future.succeededFuture();
    for (int start : IntStream.iterate(0, at -> at < items.size(), at -> at + AT_ONCE).toArray()) {
      List<T> some = items.subList(start, Math.min(start + AT_ONCE, items.size()));
      done =
          done.compose(
              before ->
                  tx.preparedQuery(sql).executeBatch(some.stream().map(row).toList()).mapEmpty());
    }
    return done;
  }
}
