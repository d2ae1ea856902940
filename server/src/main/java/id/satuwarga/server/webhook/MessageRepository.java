package id.satuwarga.server.webhook;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Messages as their OPD sees them: queued, listed, replayed, forgotten. */
final class MessageRepository {
  private static final String QUEUE =
      """
      INSERT INTO webhook_message
        (endpoint_id, event_id, notice_id, type, body, state, created_at, due_at, give_up_at)
      SELECT id, $3, $4, $5, $6, 'waiting', $7, $7, $8 FROM webhook_endpoint
      WHERE opd_code = $1 AND ($2::uuid IS NULL OR id = $2)
      """;
  private static final String LIST =
      """
      SELECT seq, event_id, type, notice_id, state, attempts, last_failure, created_at, due_at,
        ended_at
      FROM webhook_message
      WHERE endpoint_id = $1 AND ($2::text IS NULL OR state = $2)
        AND ($3::bigint IS NULL OR seq < $3)
      ORDER BY seq DESC LIMIT $4
      """;
  private static final String REPLAY =
      """
      UPDATE webhook_message SET state = 'waiting', attempts = 0, claim = NULL,
        last_failure = NULL, due_at = $2, give_up_at = $3, ended_at = NULL
      WHERE endpoint_id = $1 AND state = ANY ($4) AND created_at >= $5 AND created_at < $6
      """;
  private static final String GIVE_UP =
      """
      UPDATE webhook_message SET state = 'dead', ended_at = $1, claim = NULL
      WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM webhook_message
        WHERE state = 'waiting' AND give_up_at <= $1 AND (claim IS NULL OR due_at <= $1)
        LIMIT $2 FOR UPDATE SKIP LOCKED))
      """;
  private static final String FORGET =
      """
      DELETE FROM webhook_message
      WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM webhook_message WHERE created_at < $1 AND state <> 'waiting'
        LIMIT $2 FOR UPDATE SKIP LOCKED))
      """;

  @Inject
  MessageRepository() {}

  /**
   * What is to be queued.
   *
   * @param only for this endpoint; for each of the OPD when there is none
   */
  record Draft(OpdCode opd, Optional<EndpointId> only, Message message, EventBody body) {
    Draft onlyTo(EndpointId endpoint) {
      return new Draft(opd, Optional.of(endpoint), message, body);
    }
  }

  /** In this order. */
  Future<Void> queue(SqlConnection tx, List<Draft> drafts, Instant giveUpAt) {
    List<Tuple> rows = drafts.stream().map(draft -> row(draft, giveUpAt)).toList();
    return tx.preparedQuery(QUEUE).executeBatch(rows).mapEmpty();
  }

  private static Tuple row(Draft draft, Instant giveUpAt) {
    Message message = draft.message();
    NoticeId notice = message.noticeId();
    return Tuple.tuple()
        .addString(draft.opd().value())
        .addUUID(draft.only().map(EndpointId::value).orElse(null))
        .addUUID(message.eventId().value())
        .addUUID(notice == null ? null : notice.value())
        .addString(message.type())
        .addString(Json.write(draft.body()))
        .addOffsetDateTime(Columns.utc(message.createdAt()))
        .addOffsetDateTime(Columns.utc(giveUpAt));
  }

  /** The newest first; one row more than the limit, if there is one. */
  Future<List<Message>> list(SqlClient db, EndpointId endpoint, MessageQuery query) {
    Tuple where =
        Tuple.tuple()
            .addUUID(endpoint.value())
            .addString(query.state().map(MessageState::word).orElse(null))
            .addLong(query.cursor().map(cursor -> cursor.number(0)).orElse(null))
            .addInteger(query.limit() + 1);
    return db.preparedQuery(LIST)
        .execute(where)
        .map(rows -> rows.stream().map(MessageRepository::toMessage).toList());
  }

  /** Sends those that ended once more, as long as a new one would be tried; answers how many. */
  Future<Integer> replay(
      SqlConnection tx, EndpointId endpoint, ReplayRequest request, Instant now, Instant giveUpAt) {
    Instant until = request.until() == null ? now : request.until();
    return tx.preparedQuery(REPLAY)
        .execute(
            Tuple.tuple()
                .addUUID(endpoint.value())
                .addOffsetDateTime(Columns.utc(now))
                .addOffsetDateTime(Columns.utc(giveUpAt))
                .addArrayOfString(
                    request.states().stream().map(MessageState::word).toArray(String[]::new))
                .addOffsetDateTime(Columns.utc(request.since()))
                .addOffsetDateTime(Columns.utc(until)))
        .map(rows -> rows.rowCount());
  }

  /** Ends what nobody took in its time; answers how many. */
  Future<Integer> giveUp(SqlClient db, Instant now, int most) {
    return db.preparedQuery(GIVE_UP)
        .execute(Tuple.of(Columns.utc(now), most))
        .map(rows -> rows.rowCount());
  }

  /** Forgets what ended and is older; answers how many. */
  Future<Integer> forgetOlder(SqlClient db, Instant than, int most) {
    return db.preparedQuery(FORGET)
        .execute(Tuple.of(Columns.utc(than), most))
        .map(rows -> rows.rowCount());
  }

  private static Message toMessage(Row row) {
    UUID notice = row.getUUID("notice_id");
    return new Message(
        row.getLong("seq"),
        new EventId(row.getUUID("event_id")),
        row.getString("type"),
        notice == null ? null : new NoticeId(notice),
        MessageState.ofWord(row.getString("state")),
        row.getInteger("attempts"),
        row.getString("last_failure"),
        row.getOffsetDateTime("created_at").toInstant(),
        instant(row, "due_at"),
        instant(row, "ended_at"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
