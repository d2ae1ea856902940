package id.satuwarga.server.catalog;

import static id.satuwarga.server.catalog.Rows.instant;

import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** SQL of releases. */
final class ReleaseRepository {
  private static final String INSERT =
      """
      INSERT INTO mini_app_release
        (app_id, version_code, version_name, state, manifest, author, created_at)
      VALUES ($1, $2, $3, 'DRAFT', $4::text::jsonb, $5, $6)
      ON CONFLICT DO NOTHING
      """;
  private static final String OF =
      """
      SELECT app_id, version_code, version_name, state, author, submitter, reviewer,
        reason, created_at, decided_at, published_at
      FROM mini_app_release WHERE app_id = ANY ($1) ORDER BY version_code DESC
      """;
  private static final String MANIFEST =
      """
      SELECT manifest::text AS manifest FROM mini_app_release
      WHERE app_id = $1 AND version_code = $2
      """;
  private static final String SUBMIT =
      """
      UPDATE mini_app_release SET state = 'SUBMITTED', submitter = $3, submitted_at = $4
      WHERE app_id = $1 AND version_code = $2
      """;
  private static final String DECIDE =
      """
      UPDATE mini_app_release SET state = $3, reviewer = $4, decided_at = $5, reason = $6
      WHERE app_id = $1 AND version_code = $2
      """;
  private static final String PUBLISH =
      """
      UPDATE mini_app_release SET published_at = $3 WHERE app_id = $1 AND version_code = $2
      """;

  @Inject
  ReleaseRepository() {}

  /** False when the version exists. The manifest is JSON as it was sent. */
  Future<Boolean> insert(SqlConnection tx, AppId appId, Release release, String manifest) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                appId.value(),
                release.versionCode(),
                release.versionName(),
                manifest,
                release.author(),
                Columns.utc(release.createdAt())))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Newest first. */
  Future<Map<String, List<Release>>> of(SqlClient db, String[] appIds) {
    return db.preparedQuery(OF)
        .execute(Tuple.of(appIds))
        .map(rows -> Rows.byApp(rows, ReleaseRepository::toRelease));
  }

  Future<Optional<String>> manifest(SqlClient db, AppId appId, int version) {
    return db.preparedQuery(MANIFEST)
        .execute(Tuple.of(appId.value(), version))
        .map(rows -> rows.stream().map(row -> row.getString("manifest")).findFirst());
  }

  Future<Void> submit(SqlConnection tx, AppId appId, int version, UUID submitter, Instant at) {
    return tx.preparedQuery(SUBMIT)
        .execute(Tuple.of(appId.value(), version, submitter, Columns.utc(at)))
        .mapEmpty();
  }

  Future<Void> decide(SqlConnection tx, AppId appId, int version, Decision decision) {
    return tx.preparedQuery(DECIDE)
        .execute(
            Tuple.of(
                appId.value(),
                version,
                decision.state().name(),
                decision.reviewer(),
                Columns.utc(decision.at()),
                decision.reason().orElse(null)))
        .mapEmpty();
  }

  Future<Void> publish(SqlConnection tx, AppId appId, int version, Instant at) {
    return tx.preparedQuery(PUBLISH)
        .execute(Tuple.of(appId.value(), version, Columns.utc(at)))
        .mapEmpty();
  }

  /** What a reviewer made of a release. A rejection says why. */
  record Decision(ReleaseState state, UUID reviewer, Instant at, Optional<String> reason) {}

  private static Release toRelease(Row row) {
    return new Release(
        row.getInteger("version_code"),
        row.getString("version_name"),
        ReleaseState.valueOf(row.getString("state")),
        row.getUUID("author"),
        Optional.ofNullable(row.getUUID("submitter")),
        Optional.ofNullable(row.getUUID("reviewer")),
        Optional.ofNullable(row.getString("reason")),
        instant(row, "created_at").orElseThrow(),
        instant(row, "decided_at"),
        instant(row, "published_at"));
  }
}
