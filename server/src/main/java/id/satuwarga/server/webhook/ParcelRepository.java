package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * Messages in hand: claimed under a lease, ended. Only its claimant ends one. Of a notice the first
 * that waits is claimed and no other, and of an endpoint only as many as it may have under way: one
 * while it fails.
 */
final class ParcelRepository {
  private static final String CLAIM =
      """
      WITH picked AS (
        SELECT chosen.endpoint_id, chosen.seq
        FROM (
          SELECT id, failures FROM webhook_endpoint
          WHERE paused_at IS NULL AND (rest_until IS NULL OR rest_until <= $2)
          ORDER BY random()) e
        CROSS JOIN LATERAL (
          SELECT w.endpoint_id, w.seq FROM webhook_message w
          WHERE w.endpoint_id = e.id AND w.state = 'waiting' AND w.due_at <= $2
            AND w.give_up_at > $2
            AND NOT EXISTS (
              SELECT FROM webhook_message before
              WHERE before.endpoint_id = w.endpoint_id AND before.notice_id = w.notice_id
                AND before.state = 'waiting' AND before.seq < w.seq)
          ORDER BY w.seq
          LIMIT greatest(0, CASE e.failures WHEN 0 THEN $5::integer ELSE 1 END - (
            SELECT count(*) FROM webhook_message away
            WHERE away.endpoint_id = e.id AND away.state = 'waiting'
              AND away.claim IS NOT NULL AND away.due_at > $2))
          FOR UPDATE SKIP LOCKED) chosen
        LIMIT $4)
      UPDATE webhook_message m SET claim = $1, due_at = $3, attempts = m.attempts + 1
      FROM picked JOIN webhook_endpoint e ON e.id = picked.endpoint_id
      WHERE m.endpoint_id = picked.endpoint_id AND m.seq = picked.seq
      RETURNING m.endpoint_id, m.seq, m.event_id, m.body, m.attempts, e.url, e.failures, e.secret,
        CASE WHEN e.former_until > $2 THEN e.former_secret END AS former_secret
      """;
  private static final String MINE =
      " WHERE endpoint_id = $1 AND seq = $2 AND claim = $3 AND state = 'waiting'";
  private static final String DELIVERED =
      """
      UPDATE webhook_message SET state = 'delivered', ended_at = $4, claim = NULL,
        last_failure = NULL
      """
          + MINE;
  private static final String POSTPONE =
      "UPDATE webhook_message SET due_at = $4, last_failure = $5, claim = NULL" + MINE;

  @Inject
  ParcelRepository() {}

  /** How many at most: together, and of one endpoint that does not fail. */
  record Room(int together, int each) {}

  /** Takes what is due; what is not ended when the lease is over comes free again. */
  Future<List<Parcel>> claim(SqlClient db, Instant now, Duration lease, Room room) {
    UUID claim = UUID.randomUUID();
    return db.preparedQuery(CLAIM)
        .execute(
            Tuple.of(
                claim,
                Columns.utc(now),
                Columns.utc(now.plus(lease)),
                room.together(),
                room.each()))
        .map(rows -> rows.stream().map(row -> toParcel(row, claim)).toList());
  }

  Future<Void> delivered(SqlClient db, Parcel parcel, Instant now) {
    return db.preparedQuery(DELIVERED).execute(mine(parcel, now)).mapEmpty();
  }

  Future<Void> postpone(SqlClient db, Parcel parcel, Instant until, String failure) {
    return db.preparedQuery(POSTPONE).execute(mine(parcel, until).addString(failure)).mapEmpty();
  }

  private static Tuple mine(Parcel parcel, Instant at) {
    return Tuple.of(parcel.endpoint().value(), parcel.seq(), parcel.claim(), Columns.utc(at));
  }

  private static Parcel toParcel(Row row, UUID claim) {
    return new Parcel(
        new EndpointId(row.getUUID("endpoint_id")),
        row.getLong("seq"),
        claim,
        new EventId(row.getUUID("event_id")),
        row.getString("url"),
        Stream.of(row.getString("secret"), row.getString("former_secret"))
            .filter(Objects::nonNull)
            .toList(),
        row.getString("body"),
        row.getInteger("attempts"),
        row.getInteger("failures"));
  }
}
