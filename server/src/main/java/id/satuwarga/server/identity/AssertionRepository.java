package id.satuwarga.server.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.inject.Inject;

/** Assertions that were taken already. */
final class AssertionRepository {
  private static final String TAKE =
      """
      INSERT INTO client_assertion (opd_code, jti_hash, expires_at) VALUES ($1, $2, $3)
      ON CONFLICT (opd_code, jti_hash) DO NOTHING
      """;
  private static final String PURGE = "DELETE FROM client_assertion WHERE expires_at < $1";

  @Inject
  AssertionRepository() {}

  /** False when it was taken before. */
  Future<Boolean> take(SqlClient db, String opdCode, String jtiHash, Instant expiresAt) {
    return db.preparedQuery(TAKE)
        .execute(Tuple.of(opdCode, jtiHash, expiresAt.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Integer> purge(SqlClient db, Instant now) {
    return db.preparedQuery(PURGE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount());
  }
}
