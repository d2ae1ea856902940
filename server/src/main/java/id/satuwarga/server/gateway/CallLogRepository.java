package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of the last calls to each mini-app. */
final class CallLogRepository {
  /** How many calls of a mini-app are kept. */
  static final int KEPT = 100;

  private static final String INSERT =
      """
      INSERT INTO gateway_call (app_id, id, at, operator, operation, status, reason, duration_ms,
        request_id)
      SELECT app_id, id, at, nullif(operator, ''), operation, status, nullif(reason, ''),
        duration_ms, request_id
      FROM unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[],
        $6::integer[], $7::text[], $8::integer[], $9::text[])
        AS call (app_id, id, at, operator, operation, status, reason, duration_ms, request_id)
      """;
  private static final String TRIM =
      """
      DELETE FROM gateway_call c USING (
        SELECT app.id AS app_id, (
          SELECT id FROM gateway_call WHERE app_id = app.id ORDER BY id DESC OFFSET $2 LIMIT 1
        ) AS first_gone
        FROM unnest($1::text[]) AS app (id)) k
      WHERE c.app_id = k.app_id AND c.id <= k.first_gone
      """;
  private static final String LIST =
      """
      SELECT app_id, id, at, operator, operation, status, reason, duration_ms, request_id
      FROM gateway_call
      WHERE app_id = $1 AND ($2::text[] IS NULL OR operator = ANY ($2))
      ORDER BY id DESC LIMIT $3
      """;
  private static final String PURGE = "DELETE FROM gateway_call WHERE at < $1";

  @Inject
  CallLogRepository() {}

  Future<Void> insert(SqlConnection tx, List<GatewayCall> batch) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addArrayOfString(column(batch, call -> call.appId().value(), String[]::new))
                .addArrayOfUUID(column(batch, GatewayCall::id, UUID[]::new))
                .addArrayOfOffsetDateTime(
                    column(batch, call -> Columns.utc(call.at()), OffsetDateTime[]::new))
                .addArrayOfString(column(batch, CallLogRepository::operator, String[]::new))
                .addArrayOfString(column(batch, GatewayCall::operation, String[]::new))
                .addArrayOfInteger(column(batch, call -> call.outcome().status(), Integer[]::new))
                .addArrayOfString(
                    column(batch, call -> call.outcome().reason().orElse(""), String[]::new))
                .addArrayOfInteger(
                    column(batch, call -> call.outcome().durationMs(), Integer[]::new))
                .addArrayOfString(column(batch, GatewayCall::requestId, String[]::new)))
        .mapEmpty();
  }

  /** Lets go of all but the newest of each mini-app in the batch. */
  Future<Void> trim(SqlConnection tx, List<GatewayCall> batch) {
    String[] apps =
        batch.stream().map(call -> call.appId().value()).distinct().sorted().toArray(String[]::new);
    return tx.preparedQuery(TRIM)
        .execute(Tuple.tuple().addArrayOfString(apps).addInteger(KEPT))
        .mapEmpty();
  }

  /** The newest first: of every operator, or of these. */
  Future<List<GatewayCall>> list(SqlClient db, AppId appId, Optional<List<OpdCode>> operators) {
    String @Nullable [] only =
        operators
            .map(opds -> opds.stream().map(OpdCode::value).toArray(String[]::new))
            .orElse(null);
    return db.preparedQuery(LIST)
        .execute(Tuple.tuple().addString(appId.value()).addArrayOfString(only).addInteger(KEPT))
        .map(rows -> rows.stream().map(CallLogRepository::toCall).toList());
  }

  Future<Void> purge(SqlClient db, Instant before) {
    return db.preparedQuery(PURGE).execute(Tuple.of(Columns.utc(before))).mapEmpty();
  }

  private static <T> T[] column(
      List<GatewayCall> batch, Function<GatewayCall, T> value, IntFunction<T[]> array) {
    return batch.stream().map(value).toArray(array);
  }

  private static String operator(GatewayCall call) {
    return call.operator().map(OpdCode::value).orElse("");
  }

  private static GatewayCall toCall(Row row) {
    return new GatewayCall(
        row.getUUID("id"),
        AppId.parse(row.getString("app_id")),
        row.getOffsetDateTime("at").toInstant(),
        Optional.ofNullable(row.getString("operator")).map(OpdCode::parse),
        row.getString("operation"),
        new GatewayCall.Outcome(
            row.getInteger("status"),
            Optional.ofNullable(row.getString("reason")),
            row.getInteger("duration_ms")),
        row.getString("request_id"));
  }
}
