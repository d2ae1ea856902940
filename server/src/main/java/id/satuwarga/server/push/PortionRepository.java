package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Deliveries that have no row while they are on their way, and the portions they stand in. */
final class PortionRepository {
  private static final String TOLD =
      "SELECT delivery_told($1, $2, $3, $4, $5, $6, $7, $8) AS phones";
  private static final String NOT_TOLD =
      "SELECT delivery_not_told($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
  private static final String AGAIN = "SELECT * FROM push_portion_again($1, $2, $3, $4, $5)";
  private static final String OVER = "DELETE FROM push_portion WHERE id = ANY ($1)";
  private static final String LAPSED =
      """
      SELECT id, notice_id, reminds, give_up_at, NULL::uuid[] AS citizens, NULL::uuid[] AS devices
      FROM push_portion WHERE until <= $1 ORDER BY until LIMIT $2
      """;
  private static final String HOLD = "SELECT " + DeliveryRepository.HOLD_ERASURES;
  private static final String TAKE =
      """
      SELECT id, notice_id, reminds, give_up_at, citizens, devices
      FROM push_portion WHERE id = $1 AND until <= $2 FOR UPDATE SKIP LOCKED
      """;
  private static final String FORGET_CITIZEN =
      """
      UPDATE push_portion SET (citizens, devices) = (
        SELECT coalesce(array_agg(one.citizen), '{}'), coalesce(array_agg(one.device), '{}')
        FROM unnest(citizens, devices) AS one(citizen, device) WHERE one.citizen <> $1)
      WHERE $1 = ANY (citizens)
      """;
  private static final String END_REMINDERS =
      """
      INSERT INTO delivery (citizen_id, notice_id, device_id, state, due_at, give_up_at, queued_at,
        ended_at, any_hour, lane, reminds)
      SELECT one.citizen, portion.notice_id, one.device, 'expired', $3, portion.give_up_at, $3, $3,
        false, 'bulk', portion.reminds
      FROM push_portion AS portion, unnest(citizens, devices) AS one(citizen, device)
      WHERE portion.reminds = $2 AND $1 = ANY (portion.citizens) AND one.citizen = $1
      ORDER BY portion.notice_id
      ON CONFLICT DO NOTHING
      """;
  private static final String FORGET_OLD = "DELETE FROM push_portion WHERE until < $1";

  @Inject
  PortionRepository() {}

  /** What all deliveries of a notice have in common. */
  record Terms(
      NoticeId notice,
      Optional<NoticeId> reminds,
      NoticeKind kind,
      Optional<String> route,
      Instant giveUpAt) {
    static Terms of(Delivery delivery) {
      return new Terms(
          delivery.key().notice(),
          delivery.reminds(),
          delivery.kind().orElseThrow(),
          delivery.route(),
          delivery.giveUpAt());
    }

    private Tuple begin(Instant at) {
      return Tuple.tuple()
          .addUUID(notice.value())
          .addUUID(reminds.map(NoticeId::value).orElse(null))
          .addString(Lane.of(kind).word())
          .addOffsetDateTime(Columns.utc(at))
          .addOffsetDateTime(Columns.utc(giveUpAt));
    }
  }

  /** FCM took these of one notice; for how many phones that was not known before. */
  Future<Long> told(SqlClient db, List<Delivery> some, Instant at) {
    UUID[] citizens = new UUID[some.size()];
    UUID[] devices = new UUID[some.size()];
    Integer[] attempts = new Integer[some.size()];
    for (int i = 0; i < citizens.length; i++) {
      Delivery delivery = some.get(i);
      citizens[i] = delivery.key().citizen().value();
      devices[i] = delivery.key().device().value();
      attempts[i] = delivery.attempts();
    }
    return db.preparedQuery(TOLD)
        .execute(
            Terms.of(some.get(0))
                .begin(at)
                .addArrayOfUUID(citizens)
                .addArrayOfUUID(devices)
                .addArrayOfInteger(attempts))
        .map(rows -> rows.iterator().next().getLong("phones"));
  }

  /**
   * What waits for others to carry it, or ended without being handed over.
   *
   * @param due of what waits
   */
  record NotTold(
      Delivery.Key key,
      String title,
      String state,
      @Nullable String reason,
      Instant due,
      int attempts) {}

