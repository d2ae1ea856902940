package id.satuwarga.server.inventory;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of what people said of two apps. */
final class VerdictRepository {
  private static final String PUT =
      """
      INSERT INTO inventory_verdict
        (one_app, other_app, is_same, one_print, other_print, reason, judged_by, judged_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (one_app, other_app) DO UPDATE SET is_same = excluded.is_same,
        one_print = excluded.one_print, other_print = excluded.other_print,
        reason = excluded.reason, judged_by = excluded.judged_by, judged_at = excluded.judged_at,
        changed_in = pg_current_xact_id()
      """;
  private static final String OF_APP =
      """
      SELECT one_app, other_app, is_same, one_print, other_print, reason, judged_by, judged_at
      FROM inventory_verdict WHERE one_app = $1 OR other_app = $1
      """;

  /** One row at least, so that it says up to where all is seen. */
  private static final String NEWER =
      """
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS seen, v.one_app, v.other_app,
        v.is_same, v.one_print, v.other_print, v.reason, v.judged_by, v.judged_at
      FROM (SELECT 1) one
        LEFT JOIN inventory_verdict v ON v.changed_in >= CAST($1::text AS xid8)
      """;

  @Inject
  VerdictRepository() {}

  /** What was said since, and up to where all is seen. */
  record Newer(List<Verdict> verdicts, String seen) {}

  /** Of two apps, with what was compared of each when it was said. */
  record Verdict(
      Side one, Side other, boolean isSame, @Nullable String reason, UUID by, Instant at) {
    record Side(UUID app, String print) {}

    /** In the order in which a pair is kept. */
    Verdict {
      if (inOrder(/* one= */ other, /* other= */ one)) {
        Side first = other;
        other = one;
        one = first;
      }
    }

    /** As PostgreSQL orders ids. */
    private static boolean inOrder(Side one, Side other) {
      return one.app().toString().compareTo(other.app().toString()) < 0;
    }

    /** What is compared has not changed since. */
    boolean isAbout(Side here, Side there) {
      return one.equals(here) ? other.equals(there) : one.equals(there) && other.equals(here);
    }
  }

  Future<Void> put(SqlConnection tx, Verdict verdict) {
    return tx.preparedQuery(PUT)
        .execute(
            Tuple.of(
                verdict.one().app(),
                verdict.other().app(),
                verdict.isSame(),
                verdict.one().print(),
                verdict.other().print(),
                verdict.reason(),
                verdict.by(),
                verdict.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** By the other app. */
  Future<Map<UUID, Verdict>> of(SqlClient db, UUID app) {
    return db.preparedQuery(OF_APP)
        .execute(Tuple.of(app))
        .map(
            rows -> {
              Map<UUID, Verdict> verdicts = new HashMap<>();
              for (Row row : rows) {
                Verdict verdict = toVerdict(row);
                UUID one = verdict.one().app();
                verdicts.put(one.equals(app) ? verdict.other().app() : one, verdict);
              }
              return verdicts;
            });
  }

  /** What was said in this transaction or a later one. */
  Future<Newer> newer(SqlClient db, String transaction) {
    return db.preparedQuery(NEWER)
        .execute(Tuple.of(transaction))
        .map(
            rows ->
                new Newer(
                    rows.stream()
                        .filter(row -> row.getUUID("one_app") != null)
                        .map(VerdictRepository::toVerdict)
                        .toList(),
                    rows.iterator().next().getString("seen")));
  }

  private static Verdict toVerdict(Row row) {
    return new Verdict(
        new Verdict.Side(row.getUUID("one_app"), row.getString("one_print")),
        new Verdict.Side(row.getUUID("other_app"), row.getString("other_print")),
        row.getBoolean("is_same"),
        row.getString("reason"),
        row.getUUID("judged_by"),
        row.getOffsetDateTime("judged_at").toInstant());
  }
}
