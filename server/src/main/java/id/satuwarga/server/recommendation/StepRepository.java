package id.satuwarga.server.recommendation;

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

/** Rows of what was done with a request. */
final class StepRepository {
  private static final String INSERT =
      """
      INSERT INTO recommendation_step (recommendation_id, number, step, words, done_by, done_at)
      SELECT $1::uuid, 1 + count(*), $2::text, $3::text, $4::uuid, $5::timestamptz
      FROM recommendation_step WHERE recommendation_id = $1
      """;
  private static final String LIST =
      """
      SELECT step, words, done_by, done_at FROM recommendation_step
      WHERE recommendation_id = $1 ORDER BY number
      """;

  @Inject
  StepRepository() {}

  /** One step, with the words that belong to it. */
  record Taken(Step step, Optional<String> words, UUID by, Instant at) {
    /** Whether this is something the asking side said. */
    boolean isOfAsker() {
      return step == Step.ASK || step == Step.ANSWER;
    }
  }

  Future<Void> insert(SqlConnection tx, UUID id, Taken taken) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                id,
                taken.step().name(),
                taken.words().orElse(null),
                taken.by(),
                taken.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** In their order. */
  Future<List<Taken>> list(SqlClient db, UUID id) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(StepRepository::toTaken).toList());
  }

  private static Taken toTaken(Row row) {
    return new Taken(
        Step.valueOf(row.getString("step")),
        Optional.ofNullable(row.getString("words")),
        row.getUUID("done_by"),
        row.getOffsetDateTime("done_at").toInstant());
  }
}
