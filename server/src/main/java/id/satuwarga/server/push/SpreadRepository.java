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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * Phones of a broadcast: their deliveries are queued for whoever claims them, or they are in the
 * caller's hands at once, and have no delivery until it is known what became of it.
 */
final class SpreadRepository {
  private static final String SPREAD =
      """
      WITH meant AS (
        SELECT told.citizen, device.id AS device, told.title, told.due
        FROM unnest($8::uuid[], $9::text[], $10::timestamptz[]) AS told(citizen, title, due)
        JOIN device ON device.citizen_id = told.citizen
        WHERE NOT ($7 = 'emergency' AND EXISTS (
          SELECT FROM push_topic_member AS member
          JOIN push_topic_wave AS wave ON wave.regency = member.regency AND wave.notice_id = $1
          WHERE member.citizen_id = device.citizen_id AND member.device_id = device.id
            AND member.state = 'joined' AND member.joined_at <= $12 AND wave.state <> 'failed')))
      INSERT INTO delivery
        (citizen_id, notice_id, device_id, title, route, state, due_at, give_up_at, queued_at,
         opd_code, category, any_hour, lane, reminds)
      SELECT citizen, $1, device, title, $2, 'queued', due, $4, $3, $5, $6, false, $7, $11
      FROM meant
      ON CONFLICT DO NOTHING
      """;
  private static final String OPEN = "SELECT * FROM push_portion_open($1, $2, $3, $4, $5, $6)";

  @Inject
  SpreadRepository() {}

  /**
   * A citizen who is told of a broadcast: with which title, and when at the earliest.
   *
   * @param atOnce whether the caller carries it itself
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
   * What is under way now.
   *
   * @param devices how many are told
   * @param taken those of them that are in the caller's hands
   */
  record Written(int devices, List<Delivery> taken) {
    static final Written NOTHING = new Written(0, List.of());
  }

  /** To each device of each of them; what is taken comes free at the lease's end. */
  Future<Written> spread(SqlConnection tx, List<Told> told, Spread spread, Instant leaseEnd) {
    Map<Boolean, List<Told>> some = told.stream().collect(Collectors.partitioningBy(Told::atOnce));
    return queue(tx, some.getOrDefault(false, List.of()), spread)
        .compose(
            queued ->
                open(tx, some.getOrDefault(true, List.of()), spread, leaseEnd)
                    .map(taken -> new Written(queued + taken.size(), taken)));
  }

  private static Future<Integer> queue(SqlConnection tx, List<Told> told, Spread spread) {
    if (told.isEmpty()) {
      return Future.succeededFuture(0);
    }
    Tuple row =
        Tuple.tuple()
            .addUUID(spread.notice().value())
            .addString(spread.route().orElse(null))
            .addOffsetDateTime(Columns.utc(spread.queuedAt()))
            .addOffsetDateTime(Columns.utc(spread.giveUpAt()))
            .addString(spread.kind().opd().value())
            .addString(spread.kind().category())
            .addString(Lane.of(spread.kind()).word())
            .addArrayOfUUID(Columns.uuids(told, one -> one.citizen().value()))
            .addArrayOfString(told.stream().map(Told::title).toArray(String[]::new))
            .addArrayOfOffsetDateTime(
                told.stream().map(one -> Columns.utc(one.dueAt())).toArray(OffsetDateTime[]::new))
            .addUUID(spread.reminds().map(NoticeId::value).orElse(null))
            .addOffsetDateTime(Columns.utc(spread.joinedBy()));
    return tx.preparedQuery(SPREAD).execute(row).map(rows -> rows.rowCount());
  }

  private static Future<List<Delivery>> open(
      SqlConnection tx, List<Told> told, Spread spread, Instant leaseEnd) {
    if (told.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    UUID portion = UUID.randomUUID();
    return tx.preparedQuery(OPEN)
        .execute(
            Tuple.of(portion, spread.notice().value())
                .addUUID(spread.reminds().map(NoticeId::value).orElse(null))
                .addOffsetDateTime(Columns.utc(leaseEnd))
                .addOffsetDateTime(Columns.utc(spread.giveUpAt()))
                .addArrayOfUUID(Columns.uuids(told, one -> one.citizen().value())))
        .map(rows -> taken(rows, told, spread, new Portion(portion, rows.size()), leaseEnd));
  }

  private static List<Delivery> taken(
      RowSet<Row> rows, List<Told> told, Spread spread, Portion portion, Instant leaseEnd) {
    Map<UUID, String> titles = new HashMap<>();
    told.forEach(one -> titles.put(one.citizen().value(), one.title()));
    Optional<NoticeKind> kind = Optional.of(spread.kind());
    Optional<Portion> in = Optional.of(portion);
    List<Delivery> taken = new ArrayList<>(rows.size());
    for (Row row : rows) {
      UUID citizen = row.getUUID("citizen");
      taken.add(
          new Delivery(
              new Delivery.Key(
                  new CitizenId(citizen), spread.notice(), new DeviceId(row.getUUID("device"))),
              portion.id(),
              Objects.requireNonNull(titles.get(citizen)),
              spread.route(),
              Optional.of(new DeviceToken(row.getString("token"))),
              kind,
              false,
              1,
              spread.giveUpAt(),
              spread.reminds(),
              leaseEnd,
              in));
    }
    return taken;
  }
}
