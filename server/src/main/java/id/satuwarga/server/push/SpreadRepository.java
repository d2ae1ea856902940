package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Deliveries of a broadcast: queued for whoever claims them, or in their writer's hands at once.
 */
final class SpreadRepository {
  private static final String SPREAD =
      """
      WITH meant AS (
        SELECT told.citizen, device.id AS device, device.token, told.title, told.due, told.at_once
        FROM unnest($8::uuid[], $9::text[], $10::timestamptz[], $11::boolean[])
          AS told(citizen, title, due, at_once)
        JOIN device ON device.citizen_id = told.citizen
        WHERE NOT ($7 = 'emergency' AND EXISTS (
          SELECT FROM push_topic_member AS member
          JOIN push_topic_wave AS wave ON wave.regency = member.regency AND wave.notice_id = $1
          WHERE member.citizen_id = device.citizen_id AND member.device_id = device.id
            AND member.state = 'joined' AND member.joined_at <= $13 AND wave.state <> 'failed'))),
      queued AS (
        INSERT INTO delivery
          (citizen_id, notice_id, device_id, title, route, state, due_at, give_up_at, queued_at,
           opd_code, category, any_hour, lane, reminds, claim, attempts)
        SELECT citizen, $1, device, title, $2, 'queued',
          CASE WHEN at_once THEN $15 ELSE due END, $4, $3, $5, $6, false, $7, $12,
          CASE WHEN at_once THEN $14::uuid END, at_once::integer
        FROM meant
        ON CONFLICT DO NOTHING
        RETURNING citizen_id, device_id)
      SELECT citizen, device, title, token, at_once
      FROM queued JOIN meant ON citizen = citizen_id AND device = device_id
      """;

  @Inject
  SpreadRepository() {}

  /**
   * A citizen who is told of a broadcast: with which title, and when at the earliest.
   *
   * @param atOnce whether the writer carries it itself
   */
  record Told(CitizenId citizen, String title, Instant dueAt, boolean atOnce) {}

  /**
   * What all of them are told.
   *
   * @param joinedBy a device that was on its topic by then hears of it there
   */
  record Spread(
      NoticeId notice,
      Optional<NoticeId> reminds,
      NoticeKind kind,
      Optional<String> route,
      Instant queuedAt,
      Instant giveUpAt,
      Instant joinedBy) {}

  /**
   * What was written.
   *
   * @param devices how many are told
   * @param taken those of them that are in the writer's hands
   */
  record Written(int devices, List<Delivery> taken) {
    static final Written NOTHING = new Written(0, List.of());
  }

  /** A delivery to each device of each of them; what is taken comes free at the lease's end. */
  Future<Written> spread(SqlConnection tx, List<Told> told, Spread spread, Instant leaseEnd) {
    UUID claim = UUID.randomUUID();
    Tuple row =
        Tuple.tuple()
            .addUUID(spread.notice().value())
            .addString(spread.route().orElse(null))
            .addOffsetDateTime(Columns.utc(spread.queuedAt()))
            .addOffsetDateTime(Columns.utc(spread.giveUpAt()))
            .addString(spread.kind().opd().value())
            .addString(spread.kind().category())
            .addString(Lane.of(spread.kind()).word())
            .addArrayOfUUID(told.stream().map(one -> one.citizen().value()).toArray(UUID[]::new))
            .addArrayOfString(told.stream().map(Told::title).toArray(String[]::new))
            .addArrayOfOffsetDateTime(
                told.stream().map(one -> Columns.utc(one.dueAt())).toArray(OffsetDateTime[]::new))
            .addArrayOfBoolean(told.stream().map(Told::atOnce).toArray(Boolean[]::new))
            .addUUID(spread.reminds().map(NoticeId::value).orElse(null))
            .addOffsetDateTime(Columns.utc(spread.joinedBy()))
            .addUUID(claim)
            .addOffsetDateTime(Columns.utc(leaseEnd));
    return tx.preparedQuery(SPREAD)
        .execute(row)
        .map(rows -> written(rows, spread, claim, leaseEnd));
  }

  private static Written written(RowSet<Row> rows, Spread spread, UUID claim, Instant leaseEnd) {
    List<Delivery> taken = new ArrayList<>();
    for (Row row : rows) {
      if (row.getBoolean("at_once")) {
        taken.add(
            new Delivery(
                new Delivery.Key(
                    new CitizenId(row.getUUID("citizen")),
                    spread.notice(),
                    new DeviceId(row.getUUID("device"))),
                claim,
                row.getString("title"),
                spread.route(),
                Optional.of(new DeviceToken(row.getString("token"))),
                Optional.of(spread.kind()),
                false,
                1,
                spread.giveUpAt(),
                spread.reminds(),
                leaseEnd));
      }
    }
    return new Written(rows.size(), taken);
  }
}
