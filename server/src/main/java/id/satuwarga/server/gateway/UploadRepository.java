package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.platform.file.FileKind;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Rows of uploads. The content is read only to be handed over. */
final class UploadRepository {
  private static final String INSERT =
      """
      INSERT INTO upload (citizen_id, id, name, media_type, size, content, created_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('upload ' || $1::text, 0))";
  private static final String STOCK =
      """
      SELECT count(*) FILTER (WHERE opd IS NULL) AS waiting, coalesce(sum(size) FILTER (WHERE fetched_at IS NULL), 0) AS bytes
      FROM upload WHERE citizen_id = $1 AND expires_at > $2
      """;
  private static final String CLAIM =
      """
      UPDATE upload SET opd = $3, app_id = $6,
        action_id = CASE WHEN opd IS NULL OR action_id = $7 THEN $7 END,
        expires_at = CASE WHEN opd IS NULL THEN $5 ELSE expires_at END
      WHERE citizen_id = $1 AND id = ANY ($2) AND expires_at > $4
        AND (opd IS NULL OR (opd = $3 AND app_id = $6))
      """;
  private static final String GIVE_BACK =
      """
      UPDATE upload SET opd = NULL, app_id = NULL, action_id = NULL,
        expires_at = created_at + make_interval(secs => $3)
      WHERE citizen_id = $1 AND action_id = $2 AND fetched_at IS NULL
      """;
  private static final String APP =
      "SELECT app_id FROM upload WHERE id = $1 AND opd = $2 AND expires_at > $3";
  private static final String FETCH =
      """
      UPDATE upload SET fetched_at = coalesce(fetched_at, $3),
        expires_at = CASE WHEN fetched_at IS NULL THEN $4 ELSE expires_at END
      WHERE id = $1 AND opd = $2 AND expires_at > $3
      RETURNING media_type, content
      """;
  private static final String LIST =
      """
      SELECT id, name, media_type, size, created_at, expires_at FROM upload
      WHERE citizen_id = $1 ORDER BY id
      """;
  private static final String PURGE = "DELETE FROM upload WHERE expires_at < $1";
  private static final String DELETE_ALL = "DELETE FROM upload WHERE citizen_id = $1";

  @Inject
  UploadRepository() {}

  /** What an OPD gets. */
  record Content(FileKind kind, Buffer bytes) {}

  Future<Void> insert(SqlConnection tx, CitizenId citizen, Upload upload, Buffer content) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(citizen.value())
                .addUUID(upload.id())
                .addString(upload.name().orElse(null))
                .addString(upload.kind().mediaType())
                .addInteger(upload.size())
                .addBuffer(content)
                .addOffsetDateTime(Columns.utc(upload.createdAt()))
                .addOffsetDateTime(Columns.utc(upload.expiresAt())))
        .mapEmpty();
  }

  /** Until the transaction ends nobody else counts or adds files of the citizen. */
  Future<Void> lock(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(citizen.value().toString())).mapEmpty();
  }

  /** What waits of a citizen: files nobody has sent yet, and the bytes nobody has fetched. */
  record Stock(long waiting, long bytes) {}

  Future<Stock> stock(SqlClient db, CitizenId citizen, Instant now) {
    return db.preparedQuery(STOCK)
        .execute(Tuple.of(citizen.value(), Columns.utc(now)))
        .map(rows -> rows.iterator().next())
        .map(row -> new Stock(row.getLong("waiting"), row.getLong("bytes")));
  }

  /** How many of them are the OPD's to fetch now. */
  Future<Integer> claim(SqlConnection tx, Claim claim, Instant now, Instant until) {
    Visit visit = claim.visit();
    return tx.preparedQuery(CLAIM)
        .execute(
            Tuple.tuple()
                .addUUID(visit.citizen().value())
                .addArrayOfUUID(claim.files().toArray(UUID[]::new))
                .addString(visit.opd().value())
                .addOffsetDateTime(Columns.utc(now))
                .addOffsetDateTime(Columns.utc(until))
                .addString(visit.appId().value())
                .addUUID(claim.actionId()))
        .map(rows -> rows.rowCount());
  }

  /** The files that one press carries to the OPD of its visit. */
  record Claim(Visit visit, UUID actionId, Collection<UUID> files) {}

  /** The files of the press, and of no other, are the citizen's to send again. */
  Future<Void> giveBack(SqlConnection tx, CitizenId citizen, UUID actionId) {
    return tx.preparedQuery(GIVE_BACK)
        .execute(Tuple.of(citizen.value(), actionId, (double) Upload.UNCLAIMED.toSeconds()))
        .mapEmpty();
  }

  /** The service that the file was sent to. */
  Future<Optional<AppId>> app(SqlClient db, UUID id, OpdCode opd, Instant now) {
    return db.preparedQuery(APP)
        .execute(Tuple.of(id, opd.value(), Columns.utc(now)))
        .map(rows -> rows.stream().map(row -> row.getString("app_id")))
        .map(apps -> apps.flatMap(Stream::ofNullable).map(AppId::parse).findFirst());
  }

  Future<Optional<Content>> fetch(
      SqlConnection tx, UUID id, OpdCode opd, Instant now, Instant until) {
    return tx.preparedQuery(FETCH)
        .execute(Tuple.of(id, opd.value(), Columns.utc(now), Columns.utc(until)))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Content(
                                FileKind.ofMediaType(row.getString("media_type")),
                                row.getBuffer("content")))
                    .findFirst());
  }

  Future<List<Upload>> list(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(citizen.value()))
        .map(rows -> rows.stream().map(UploadRepository::toUpload).toList());
  }

  Future<Integer> purge(SqlClient db, Instant now) {
    return db.preparedQuery(PURGE).execute(Tuple.of(Columns.utc(now))).map(rows -> rows.rowCount());
  }

  Future<Void> deleteAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_ALL).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  private static Upload toUpload(Row row) {
    return new Upload(
        row.getUUID("id"),
        Optional.ofNullable(row.getString("name")),
        FileKind.ofMediaType(row.getString("media_type")),
        row.getInteger("size"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("expires_at").toInstant());
  }
}
