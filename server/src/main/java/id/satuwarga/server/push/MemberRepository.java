package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Who is on which topic: wished for, claimed under a lease, settled by its claimant alone. */
final class MemberRepository {
  /**
   * What is as it should be stays untouched. Whatever a worker has in hand waits for its lease, so
   * that an answer under way is never overtaken by the next wish.
   */
  private static final String WANT =
      """
      WITH home AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS home (citizen_id, regency)),
      gone AS (
        UPDATE push_topic_member AS member SET state = 'leaving', attempts = 0,
          due_at = CASE WHEN member.claim IS NULL THEN $3 ELSE member.due_at END
        FROM home
        WHERE member.citizen_id = home.citizen_id AND member.state <> 'leaving'
          AND member.regency IS DISTINCT FROM home.regency)
      INSERT INTO push_topic_member AS member
        (token_hash, regency, token, citizen_id, device_id, state, due_at)
      SELECT line.token_hash, home.regency, device.token, device.citizen_id, device.id, 'joining', $3
      FROM home
      JOIN device ON device.citizen_id = home.citizen_id
      JOIN device_by_token AS line
        ON line.citizen_id = device.citizen_id AND line.device_id = device.id
      WHERE home.regency IS NOT NULL AND NOT EXISTS (
        SELECT FROM push_topic_member AS there
        WHERE there.token_hash = line.token_hash AND there.regency = home.regency
          AND there.citizen_id = device.citizen_id AND there.device_id = device.id
          AND there.state <> 'leaving')
      ORDER BY line.token_hash
      ON CONFLICT (token_hash, regency) DO UPDATE
      SET citizen_id = EXCLUDED.citizen_id, device_id = EXCLUDED.device_id, state = 'joining',
        joined_at = NULL, attempts = 0,
        due_at = CASE WHEN member.claim IS NULL THEN EXCLUDED.due_at ELSE member.due_at END
      """;

  private static final String OPEN = "(state <> 'joined' OR device_id IS NULL)";
  private static final String LEAVES = "(state = 'leaving' OR device_id IS NULL)";

  /** All of one topic, and all one way. */
  private static final String CLAIM =
      """
      WITH first AS (
        SELECT regency, %2$s AS leaves FROM push_topic_member
        WHERE %1$s AND due_at <= $2 ORDER BY due_at LIMIT 1),
      mine AS (
        SELECT token_hash, regency, %2$s AS leaves FROM push_topic_member
        WHERE %1$s AND due_at <= $2
          AND (regency, %2$s) = (SELECT regency, leaves FROM first)
        ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED)
      UPDATE push_topic_member AS member
      SET claim = $1, due_at = $3, attempts = member.attempts + 1
      FROM mine WHERE member.token_hash = mine.token_hash AND member.regency = mine.regency
      RETURNING member.token_hash, member.regency, member.token, mine.leaves
      """
          .formatted(OPEN, LEAVES);

  private static final String OF_MINE = " WHERE claim = $1 AND token_hash = ANY ($2)";
  private static final String JOINED =
      "UPDATE push_topic_member SET state = 'joined', joined_at = $3, due_at = $3, claim = NULL,"
          + " attempts = 0, reason = NULL"
          + OF_MINE
          + " AND state = 'joining' AND device_id IS NOT NULL";
  private static final String LEFT = "DELETE FROM push_topic_member" + OF_MINE + " AND " + LEAVES;
  private static final String PRUNE =
      """
      DELETE FROM device USING push_topic_member AS member
      WHERE member.claim = $1 AND member.token_hash = ANY ($2) AND device.token = member.token
        AND device.citizen_id = member.citizen_id AND device.id = member.device_id
      """;
  private static final String LATER =
      """
      UPDATE push_topic_member SET claim = NULL, reason = $3,
        due_at = $4::timestamptz + make_interval(
          secs => greatest($5::float8, least(10 * 2 ^ least(attempts - 1, 9), 3600)))
      """
          + OF_MINE;

  /** What became something else while it was in hand is looked at again at once. */
  private static final String RELEASE =
      "UPDATE push_topic_member SET claim = NULL, due_at = $2 WHERE claim = $1";

