package id.satuwarga.server.gateway;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
      WHERE visit_action.answer IS NULL AND visit_action.request_hash = EXCLUDED.request_hash
        AND (visit_action.running_until IS NULL OR visit_action.running_until < $5)
      """;
  private static final String FIND =
      """
      SELECT request_hash, answer FROM visit_action
      WHERE citizen_id = $1 AND visit_id = $2 AND action_id = $3
      """;
  private static final String FINISH =
      """
      UPDATE visit_action SET running_until = NULL, answer = $4
      WHERE citizen_id = $1 AND visit_id = $2 AND action_id = $3
      """;

  @Inject
  ActionRepository() {}

  /** What is known of an action that somebody else began. */
  record Begun(String requestHash, Optional<String> answer) {}

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
                utc(now),
                utc(runningUntil)))
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
                  row.getString("request_hash"), Optional.ofNullable(row.getString("answer")));
            });
  }

  /** With an answer it is done for good; without one it may be tried again. */
  Future<Void> finish(SqlClient db, Visit visit, UUID actionId, Optional<String> answer) {
    return db.preparedQuery(FINISH)
        .execute(Tuple.of(visit.citizen().value(), visit.id(), actionId, answer.orElse(null)))
        .mapEmpty();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
