package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of apps. */
final class InventoryRepository {
  private static final String TAKEN = "23505";
  private static final String COLUMNS =
      """
      SELECT id, opd_code, region_code, version, facts::text AS facts, created_at, changed_at
      FROM inventory_app a
      """;
  private static final String FIND = COLUMNS + "WHERE id = $1";
  private static final String LOCK = FIND + " FOR UPDATE";
  static final String OF_OPDS = COLUMNS + "WHERE opd_code = ANY ($1)";

  private static final String SOME = COLUMNS + "WHERE id = ANY ($1)";

  /** One row at least, so that it says up to where all is seen. */
  private static final String NEWER =
      """
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS seen, a.id, a.opd_code, a.region_code,
        a.version, a.facts::text AS facts, a.created_at, a.changed_at
      FROM (SELECT 1) one LEFT JOIN inventory_app a ON a.changed_in >= CAST($1::text AS xid8)
      """;

  /** So that it waits for an import before it holds anything an import waits for. */
  private static final String ENTER = "LOCK TABLE inventory_app IN ROW EXCLUSIVE MODE";

  private static final String LIST =
      COLUMNS
          + """
          WHERE (opd_code = ANY ($1) OR EXISTS (
              SELECT FROM unnest($2::text[]) t (code)
              WHERE region_code = t.code OR starts_with(region_code, t.code || '.')))
            AND ($3::text IS NULL OR words @@ CAST($3 AS tsquery))
            AND ($4::text IS NULL OR opd_code = $4)
            AND ($5::text IS NULL OR region_code = $5 OR starts_with(region_code, $5 || '.'))
            AND ($6::text IS NULL OR facts ->> 'status' = $6)
            AND ($7::text IS NULL OR facts ->> 'users' = $7)
            AND ($8::text IS NULL OR facts -> 'categories' ? $8)
            AND ($9::text IS NULL OR facts -> 'platforms' ? $9)
            AND ($10::uuid IS NULL OR (sort_name, id)
              > (SELECT sort_name, id FROM inventory_app WHERE id = $10))
            AND ($12::uuid[] IS NULL OR id = ANY ($12))
          ORDER BY sort_name, id LIMIT $11
          """;
  static final String INSERT =
      """
      INSERT INTO inventory_app
        (id, opd_code, region_code, version, facts, name_key, words, changed_at, created_at)
      VALUES ($1, $2, $3, $4, CAST($5::text AS jsonb), $6, array_to_tsvector($7::text[]), $8, $9)
      """;
  private static final String ADD = INSERT + "ON CONFLICT DO NOTHING";
  static final String UPDATE =
      """
      UPDATE inventory_app SET opd_code = $2, region_code = $3, version = $4,
        facts = CAST($5::text AS jsonb), name_key = $6, words = array_to_tsvector($7::text[]),
        changed_at = $8, changed_in = pg_current_xact_id()
      WHERE id = $1
      """;

  @Inject
  InventoryRepository() {}

  Future<Optional<InventoryApp>> find(SqlClient db, UUID id) {
    return one(db, FIND, id);
  }

  /** The app, nobody else changing it until the transaction ends. */
  Future<Optional<InventoryApp>> lock(SqlConnection tx, UUID id) {
    return tx.query(ENTER).execute().compose(entered -> one(tx, LOCK, id));
  }

  private static Future<Optional<InventoryApp>> one(SqlClient db, String sql, UUID id) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(InventoryRepository::toApp).findFirst());
  }

  Future<List<InventoryApp>> some(SqlClient db, Collection<UUID> ids) {
    return db.preparedQuery(SOME)
        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
        .map(rows -> rows.stream().map(InventoryRepository::toApp).toList());
  }

  /** What was changed in this transaction or a later one, each row with where all is seen. */
  Future<List<Row>> newer(SqlClient db, String transaction) {
    return db.preparedQuery(NEWER)
        .execute(Tuple.of(transaction))
        .map(rows -> rows.stream().toList());
  }

  /** By name; one row more than the limit, if there is one. */
  Future<List<InventoryApp>> list(
      SqlClient db, InventoryReach reach, InventoryQuery query, @Nullable UUID after, int limit) {
    Tuple where =
        Tuple.tuple()
            .addArrayOfString(reach.opds().stream().map(OpdCode::value).toArray(String[]::new))
            .addArrayOfString(
                reach.territories().stream().map(RegionCode::value).toArray(String[]::new))
            .addString(
                query
                    .typed()
                    .map(PlainWords::search)
                    .filter(words -> !words.isEmpty())
                    .orElse(null))
            .addString(query.opd().map(OpdCode::value).orElse(null))
            .addString(query.region().map(RegionCode::value).orElse(null))
            .addString(query.status().orElse(null))
            .addString(query.users().orElse(null))
            .addString(query.category().orElse(null))
            .addString(query.platform().orElse(null))
            .addUUID(after)
            .addInteger(limit + 1)
            .addArrayOfUUID(query.ids().isEmpty() ? null : query.ids().toArray(UUID[]::new));
    return db.preparedQuery(LIST)
        .execute(where)
        .map(rows -> rows.stream().map(InventoryRepository::toApp).toList());
  }

  /** False when the OPD has an app of this name. */
  Future<Boolean> insert(SqlConnection tx, InventoryApp app) {
    return tx.preparedQuery(ADD).execute(freshRow(app)).map(rows -> rows.rowCount() == 1);
  }

  /** False when the OPD has another app of this name; the transaction is then lost. */
  Future<Boolean> update(SqlConnection tx, InventoryApp app) {
    return tx.preparedQuery(UPDATE)
        .execute(row(app))
        .map(true)
        .recover(
            failure ->
                failure instanceof PgException refused && TAKEN.equals(refused.getSqlState())
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(failure));
  }

  static Tuple freshRow(InventoryApp app) {
    return row(app).addOffsetDateTime(app.createdAt().atOffset(ZoneOffset.UTC));
  }

  static Tuple row(InventoryApp app) {
    String[] words =
        app.facts()
            .searched()
            .flatMap(text -> PlainWords.of(text).stream())
            .distinct()
            .toArray(String[]::new);
    return Tuple.tuple()
        .addUUID(app.id())
        .addString(app.opd().value())
        .addString(app.region().value())
        .addInteger(app.version())
        .addString(Json.write(app.facts()))
        .addString(PlainWords.keyOf(app.facts().name()))
        .addArrayOfString(words)
        .addOffsetDateTime(app.changedAt().atOffset(ZoneOffset.UTC));
  }

  static InventoryApp toApp(Row row) {
    return new InventoryApp(
        row.getUUID("id"),
        new OpdCode(row.getString("opd_code")),
        new RegionCode(row.getString("region_code")),
        row.getInteger("version"),
        Json.read(row.getString("facts"), AppFacts.class),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("changed_at").toInstant());
  }
}
