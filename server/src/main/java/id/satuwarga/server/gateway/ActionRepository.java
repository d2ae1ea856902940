package id.satuwarga.server.gateway;

import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of actions, by which a press of a button is asked of the OPD once at a time. */
final class ActionRepository {
  private static final String BEGIN =
      """
      INSERT INTO visit_action (citizen_id, visit_id, action_id, request_hash, running_until)
      VALUES ($1, $2, $3, $4, $6)
      ON CONFLICT (citizen_id, visit_id, action_id) DO UPDATE
      SET running_until = EXCLUDED.running_until
      WHERE visit_action.finished_at IS NULL AND visit_action.request_hash = EXCLUDED.request_hash
        AND (visit_action.running_until IS NULL OR visit_action.running_until < $5)
      """;
  private static final String FIND =
      """
      SELECT request_hash, answer, finished_at FROM visit_action
      WHERE citizen_id = $1 AND visit_id = $2 AND action_id = $3
      """;
  private static final String FINISH =
      """
      UPDATE visit_action SET running_until = NULL, answer = $4, finished_at = $5
      WHERE citizen_id = $1 AND visit_id = $2 AND action_id = $3
      """;
  private static final String REOPEN =
      """
      UPDATE visit_action SET running_until = NULL
      WHERE citizen_id = $1 AND visit_id = $2 AND action_id = $3
      """;
  private static final String TRIM =
      """
      UPDATE visit_action SET answer = NULL
      WHERE citizen_id = $1 AND visit_id = $2 AND answer IS NOT NULL AND action_id NOT IN (
        SELECT action_id FROM visit_action
        WHERE citizen_id = $1 AND visit_id = $2 AND answer IS NOT NULL
        ORDER BY finished_at DESC LIMIT $3::int)
      """;
  private static final String ANY_DONE =
      """
      SELECT EXISTS (SELECT FROM visit_action
        WHERE citizen_id = $1 AND visit_id = $2 AND finished_at IS NOT NULL)
      """;
  private static final int KEPT_ANSWERS = 5;

  @Inject
  ActionRepository() {}

  /** What is known of an action that somebody else began. */
  record Begun(String requestHash, boolean isDone, Optional<String> answer) {}

  /** True when it is ours to do; false when it runs, has an answer, or was another request. */
  Future<Boolean> begin(
      SqlConnection tx, Visit visit, ActionKey key, Instant now, Instant runningUntil) {
    return tx.preparedQuery(BEGIN)
        .execute(
            Tuple.of(
                visit.citizen().value(),
                visit.id(),
                key.actionId(),
                key.requestHash(),
                Columns.utc(now),
                Columns.utc(runningUntil)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Which press, and what it asked for. */
  record ActionKey(UUID actionId, String requestHash) {}

  Future<Begun> get(SqlConnection tx, Visit visit, UUID actionId) {
    return tx.preparedQuery(FIND)
        .execute(Tuple.of(visit.citizen().value(), visit.id(), actionId))
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new Begun(
                  row.getString("request_hash"),
                  row.getOffsetDateTime("finished_at") != null,
                  Optional.ofNullable(row.getString("answer")));
            });
  }

  /** Done for good. Of one visit only the last answers are kept. */
  Future<Void> finish(SqlConnection tx, Visit visit, UUID actionId, String answer, Instant now) {
    return tx.preparedQuery(FINISH)
        .execute(Tuple.of(visit.citizen().value(), visit.id(), actionId, answer, Columns.utc(now)))
        .compose(
            done ->
                tx.preparedQuery(TRIM)
                    .execute(Tuple.of(visit.citizen().value(), visit.id(), KEPT_ANSWERS)))
        .mapEmpty();
  }

  /** Without an answer it may be tried again. */
  Future<Void> reopen(SqlConnection tx, Visit visit, UUID actionId) {
    return tx.preparedQuery(REOPEN)
        .execute(Tuple.of(visit.citizen().value(), visit.id(), actionId))
        .mapEmpty();
  }

  /** Whether any press of the visit was answered. */
  Future<Boolean> anyDone(SqlConnection tx, Visit visit) {
    return tx.preparedQuery(ANY_DONE)
        .execute(Tuple.of(visit.citizen().value(), visit.id()))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }
}
