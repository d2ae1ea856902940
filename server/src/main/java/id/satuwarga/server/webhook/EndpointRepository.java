package id.satuwarga.server.webhook;

import id.satuwarga.server.agency.OpdCode;
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
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of endpoints. */
final class EndpointRepository {
  private static final String COLUMNS =
      """
      id, opd_code, url, label, registered_at, paused_at, failures, last_failure, rest_until
      """;
  private static final String TURN =
      "SELECT pg_advisory_xact_lock(hashtextextended('webhook ' || $1, 180))";
  private static final String LIST =
      "SELECT " + COLUMNS + " FROM webhook_endpoint WHERE opd_code = $1 ORDER BY id";
  private static final String FIND =
      "SELECT " + COLUMNS + " FROM webhook_endpoint WHERE opd_code = $1 AND id = $2";
  private static final String INSERT =
      """
      INSERT INTO webhook_endpoint (id, opd_code, url, label, registered_at, secret)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;
  private static final String ROTATE =
      """
      UPDATE webhook_endpoint SET former_secret = secret, former_until = $3, secret = $2
      WHERE id = $1
      """;
  private static final String PAUSE =
      "UPDATE webhook_endpoint SET paused_at = coalesce(paused_at, $2) WHERE id = $1";
  private static final String RESUME =
      """
      UPDATE webhook_endpoint SET paused_at = NULL, failures = 0, last_failure = NULL,
        rest_until = NULL
      WHERE id = $1
      """;
  private static final String DELETE = "DELETE FROM webhook_endpoint WHERE id = $1";
  private static final String FAILED =
      """
      UPDATE webhook_endpoint SET failures = greatest(failures, $2), last_failure = $3,
        rest_until = greatest(rest_until, $4)
      WHERE id = $1
      """;
  private static final String WELL =
      """
      UPDATE webhook_endpoint SET failures = 0, last_failure = NULL, rest_until = NULL
      WHERE id = $1 AND failures > 0
      """;

  @Inject
  EndpointRepository() {}

  /** Until the transaction ends nobody else changes which endpoints the OPD has. */
  Future<Void> takeTurn(SqlConnection tx, OpdCode opd) {
    return tx.preparedQuery(TURN).execute(Tuple.of(opd.value())).mapEmpty();
  }

  Future<List<Endpoint>> list(SqlClient db, OpdCode opd) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(opd.value()))
        .map(rows -> rows.stream().map(EndpointRepository::toEndpoint).toList());
  }

  /** An endpoint of this OPD. */
  Future<Optional<Endpoint>> find(SqlClient db, OpdCode opd, EndpointId id) {
    return db.preparedQuery(FIND)
        .execute(Tuple.of(opd.value(), id.value()))
        .map(rows -> rows.stream().map(EndpointRepository::toEndpoint).findFirst());
  }

  Future<Void> insert(SqlConnection tx, Endpoint endpoint, String sealedSecret) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                endpoint.id().value(),
                endpoint.opd().value(),
                endpoint.url(),
                endpoint.label(),
                Columns.utcOrNull(endpoint.registeredAt()),
                sealedSecret))
        .mapEmpty();
  }

  Future<Void> rotate(SqlConnection tx, EndpointId id, String sealedSecret, Instant formerUntil) {
    return tx.preparedQuery(ROTATE)
        .execute(Tuple.of(id.value(), sealedSecret, Columns.utcOrNull(formerUntil)))
        .mapEmpty();
  }

  Future<Void> pause(SqlConnection tx, EndpointId id, Instant now) {
    return tx.preparedQuery(PAUSE).execute(Tuple.of(id.value(), Columns.utcOrNull(now))).mapEmpty();
  }

  /** Tried again at once, whatever failed before. */
  Future<Void> resume(SqlConnection tx, EndpointId id) {
    return tx.preparedQuery(RESUME).execute(Tuple.of(id.value())).mapEmpty();
  }

  Future<Void> delete(SqlConnection tx, EndpointId id) {
    return tx.preparedQuery(DELETE).execute(Tuple.of(id.value())).mapEmpty();
  }

  /** It has failed so many times in a row; until then it is left alone. */
  Future<Void> failed(
      SqlClient db, EndpointId id, int times, String failure, Optional<Instant> restUntil) {
    return db.preparedQuery(FAILED)
        .execute(Tuple.of(id.value(), times, failure, Columns.utcOrNull(restUntil.orElse(null))))
        .mapEmpty();
  }

  Future<Void> well(SqlClient db, EndpointId id) {
    return db.preparedQuery(WELL).execute(Tuple.of(id.value())).mapEmpty();
  }

  private static Endpoint toEndpoint(Row row) {
    return new Endpoint(
        new EndpointId(row.getUUID("id")),
        new OpdCode(row.getString("opd_code")),
        row.getString("url"),
        row.getString("label"),
        row.getOffsetDateTime("registered_at").toInstant(),
        instant(row, "paused_at"),
        row.getInteger("failures"),
        row.getString("last_failure"),
        instant(row, "rest_until"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
