package id.satuwarga.server.push;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Deliveries: queued, claimed under a lease, ended. Only its claimant ends one. */
final class DeliveryRepository {
  private static final String WRITING = "(hashtextextended('deliveries', 306))";
  private static final String QUEUE =
      """
      INSERT INTO delivery
        (citizen_id, notice_id, device_id, title, route, state, due_at, give_up_at, queued_at,
         opd_code, category, any_hour, lane, reminds)
      SELECT told.citizen, told.notice, device.id, told.title, told.route, 'queued', $1,
        told.give_up, $1, told.opd, told.category, told.any_hour, 'transactional', told.reminds
      FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::text[],
          $8::text[], $9::boolean[], $10::uuid[])
        AS told(citizen, notice, title, route, give_up, opd, category, any_hour, reminds)
      JOIN device ON device.citizen_id = told.citizen
      ORDER BY told.citizen, told.notice
      ON CONFLICT DO NOTHING
      """;
  private static final String CLAIM = "SELECT * FROM delivery_claim($1, $2, $3, $4, $5)";
  private static final String HAND_OVER =
      """
      WITH written AS (
        UPDATE delivery
        SET state = 'handed_over', handed_over_at = taken.at, claim = NULL, reason = NULL
        FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[])
          AS taken(citizen, notice, device, claim, at)
        WHERE citizen_id = taken.citizen AND notice_id = taken.notice AND device_id = taken.device
          AND delivery.claim = taken.claim AND state = 'queued'
        RETURNING notice_id)
      SELECT notice_id, count(*) AS phones FROM written GROUP BY notice_id
      """;
  private static final String END =
      """
      UPDATE delivery SET state = over.state, reason = over.reason, ended_at = over.at, claim = NULL
      FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[],
          $7::text[]) AS over(citizen, notice, device, claim, at, state, reason)
      WHERE citizen_id = over.citizen AND notice_id = over.notice AND device_id = over.device
        AND delivery.claim = over.claim AND delivery.state = 'queued'
      """;
  private static final String POSTPONE =
      """
      UPDATE delivery
      SET due_at = least(later.until, give_up_at), reason = later.reason, claim = NULL,
        attempts = later.attempts
      FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[],
          $7::integer[]) AS later(citizen, notice, device, claim, until, reason, attempts)
      WHERE citizen_id = later.citizen AND notice_id = later.notice AND device_id = later.device
        AND delivery.claim = later.claim AND state = 'queued'
      """;
  private static final String STILL_MINE =
      """
      SELECT mine.place, device.token
      FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY
        AS mine(citizen, notice, device, claim, place)
      JOIN delivery ON delivery.citizen_id = mine.citizen AND delivery.notice_id = mine.notice
        AND delivery.device_id = mine.device AND delivery.claim = mine.claim AND state = 'queued'
      LEFT JOIN device ON device.citizen_id = mine.citizen AND device.id = mine.device
      ORDER BY mine.place
      """;
  private static final String END_REMINDERS =
      """
      UPDATE delivery SET state = 'expired', ended_at = $3, claim = NULL
      WHERE citizen_id = $1 AND reminds = $2 AND state = 'queued'
      """;
  private static final String WAITING =
      """
      SELECT count(*) FROM (
        SELECT FROM delivery WHERE state = 'queued' AND lane = $1 LIMIT $2) AS waiting
      """;

  /** {@link WaveRepository} takes it as well. */
  static final String HOLD_ERASURES = "pg_advisory_xact_lock_shared" + WRITING;

  private static final String HOLD = "SELECT " + HOLD_ERASURES;
  private static final String ALONE = "SELECT pg_advisory_xact_lock" + WRITING;
  private static final String FORGET_ALL = "DELETE FROM delivery WHERE citizen_id = $1";
  private static final String FORGET_OLD = "DELETE FROM delivery WHERE queued_at < $1";
  private static final String LIST =
      """
      SELECT notice_id, device_id, state, reason, queued_at, handed_over_at, delivered_at, opened_at,
        ended_at
      FROM delivery WHERE citizen_id = $1 ORDER BY queued_at DESC, notice_id DESC LIMIT $2
      """;

