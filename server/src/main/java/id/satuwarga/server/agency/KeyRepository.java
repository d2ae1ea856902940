package id.satuwarga.server.agency;

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

/** Rows of public keys. */
final class KeyRepository {
  private static final String COLUMNS =
      "key_id, opd_code, x, y, label, registered_at, expires_at, revoked_at";
  private static final String FIND =
      "SELECT " + COLUMNS + " FROM opd_key WHERE opd_code = $1 AND key_id = $2";
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
           FROM opd_key WHERE opd_code = $1
          ORDER BY (revoked_at IS NULL AND coalesce(expires_at > $2, true)) DESC,
            registered_at DESC, key_id
          LIMIT $3
          """;
  private static final String COUNT_USABLE =
      """
      SELECT count(*) FROM opd_key
      WHERE opd_code = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
      """;
  private static final String INSERT =
      """
      INSERT INTO opd_key (key_id, opd_code, x, y, label, registered_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT DO NOTHING
      """;
  private static final String END =
      "UPDATE opd_key SET expires_at = $3, revoked_at = $4 WHERE opd_code = $1 AND key_id = $2";

  @Inject
  KeyRepository() {}

  Future<Optional<OpdKey>> find(SqlClient db, OpdCode opd, String keyId) {
    return db.preparedQuery(FIND)
        .execute(Tuple.of(opd.value(), keyId))
        .map(rows -> rows.stream().map(KeyRepository::toKey).findFirst());
  }

  /** Those in use first, then the newest. */
  Future<List<OpdKey>> list(SqlClient db, OpdCode opd, Instant now, int limit) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(opd.value(), Columns.utcOrNull(now), limit))
        .map(rows -> rows.stream().map(KeyRepository::toKey).toList());
  }

  Future<Long> countUsable(SqlClient db, OpdCode opd, Instant now) {
    return db.preparedQuery(COUNT_USABLE)
        .execute(Tuple.of(opd.value(), Columns.utcOrNull(now)))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** False when the key has been registered at the agency before. */
  Future<Boolean> insert(SqlConnection tx, OpdKey key) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                key.keyId(),
                key.opd().value(),
                key.jwk().x(),
                key.jwk().y(),
                key.label(),
                Columns.utcOrNull(key.registeredAt())))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Stores how and when the key ends. */
  Future<Void> end(SqlConnection tx, OpdKey key) {
    return tx.preparedQuery(END)
        .execute(
            Tuple.tuple()
                .addString(key.opd().value())
                .addString(key.keyId())
                .addOffsetDateTime(Columns.utcOrNull(key.expiresAt()))
                .addOffsetDateTime(Columns.utcOrNull(key.revokedAt())))
        .mapEmpty();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OpdKey toKey(Row row) {
    return new OpdKey(
        row.getString("key_id"),
        new OpdCode(row.getString("opd_code")),
        PublicJwk.of(row.getString("x"), row.getString("y")),
        row.getString("label"),
        row.getOffsetDateTime("registered_at").toInstant(),
        instant(row.getOffsetDateTime("expires_at")),
        instant(row.getOffsetDateTime("revoked_at")));
  }
}