  /** Of one notice; what has a row already stays what it is. */
  Future<Void> notTold(SqlClient db, Terms terms, List<NotTold> some, Instant at) {
    return db.preparedQuery(NOT_TOLD)
        .execute(
            terms
                .begin(at)
                .addString(terms.kind().opd().value())
                .addString(terms.kind().category())
                .addString(terms.route().orElse(null))
                .addArrayOfUUID(Columns.uuids(some, one -> one.key().citizen().value()))
                .addArrayOfUUID(Columns.uuids(some, one -> one.key().device().value()))
                .addArrayOfString(Columns.texts(some, NotTold::title))
                .addArrayOfString(Columns.texts(some, NotTold::state))
                .addArrayOfString(Columns.texts(some, NotTold::reason))
                .addArrayOfOffsetDateTime(
                    some.stream().map(one -> Columns.utc(one.due())).toArray(OffsetDateTime[]::new))
                .addArrayOfInteger(some.stream().map(NotTold::attempts).toArray(Integer[]::new)))
        .mapEmpty();
  }

  /** Those still in these hands, about to be tried again by the token that their device has now. */
  Future<List<Delivery>> again(SqlClient db, List<Delivery> some, Instant now) {
    return db.preparedQuery(AGAIN)
        .execute(DeliveryRepository.mine(some).addOffsetDateTime(Columns.utc(now)))
        .map(rows -> DeliveryRepository.again(rows, some));
  }

  /** Each of their deliveries has its row. */
  Future<Void> over(SqlClient db, Collection<UUID> portions) {
    return db.preparedQuery(OVER)
        .execute(Tuple.tuple().addArrayOfUUID(portions.toArray(UUID[]::new)))
        .mapEmpty();
  }

  /** A portion whose lease is over, and the phones in it. */
  record Lapsed(
      UUID id,
      NoticeId notice,
      Optional<NoticeId> reminds,
      Instant giveUpAt,
      List<Delivery.Key> phones) {
    NoticeId broadcast() {
      return reminds.orElse(notice);
    }
  }

  /** Those that lapsed first, without their phones. */
  Future<List<Lapsed>> lapsed(SqlClient db, Instant now, int limit) {
    return db.preparedQuery(LAPSED)
        .execute(Tuple.of(Columns.utc(now), limit))
        .map(rows -> rows.stream().map(PortionRepository::toLapsed).toList());
  }

  /** In the transaction's hands; empty when somebody else has it. */
  Future<Optional<Lapsed>> take(SqlConnection tx, UUID portion, Instant now) {
    return tx.preparedQuery(HOLD)
        .execute()
        .compose(held -> tx.preparedQuery(TAKE).execute(Tuple.of(portion, Columns.utc(now))))
        .map(rows -> rows.stream().map(PortionRepository::toLapsed).findFirst());
  }

  private static Lapsed toLapsed(Row row) {
    NoticeId notice = new NoticeId(row.getUUID("notice_id"));
    UUID[] citizens = row.getArrayOfUUIDs("citizens");
    UUID[] devices = row.getArrayOfUUIDs("devices");
    List<Delivery.Key> phones = new ArrayList<>();
    for (int i = 0; citizens != null && i < citizens.length; i++) {
      phones.add(new Delivery.Key(new CitizenId(citizens[i]), notice, new DeviceId(devices[i])));
    }
    return new Lapsed(
        row.getUUID("id"),
        notice,
        Optional.ofNullable(row.getUUID("reminds")).map(NoticeId::new),
        row.getOffsetDateTime("give_up_at").toInstant(),
        phones);
  }

  /** While nobody writes deliveries. */
  Future<Void> forget(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(FORGET_CITIZEN).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  /** What is on its way to remind the citizen of this notice does not come again. */
  Future<Void> endReminders(SqlConnection tx, CitizenId citizen, NoticeId notice, Instant now) {
    return tx.preparedQuery(HOLD)
        .execute()
        .compose(
            held ->
                tx.preparedQuery(END_REMINDERS)
                    .execute(Tuple.of(citizen.value(), notice.value(), Columns.utc(now))))
        .mapEmpty();
  }

  Future<Void> forgetOlder(SqlClient db, Instant than) {
    return db.preparedQuery(FORGET_OLD).execute(Tuple.of(Columns.utc(than))).mapEmpty();
  }
}
