package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of what each version changed. */
final class ChangeRepository {
  static final String INSERT =
      """
      INSERT INTO inventory_change (app_id, version, changed_at, changed_by, changes)
      VALUES ($1, $2, $3, $4, CAST($5::text AS jsonb))
      """;
  private static final String LIST =
      """
      SELECT version, changed_at, changed_by, changes::text AS changes FROM inventory_change
      WHERE app_id = $1 AND version < $2 ORDER BY version DESC LIMIT $3
      """;

  @Inject
  ChangeRepository() {}

  /** One version: who made it, and what it changed. */
  record Change(int version, Instant at, UUID by, List<FieldChange> changes) {}

  Future<Void> insert(SqlConnection tx, UUID appId, Change change) {
    return tx.preparedQuery(INSERT).execute(row(appId, change)).mapEmpty();
  }

  static Tuple row(UUID appId, Change change) {
    return Tuple.of(
        appId,
        change.version(),
        change.at().atOffset(ZoneOffset.UTC),
        change.by(),
        Json.write(change.changes()));
  }

  /** The newest first; one row more than the limit, if there is one. */
  Future<List<Change>> list(SqlClient db, UUID appId, int before, int limit) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(appId, before, limit + 1))
        .map(rows -> rows.stream().map(ChangeRepository::toChange).toList());
  }

  private static Change toChange(Row row) {
    return new Change(
        row.getInteger("version"),
        row.getOffsetDateTime("changed_at").toInstant(),
        row.getUUID("changed_by"),
        List.of(Json.read(row.getString("changes"), FieldChange[].class)));
  }
}
