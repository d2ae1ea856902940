package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * All that waits of a broadcast, in one statement however much it is. What a worker has in hand is
 * left to it: it may be with FCM already.
 */
final class BrakeRepository {
  private static final String WAITING =
      " WHERE state = 'queued' AND lane = $2 AND notice_id = $1 AND claim IS NULL";
  private static final String HOLD =
      "UPDATE delivery SET state = 'held', reason = 'paused'" + WAITING;
  private static final String LET_GO =
      "UPDATE delivery SET state = 'queued', reason = NULL WHERE state = 'held' AND notice_id = $1";
  private static final String END =
      "UPDATE delivery SET state = $3, reason = $4, ended_at = $5" + WAITING;
  private static final String END_HELD =
      """
      UPDATE delivery SET state = $2, reason = $3, ended_at = $4 WHERE state = 'held' AND notice_id = $1
      """;
  private static final String END_TOPICS =
      """
      UPDATE push_topic_wave SET state = $2, reason = $3, ended_at = $4
      WHERE state = 'queued' AND claim IS NULL AND notice_id = $1
      """;

  @Inject
  BrakeRepository() {}

  Future<Void> hold(SqlConnection tx, NoticeId notice, Lane lane) {
    return tx.preparedQuery(HOLD).execute(Tuple.of(notice.value(), lane.word())).mapEmpty();
  }

  Future<Void> letGo(SqlConnection tx, NoticeId notice) {
    return tx.preparedQuery(LET_GO).execute(Tuple.of(notice.value())).mapEmpty();
  }

  Future<Void> fail(SqlConnection tx, NoticeId notice, Lane lane, Instant now) {
    return end(tx, notice, lane, new End("failed", "stopped", now));
  }

  Future<Void> expire(SqlConnection tx, NoticeId notice, Lane lane, Instant now) {
    return end(tx, notice, lane, new End("expired", null, now));
  }

  private record End(String state, @Nullable String reason, Instant at) {}

  private static Future<Void> end(SqlConnection tx, NoticeId notice, Lane lane, End end) {
    Tuple waiting = Tuple.of(notice.value(), lane.word()).addString(end.state());
    Tuple held = Tuple.of(notice.value(), end.state());
    Tuple topics = Tuple.of(notice.value(), end.state()).addString(end.reason());
    return tx.preparedQuery(END)
        .execute(
            waiting.addString(end.reason()).addOffsetDateTime(end.at().atOffset(ZoneOffset.UTC)))
        .compose(
            ended ->
                tx.preparedQuery(END_HELD)
                    .execute(
                        held.addString(end.reason())
                            .addOffsetDateTime(end.at().atOffset(ZoneOffset.UTC))))
        .compose(
            ended ->
                tx.preparedQuery(END_TOPICS)
                    .execute(topics.addOffsetDateTime(end.at().atOffset(ZoneOffset.UTC))))
        .mapEmpty();
  }
}