  private static final String OWNERS =
      """
      SELECT DISTINCT citizen_id FROM device WHERE citizen_id > $1 ORDER BY citizen_id LIMIT $2
      """;

  @Inject
  MemberRepository() {}

  /** Some tokens that join or leave one topic. */
  record Claimed(
      UUID claim, EmergencyTopic topic, boolean leaves, Map<String, DeviceToken> tokens) {
    @Override
    public String toString() {
      return "Claimed[" + topic.name() + "]";
    }
  }

  /** All devices of each citizen belong to the topic of their home, and to no other. */
  Future<Void> want(SqlConnection tx, Map<CitizenId, Optional<EmergencyTopic>> homes, Instant now) {
    List<Map.Entry<CitizenId, Optional<EmergencyTopic>>> rows = List.copyOf(homes.entrySet());
    return tx.preparedQuery(WANT)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(rows, row -> row.getKey().value()))
                .addArrayOfString(
                    Columns.texts(
                        rows,
                        row -> row.getValue().map(topic -> topic.regency().value()).orElse(null)))
                .addOffsetDateTime(Columns.utc(now)))
        .mapEmpty();
  }

  /** What is not settled when the lease is over comes free again. */
  Future<Optional<Claimed>> claim(SqlClient db, Instant now, Duration lease, int most) {
    UUID claim = UUID.randomUUID();
    return db.preparedQuery(CLAIM)
        .execute(Tuple.of(claim, Columns.utc(now), Columns.utc(now.plus(lease)), most))
        .map(
            rows -> {
              Map<String, DeviceToken> tokens = new LinkedHashMap<>();
              Optional<Claimed> claimed = Optional.empty();
              for (Row row : rows) {
                tokens.put(row.getString("token_hash"), new DeviceToken(row.getString("token")));
                claimed =
                    Optional.of(
                        new Claimed(
                            claim,
                            new EmergencyTopic(new RegionCode(row.getString("regency"))),
                            row.getBoolean("leaves"),
                            tokens));
              }
              return claimed;
            });
  }

  Future<Void> joined(SqlConnection tx, UUID claim, Collection<String> hashes, Instant now) {
    return run(tx, JOINED, mine(claim, hashes).addOffsetDateTime(Columns.utc(now)));
  }

  Future<Void> left(SqlConnection tx, UUID claim, Collection<String> hashes) {
    return run(tx, LEFT, mine(claim, hashes));
  }

  /** FCM knows these no more: their devices are forgotten. */
  Future<Void> prune(SqlConnection tx, UUID claim, Collection<String> hashes) {
    return run(tx, PRUNE, mine(claim, hashes)).compose(gone -> left(tx, claim, hashes));
  }

  /** Longer each time, and never sooner than {@code least}. */
  Future<Void> later(
      SqlConnection tx, UUID claim, Collection<String> hashes, String reason, Later when) {
    return run(
        tx,
        LATER,
        mine(claim, hashes)
            .addString(reason)
            .addOffsetDateTime(Columns.utc(when.now()))
            .addDouble((double) when.least().toSeconds()));
  }

  /** How long to wait at least, from now. */
  record Later(Instant now, Duration least) {}

  Future<Void> release(SqlConnection tx, UUID claim, Instant now) {
    return run(tx, RELEASE, Tuple.of(claim, Columns.utc(now)));
  }

  /** The next who have a device, by their ids. */
  Future<List<CitizenId>> owners(SqlClient db, CitizenId last, int most) {
    return db.preparedQuery(OWNERS)
        .execute(Tuple.of(last.value(), most))
        .map(rows -> rows.stream().map(row -> new CitizenId(row.getUUID(0))).toList());
  }

  private static Future<Void> run(SqlConnection tx, String sql, Tuple row) {
    return tx.preparedQuery(sql).execute(row).mapEmpty();
  }

  private static Tuple mine(UUID claim, Collection<String> hashes) {
    return Tuple.of(claim).addArrayOfString(hashes.toArray(String[]::new));
  }
}
