package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Messages to topics: queued, claimed under a lease, ended. Only its claimant ends one. */
final class TopicWaveRepository {
  private static final String QUEUE =
      """
      INSERT INTO push_topic_wave (notice_id, regency, title, route, due_at, give_up_at, queued_at)
      SELECT $1, regency, $2, $3, $4, $5, $4 FROM unnest($6::text[]) AS regency
      ON CONFLICT DO NOTHING
      """;
  private static final String CLAIM =
      """
      UPDATE push_topic_wave AS wave
      SET claim = $1, due_at = $3, attempts = wave.attempts + 1
      FROM (
        SELECT notice_id, regency FROM push_topic_wave
        WHERE state = 'queued' AND due_at <= $2 ORDER BY due_at LIMIT $4
        FOR UPDATE SKIP LOCKED) AS mine
      WHERE wave.notice_id = mine.notice_id AND wave.regency = mine.regency
      RETURNING wave.notice_id, wave.regency, title, route, attempts, give_up_at
      """;
  private static final String MINE =
      " WHERE notice_id = $1 AND regency = $2 AND claim = $3 AND state = 'queued'";
  private static final String HAND_OVER =
      "UPDATE push_topic_wave SET state = 'handed_over', handed_over_at = $4, reason = NULL,"
          + " claim = NULL"
          + MINE;
  private static final String END =
      "UPDATE push_topic_wave SET state = $5, reason = $6, ended_at = $4, claim = NULL" + MINE;
  private static final String POSTPONE =
      "UPDATE push_topic_wave SET due_at = least($4, give_up_at), reason = $5, claim = NULL" + MINE;
  private static final String DEFER =
      "UPDATE push_topic_wave SET due_at = least($4, give_up_at), reason = $5, claim = NULL,"
          + " attempts = attempts - 1"
          + MINE;
  private static final String FORGET_OLD = "DELETE FROM push_topic_wave WHERE queued_at < $1";

  @Inject
  TopicWaveRepository() {}

  /** What all of them are told. */
  record Queued(
      NoticeId notice, String title, Optional<String> route, Instant at, Instant giveUpAt) {}

  /** Answers how many are new. */
  Future<Integer> queue(SqlConnection tx, Queued queued, List<RegionCode> regencies) {
    return tx.preparedQuery(QUEUE)
        .execute(
            Tuple.of(queued.notice().value(), queued.title())
                .addString(queued.route().orElse(null))
                .addOffsetDateTime(Columns.utc(queued.at()))
                .addOffsetDateTime(Columns.utc(queued.giveUpAt()))
                .addArrayOfString(regencies.stream().map(RegionCode::value).toArray(String[]::new)))
        .map(rows -> rows.rowCount());
  }

  /** Takes what is due; what is not ended when the lease is over comes free again. */
  Future<List<TopicWave>> claim(SqlClient db, Instant now, Duration lease, int most) {
    UUID claim = UUID.randomUUID();
    return db.preparedQuery(CLAIM)
        .execute(Tuple.of(claim, Columns.utc(now), Columns.utc(now.plus(lease)), most))
        .map(rows -> rows.stream().map(row -> toWave(row, claim)).toList());
  }

  Future<Void> handOver(SqlClient db, TopicWave wave, Instant now) {
    return db.preparedQuery(HAND_OVER).execute(mine(wave, now)).mapEmpty();
  }

  /** True if it was still its claimant's. */
  Future<Boolean> fail(SqlClient db, TopicWave wave, Instant now, String reason) {
    return db.preparedQuery(END)
        .execute(mine(wave, now).addString("failed").addString(reason))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> expire(SqlClient db, TopicWave wave, Instant now) {
    return db.preparedQuery(END)
        .execute(mine(wave, now).addString("expired").addString(null))
        .mapEmpty();
  }

  Future<Void> postpone(SqlClient db, TopicWave wave, Instant until, String reason) {
    return db.preparedQuery(POSTPONE).execute(mine(wave, until).addString(reason)).mapEmpty();
  }

  /** Its time has not come; that was no attempt. */
  Future<Void> defer(SqlClient db, TopicWave wave, Instant until, String reason) {
    return db.preparedQuery(DEFER).execute(mine(wave, until).addString(reason)).mapEmpty();
  }

  Future<Void> forgetOlder(SqlClient db, Instant than) {
    return db.preparedQuery(FORGET_OLD).execute(Tuple.of(Columns.utc(than))).mapEmpty();
  }

  private static Tuple mine(TopicWave wave, Instant at) {
    return Tuple.of(
        wave.notice().value(), wave.topic().regency().value(), wave.claim(), Columns.utc(at));
  }

  private static TopicWave toWave(Row row, UUID claim) {
    return new TopicWave(
        new NoticeId(row.getUUID("notice_id")),
        new EmergencyTopic(new RegionCode(row.getString("regency"))),
        claim,
        row.getString("title"),
        Optional.ofNullable(row.getString("route")),
        row.getInteger("attempts"),
        row.getOffsetDateTime("give_up_at").toInstant());
  }
}