  @Inject
  DeliveryRepository() {}

  /** A delivery to each device that their citizens have now; answers how many there are. */
  Future<Integer> queue(SqlConnection tx, List<Push> pushes, Instant now) {
    if (pushes.isEmpty()) {
      return Future.succeededFuture(0);
    }
    Tuple rows =
        Tuple.tuple()
            .addOffsetDateTime(Columns.utc(now))
            .addArrayOfUUID(Columns.uuids(pushes, one -> one.citizen().value()))
            .addArrayOfUUID(Columns.uuids(pushes, one -> one.notice().value()))
            .addArrayOfString(pushes.stream().map(Push::title).toArray(String[]::new))
            .addArrayOfString(Columns.texts(pushes, one -> one.route().orElse(null)))
            .addArrayOfOffsetDateTime(
                pushes.stream()
                    .map(one -> Columns.utc(one.giveUpAt()))
                    .toArray(OffsetDateTime[]::new))
            .addArrayOfString(
                Columns.texts(
                    pushes, one -> one.kind().map(kind -> kind.opd().value()).orElse(null)))
            .addArrayOfString(
                Columns.texts(pushes, one -> one.kind().map(NoticeKind::category).orElse(null)))
            .addArrayOfBoolean(pushes.stream().map(Push::anyHour).toArray(Boolean[]::new))
            .addArrayOfUUID(reminded(pushes));
    return tx.preparedQuery(HOLD)
        .execute()
        .compose(held -> tx.preparedQuery(QUEUE).execute(rows))
        .map(queued -> queued.rowCount());
  }

  private static @Nullable UUID[] reminded(List<Push> pushes) {
    @Nullable UUID[] notices = new UUID[pushes.size()];
    for (int i = 0; i < notices.length; i++) {
      notices[i] = pushes.get(i).reminds().map(NoticeId::value).orElse(null);
    }
    return notices;
  }

  /** Takes what is due; what is not ended when the lease is over comes free again. */
  Future<List<Delivery>> claim(SqlClient db, Lane lane, Instant now, Duration lease, int limit) {
    UUID claim = UUID.randomUUID();
    return db.preparedQuery(CLAIM)
        .execute(
            Tuple.of(claim, lane.word(), Columns.utc(now), Columns.utc(now.plus(lease)), limit))
        .map(rows -> rows.stream().map(row -> toDelivery(row, claim, now.plus(lease))).toList());
  }

  /** What FCM took, and when. */
  record Taken(Delivery delivery, Instant at) {}

