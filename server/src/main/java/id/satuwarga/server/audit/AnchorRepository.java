package id.satuwarga.server.audit;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Rows of the anchors. */
final class AnchorRepository {
  private static final String LAST =
      """
      SELECT sequence, anchored_at, heads, previous_hash, hash
      FROM audit_anchor ORDER BY sequence DESC LIMIT 1
      """;
  private static final String ALL =
      "SELECT sequence, anchored_at, heads, previous_hash, hash FROM audit_anchor ORDER BY sequence";
  private static final String INSERT =
      """
      INSERT INTO audit_anchor (sequence, anchored_at, heads, previous_hash, hash)
      VALUES ($1, $2, $3, $4, $5)
      """;

  @Inject
  AnchorRepository() {}

  Future<Optional<Anchor>> last(SqlClient db) {
    return db.preparedQuery(LAST)
        .execute()
        .map(rows -> rows.stream().map(AnchorRepository::toAnchor).findFirst());
  }

  Future<List<Anchor>> all(SqlClient db) {
    return db.preparedQuery(ALL)
        .execute()
        .map(rows -> rows.stream().map(AnchorRepository::toAnchor).toList());
  }

  Future<Void> insert(SqlConnection tx, Anchor anchor) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                anchor.link().sequence(),
                anchor.anchoredAt().atOffset(ZoneOffset.UTC),
                anchor.headsText(),
                anchor.previousHash(),
                anchor.link().hash()))
        .mapEmpty();
  }

  private static Anchor toAnchor(Row row) {
    return new Anchor(
        new Link(row.getLong("sequence"), row.getString("hash")),
        row.getOffsetDateTime("anchored_at").toInstant(),
        row.getString("heads"),
        row.getString("previous_hash"));
  }
}
