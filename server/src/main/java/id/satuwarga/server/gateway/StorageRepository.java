package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.inject.Inject;

/** Rows of what mini-apps keep with citizens. */
final class StorageRepository {
  private static final String LIST =
      """
      SELECT key, value FROM mini_app_storage
      WHERE citizen_id = $1 AND app_id = $2 AND opd = $3
      """;
  private static final String LIST_ALL =
      """
      SELECT app_id, opd, key, value, put_at FROM mini_app_storage
      WHERE citizen_id = $1 ORDER BY app_id, opd, key
      """;
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended($1 || '|' || $2, 115))";
  private static final String REMOVE =
      """
      DELETE FROM mini_app_storage
      WHERE citizen_id = $1 AND app_id = $2 AND opd = $3 AND key = ANY ($4)
      """;
  private static final String PUT =
      """
      INSERT INTO mini_app_storage (citizen_id, app_id, opd, key, value, put_at)
      SELECT $1::uuid, $2::text, $3::text, key, value, $6::timestamptz
      FROM unnest($4::text[], $5::text[]) AS put (key, value)
      ON CONFLICT (citizen_id, app_id, opd, key) DO UPDATE
      SET value = EXCLUDED.value, put_at = EXCLUDED.put_at
      """;
  private static final String ROOM =
      """
      SELECT count(*) AS keys, coalesce(sum(octet_length(key) + octet_length(value)), 0) AS bytes
      FROM mini_app_storage WHERE citizen_id = $1 AND app_id = $2 AND opd = $3
      """;
  private static final String PURGE = "DELETE FROM mini_app_storage WHERE put_at < $1";
  private static final String DELETE_ALL = "DELETE FROM mini_app_storage WHERE citizen_id = $1";

  @Inject
  StorageRepository() {}

  /** How much this operator of a mini-app keeps with a citizen. */
  record Room(long keys, long bytes) {}

  /** One thing kept, as its citizen gets it in an export. */
  record Kept(AppId appId, OpdCode opd, String key, String value, Instant putAt) {}

  Future<Map<String, String>> list(SqlClient db, Visit visit) {
    return db.preparedQuery(LIST)
        .execute(whose(visit))
        .map(
            rows -> {
              Map<String, String> found = new TreeMap<>();
              rows.forEach(row -> found.put(row.getString("key"), row.getString("value")));
              return found;
            });
  }

  Future<List<Kept>> listAll(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(LIST_ALL)
        .execute(Tuple.of(citizen.value()))
        .map(rows -> rows.stream().map(StorageRepository::toKept).toList());
  }

  /** Until the transaction ends nobody else changes what is counted here. */
  Future<Void> lock(SqlConnection tx, Visit visit) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(visit.citizen().toString(), visit.appId().value()))
        .mapEmpty();
  }

  Future<Void> remove(SqlConnection tx, Visit visit, Set<String> keys) {
    return tx.preparedQuery(REMOVE)
        .execute(whose(visit).addArrayOfString(keys.toArray(String[]::new)))
        .mapEmpty();
  }

  Future<Void> put(SqlConnection tx, Visit visit, Map<String, String> values, Instant now) {
    return tx.preparedQuery(PUT)
        .execute(
            whose(visit)
                .addArrayOfString(values.keySet().toArray(String[]::new))
                .addArrayOfString(values.values().toArray(String[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Room> room(SqlConnection tx, Visit visit) {
    return tx.preparedQuery(ROOM)
        .execute(whose(visit))
        .map(rows -> rows.iterator().next())
        .map(row -> new Room(row.getLong("keys"), row.getLong("bytes")));
  }

  Future<Integer> purge(SqlClient db, Instant before) {
    return db.preparedQuery(PURGE)
        .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount());
  }

  Future<Void> deleteAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_ALL).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  private static Tuple whose(Visit visit) {
    return Tuple.tuple()
        .addUUID(visit.citizen().value())
        .addString(visit.appId().value())
        .addString(visit.opd().value());
  }

  private static Kept toKept(Row row) {
    return new Kept(
        AppId.parse(row.getString("app_id")),
        OpdCode.parse(row.getString("opd")),
        row.getString("key"),
        row.getString("value"),
        row.getOffsetDateTime("put_at").toInstant());
  }
}