  /** Whatever of them is still its claimant's; for how many phones of each notice that was. */
  Future<Map<NoticeId, Long>> handOver(SqlClient db, List<Taken> taken) {
    Tuple rows =
        mine(taken.stream().map(Taken::delivery).toList())
            .addArrayOfOffsetDateTime(
                taken.stream().map(one -> Columns.utc(one.at())).toArray(OffsetDateTime[]::new));
    return db.preparedQuery(HAND_OVER)
        .execute(rows)
        .map(
            written ->
                written.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new NoticeId(row.getUUID("notice_id")),
                            row -> row.getLong("phones"))));
  }

  /**
   * How one ended that FCM did not take.
   *
   * @param reason empty when its time ran out
   */
  record Ended(Delivery delivery, Instant at, Optional<String> reason) {}

  /** Whatever of them is still its claimant's. */
  Future<Void> end(SqlClient db, List<Ended> some) {
    Tuple rows =
        mine(some.stream().map(Ended::delivery).toList())
            .addArrayOfOffsetDateTime(
                some.stream().map(one -> Columns.utc(one.at())).toArray(OffsetDateTime[]::new))
            .addArrayOfString(
                some.stream()
                    .map(one -> one.reason().isEmpty() ? "expired" : "failed")
                    .toArray(String[]::new))
            .addArrayOfString(Columns.texts(some, one -> one.reason().orElse(null)));
    return db.preparedQuery(END).execute(rows).mapEmpty();
  }

  /**
   * What is to come again, when, and why.
   *
   * @param attempts so many were made
   */
  record Later(Delivery delivery, Instant until, String reason, int attempts) {}

  /** Whatever of them is still its claimant's. */
  Future<Void> postpone(SqlClient db, List<Later> some) {
    Tuple rows =
        mine(some.stream().map(Later::delivery).toList())
            .addArrayOfOffsetDateTime(
                some.stream().map(one -> Columns.utc(one.until())).toArray(OffsetDateTime[]::new))
            .addArrayOfString(some.stream().map(Later::reason).toArray(String[]::new))
            .addArrayOfInteger(some.stream().map(Later::attempts).toArray(Integer[]::new));
    return db.preparedQuery(POSTPONE).execute(rows).mapEmpty();
  }

  /** Those still in these hands, about to be tried again by the token that their device has now. */
  Future<List<Delivery>> again(SqlClient db, List<Delivery> some) {
    return db.preparedQuery(STILL_MINE).execute(mine(some)).map(rows -> again(rows, some));
  }

  static List<Delivery> again(RowSet<Row> rows, List<Delivery> some) {
    return rows.stream()
        .map(row -> some.get(row.getInteger("place") - 1).again(token(row)))
        .toList();
  }

  static Tuple mine(List<Delivery> some) {
    List<Delivery.Key> keys = some.stream().map(Delivery::key).toList();
    return Tuple.tuple()
        .addArrayOfUUID(keys.stream().map(key -> key.citizen().value()).toArray(UUID[]::new))
        .addArrayOfUUID(keys.stream().map(key -> key.notice().value()).toArray(UUID[]::new))
        .addArrayOfUUID(keys.stream().map(key -> key.device().value()).toArray(UUID[]::new))
        .addArrayOfUUID(some.stream().map(Delivery::claim).toArray(UUID[]::new));
  }

  /** How many wait in the lane, counted up to so many. */
  Future<Integer> waiting(SqlClient db, Lane lane, int most) {
    return db.preparedQuery(WAITING)
        .execute(Tuple.of(lane.word(), most))
        .map(rows -> rows.iterator().next().getLong(0).intValue());
  }

  /**
   * Of this citizen, and nobody writes one until the transaction's end: after it the citizen's
   * devices must be gone too.
   */
  Future<Void> forgetAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(ALONE)
        .execute()
        .compose(alone -> tx.preparedQuery(FORGET_ALL).execute(Tuple.of(citizen.value())))
        .mapEmpty();
  }

  Future<Integer> forgetOlder(SqlClient db, Instant than) {
    return db.preparedQuery(FORGET_OLD)
        .execute(Tuple.of(Columns.utc(than)))
        .map(rows -> rows.rowCount());
  }

  /** What reminds the citizen of this notice and still waits runs out. */
  Future<Void> endReminders(SqlConnection tx, CitizenId citizen, NoticeId notice, Instant now) {
    return tx.preparedQuery(END_REMINDERS)
        .execute(Tuple.of(citizen.value(), notice.value(), Columns.utc(now)))
        .mapEmpty();
  }

  /** The newest first. */
  Future<List<DeliveryRecord>> newest(SqlClient db, CitizenId citizen, int limit) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(citizen.value(), limit))
        .map(rows -> rows.stream().map(DeliveryRecord::of).toList());
  }

  private static Delivery toDelivery(Row row, UUID claim, Instant leaseEnd) {
    return new Delivery(
        new Delivery.Key(
            new CitizenId(row.getUUID("citizen_id")),
            new NoticeId(row.getUUID("notice_id")),
            new DeviceId(row.getUUID("device_id"))),
        claim,
        row.getString("title"),
        Optional.ofNullable(row.getString("route")),
        token(row),
        Optional.ofNullable(row.getString("category"))
            .map(category -> new NoticeKind(new OpdCode(row.getString("opd_code")), category)),
        row.getBoolean("any_hour"),
        row.getInteger("attempts"),
        row.getOffsetDateTime("give_up_at").toInstant(),
        Optional.ofNullable(row.getUUID("reminds")).map(NoticeId::new),
        leaseEnd,
        Optional.empty());
  }

  private static Optional<DeviceToken> token(Row row) {
    return Optional.ofNullable(row.getString("token")).map(DeviceToken::new);
  }
}
