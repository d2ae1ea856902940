package id.satuwarga.server.classification;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Counts of what became of apps in audits. */
final class ProgressRepository {
  private static final String COUNT =
      """
      SELECT k.key, count(*) AS apps,
        count(*) FILTER (WHERE c.state = 'waiting') AS waiting,
        count(*) FILTER (WHERE c.state IN ('agreed', 'disputed')) AS open,
        count(*) FILTER (WHERE c.state = 'disputed') AS disputed,
        count(*) FILTER (WHERE c.state = 'decided') AS decided,
        count(*) FILTER (WHERE c.state = 'done') AS done,
        count(*) FILTER (WHERE c.plan_due_on < $4 AND c.done_at IS NULL) AS overdue,
        count(*) FILTER (WHERE c.outcome = 'keep') AS keep,
        count(*) FILTER (WHERE c.outcome = 'merge') AS merge,
        count(*) FILTER (WHERE c.outcome = 'become_mini_app') AS become_mini_app,
        count(*) FILTER (WHERE c.outcome = 'take_down') AS take_down
      FROM
      """
          + ClassificationRepository.ROWS
          + """
        CROSS JOIN LATERAL unnest(CASE $1
          WHEN 'opd' THEN ARRAY[c.opd_code]
          WHEN 'region' THEN ARRAY[c.region_code]
          WHEN 'ministry' THEN ARRAY[c.ministry]
          ELSE c.categories END) k (key)
      WHERE EXISTS (
          SELECT FROM unnest($2::text[]) t (code)
          WHERE c.region_code = t.code OR starts_with(c.region_code, t.code || '.'))
        AND ($3::uuid IS NULL OR c.round_id = $3)
      GROUP BY k.key ORDER BY count(*) DESC, k.key
      """;

  @Inject
  ProgressRepository() {}

  /** Of apps in these territories; names are still codes. */
  Future<List<Progress>> count(
      SqlClient db, Progress.By by, String[] territories, Optional<UUID> round, LocalDate today) {
    return db.preparedQuery(COUNT)
        .execute(
            Tuple.tuple()
                .addString(by.word())
                .addArrayOfString(territories)
                .addUUID(round.orElse(null))
                .addLocalDate(today))
        .map(rows -> rows.stream().map(ProgressRepository::toProgress).toList());
  }

  private static Progress toProgress(Row row) {
    return new Progress(
        row.getString("key"),
        row.getString("key"),
        row.getInteger("apps"),
        row.getInteger("waiting"),
        row.getInteger("open"),
        row.getInteger("disputed"),
        row.getInteger("decided"),
        row.getInteger("done"),
        row.getInteger("overdue"),
        new Progress.Outcomes(
            row.getInteger("keep"),
            row.getInteger("merge"),
            row.getInteger("become_mini_app"),
            row.getInteger("take_down")));
  }
}
