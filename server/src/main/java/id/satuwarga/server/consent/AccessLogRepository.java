package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Text;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of the access log. */
final class AccessLogRepository {
  private static final String INSERT =
      """
      INSERT INTO access_log (citizen_id, id, at, opd, app_id, app_name, claims, purpose, basis,
        legal_basis, request_id, source, source_name, source_opd)
      VALUES ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8::text::jsonb, $9, $10, $11, $12,
        $13::text::jsonb, $14)
      """;
  private static final String LIST =
      """
      SELECT id, at, opd, app_id, app_name::text AS app_name, claims, purpose::text AS purpose,
        legal_basis, request_id, source, source_name::text AS source_name, source_opd
      FROM access_log WHERE citizen_id = $1 AND ($2::uuid IS NULL OR id < $2)
      ORDER BY id DESC LIMIT $3
      """;
  private static final String DELETE_ALL = "DELETE FROM access_log WHERE citizen_id = $1";
  private static final String PURGE = "DELETE FROM access_log WHERE at < $1";

  @Inject
  AccessLogRepository() {}

  Future<Void> insert(SqlConnection tx, CitizenId citizen, AccessEntry entry) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(citizen.value())
                .addUUID(entry.id())
                .addOffsetDateTime(entry.at().atOffset(ZoneOffset.UTC))
                .addString(entry.opd().value())
                .addString(entry.appId().value())
                .addString(Json.write(entry.appName()))
                .addArrayOfString(entry.claims().toArray(String[]::new))
                .addString(Json.write(entry.purpose()))
                .addString(entry.basis())
                .addString(entry.legalBasis().orElse(null))
                .addString(entry.requestId())
                .addString(entry.source().map(AccessEntry.Source::id).orElse(null))
                .addString(
                    entry.source().map(AccessEntry.Source::name).map(Json::write).orElse(null))
                .addString(
                    entry
                        .source()
                        .flatMap(AccessEntry.Source::opd)
                        .map(OpdCode::value)
                        .orElse(null)))
        .mapEmpty();
  }

  /** Newest first, older than the one given. */
  Future<List<AccessEntry>> list(
      SqlClient db, CitizenId citizen, Optional<UUID> before, int limit) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(citizen.value(), before.orElse(null), limit))
        .map(rows -> rows.stream().map(AccessLogRepository::toEntry).toList());
  }

  Future<Void> deleteAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_ALL).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  Future<Integer> purge(SqlClient db, Instant before) {
    return db.preparedQuery(PURGE)
        .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount());
  }

  private static AccessEntry toEntry(Row row) {
    return new AccessEntry(
        row.getUUID("id"),
        row.getOffsetDateTime("at").toInstant(),
        OpdCode.parse(row.getString("opd")),
        AppId.parse(row.getString("app_id")),
        Json.read(row.getString("app_name"), Text.class),
        List.of(row.getArrayOfStrings("claims")),
        Json.read(row.getString("purpose"), Text.class),
        Optional.ofNullable(row.getString("legal_basis")),
        Optional.ofNullable(row.getString("source"))
            .map(
                source ->
                    new AccessEntry.Source(
                        source,
                        Json.read(row.getString("source_name"), Text.class),
                        Optional.ofNullable(row.getString("source_opd")).map(OpdCode::parse))),
        row.getString("request_id"));
  }
}
