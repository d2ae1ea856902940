package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.region.RegionZone;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** How far broadcasts have come on their way to devices. */
final class WaveRepository {
  private static final String BEGIN =
      """
      INSERT INTO push_wave (notice_id, urgent, released_at, at_home, at_citizen)
      VALUES ($1, $2, $3, $4, $5) ON CONFLICT (notice_id) DO NOTHING
      """;

  /** Once for each reminder and clock, whichever process comes first. */
  private static final String REMIND =
      """
      INSERT INTO push_wave
        (notice_id, urgent, released_at, at_home, at_citizen, reminds, zone, reminder)
      SELECT gen_random_uuid(), $2, at, $3, $4, $1, $5, number
      FROM unnest($6::timestamptz[]) WITH ORDINALITY AS due (at, number)
      ON CONFLICT DO NOTHING
      """;

  /** Whoever has one in hand holds its row; the others go on with the next. */
  private static final String NEXT =
      """
      SELECT notice_id, released_at, at_home, at_citizen, reminds, zone,
        EXISTS (SELECT FROM push_wave later WHERE later.reminds = push_wave.reminds
          AND later.zone = push_wave.zone AND later.reminder > push_wave.reminder
          AND later.released_at <= $1) AS overtaken, %s
      FROM push_wave
      WHERE ended_at IS NULL AND paused_at IS NULL AND released_at <= $1
      ORDER BY urgent DESC, released_at LIMIT 1 FOR UPDATE SKIP LOCKED
      """
          .formatted(DeliveryRepository.HOLD_ERASURES);

  private static final String REACH =
      """
      UPDATE push_wave SET at_home = $2, at_citizen = $3, devices = devices + $4 WHERE notice_id = $1
      """;
  private static final String MOVE = "UPDATE push_wave SET released_at = $2 WHERE notice_id = $1";
  private static final String END = "UPDATE push_wave SET ended_at = $2 WHERE notice_id = $1";
  private static final String AGAIN =
      """
      UPDATE push_wave SET at_home = $2, at_citizen = $3, ended_at = NULL
      WHERE notice_id = $1 AND settled_at IS NULL
      """;
  private static final String UNSETTLED =
      """
      SELECT notice_id, coalesce(reminds, notice_id) AS broadcast, urgent, released_at,
        paused_at IS NOT NULL AS paused
      FROM push_wave WHERE settled_at IS NULL AND released_at <= $2 ORDER BY released_at LIMIT $1
      """;
  private static final String BULK_UNDER_WAY =
      """
      SELECT EXISTS (SELECT FROM push_wave
        WHERE ended_at IS NULL AND paused_at IS NULL AND released_at <= $1 AND NOT urgent)
        OR EXISTS (SELECT FROM push_portion)
      """;
  private static final String PAUSE =
      "UPDATE push_wave SET paused_at = $2 WHERE notice_id = $1 AND paused_at IS NULL";
  private static final String IS_RESTING =
      "SELECT FROM push_wave WHERE notice_id = $1 AND paused_at IS NOT NULL FOR SHARE";
  private static final String RESUME =
      "UPDATE push_wave SET paused_at = NULL WHERE notice_id = $1 AND paused_at IS NOT NULL";
  private static final String SETTLE =
      """
      UPDATE push_wave SET settled_at = $2, ended_at = coalesce(ended_at, $2)
      WHERE notice_id = $1 AND settled_at IS NULL
      """;
  private static final String FORGET = "DELETE FROM push_wave WHERE released_at < $1";

  @Inject
  WaveRepository() {}

  /**
   * A broadcast on its way, and behind whom it goes on.
   *
   * @param overtaken whether the next reminder of the same notice is due as well
   */
  record Wave(
      NoticeId notice,
      Instant releasedAt,
      Residents.Place reached,
      Optional<Reminding> reminding,
      boolean overtaken) {
    NoticeId broadcast() {
      return reminding.map(Reminding::notice).orElse(notice);
    }
  }

  /** Of which notice a wave reminds those who live by which clock. */
  record Reminding(NoticeId notice, RegionZone zone) {}

  /** Once for each broadcast. */
  Future<Void> begin(SqlClient db, NoticeId notice, Lane lane, Instant releasedAt) {
    return db.preparedQuery(BEGIN)
        .execute(
            Tuple.of(
                notice.value(),
                lane == Lane.EMERGENCY,
                releasedAt.atOffset(ZoneOffset.UTC),
                Residents.Place.START.home(),
                Residents.Place.START.citizen().value()))
        .mapEmpty();
  }

  /** Its reminders by one clock, in their order; each comes when its moment has. */
  Future<Void> remind(SqlClient db, Reminding reminding, Lane lane, List<Instant> moments) {
    return db.preparedQuery(REMIND)
        .execute(
            Tuple.of(
                    reminding.notice().value(),
                    lane == Lane.EMERGENCY,
                    Residents.Place.START.home(),
                    Residents.Place.START.citizen().value(),
                    reminding.zone().name())
                .addArrayOfOffsetDateTime(
                    moments.stream()
                        .map(at -> at.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new)))
        .mapEmpty();
  }

  /** It waits until then. */
  Future<Void> move(SqlConnection tx, NoticeId notice, Instant to) {
    return tx.preparedQuery(MOVE)
        .execute(Tuple.of(notice.value(), to.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** The next, in the transaction's hands; deliveries may be written to its end. */
  Future<Optional<Wave>> next(SqlConnection tx, Instant now) {
    return tx.preparedQuery(NEXT)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().map(WaveRepository::toWave).findFirst());
  }

  Future<Void> reach(SqlConnection tx, NoticeId notice, Residents.Place place, int devices) {
    return tx.preparedQuery(REACH)
        .execute(Tuple.of(notice.value(), place.home(), place.citizen().value(), (long) devices))
        .mapEmpty();
  }

  Future<Void> end(SqlConnection tx, NoticeId notice, Instant now) {
    return tx.preparedQuery(END)
        .execute(Tuple.of(notice.value(), now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** From the beginning: whoever was told is not told twice. */
  Future<Void> again(SqlConnection tx, NoticeId notice) {
    return tx.preparedQuery(AGAIN)
        .execute(
            Tuple.of(
                notice.value(),
                Residents.Place.START.home(),
                Residents.Place.START.citizen().value()))
        .mapEmpty();
  }

  /** One of which something may still wait, and whether it rests. */
  record Course(
      NoticeId notice, NoticeId broadcast, Lane lane, Instant releasedAt, boolean paused) {}

  Future<List<Course>> unsettled(SqlClient db, Instant now, int limit) {
    return db.preparedQuery(UNSETTLED)
        .execute(Tuple.of(limit, now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().map(WaveRepository::toCourse).toList());
  }

  /**
   * Whether a broadcast that is no emergency has not reached the end of its audience, or is in
   * hand.
   */
  Future<Boolean> isBulkUnderWay(SqlClient db, Instant now) {
    return db.preparedQuery(BULK_UNDER_WAY)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Waits for a portion that is under way; false when it rests already. */
  Future<Boolean> pause(SqlConnection tx, NoticeId notice, Instant now) {
    return turned(tx, PAUSE, Tuple.of(notice.value(), now.atOffset(ZoneOffset.UTC)));
  }

  /** It goes on resting until the transaction's end. */
  Future<Boolean> isResting(SqlConnection tx, NoticeId notice) {
    return turned(tx, IS_RESTING, Tuple.of(notice.value()));
  }

  Future<Boolean> resume(SqlConnection tx, NoticeId notice) {
    return turned(tx, RESUME, Tuple.of(notice.value()));
  }

  /** Nothing of it waits any more. */
  Future<Boolean> settle(SqlConnection tx, NoticeId notice, Instant now) {
    return turned(tx, SETTLE, Tuple.of(notice.value(), now.atOffset(ZoneOffset.UTC)));
  }

  private static Future<Boolean> turned(SqlConnection tx, String sql, Tuple row) {
    return tx.preparedQuery(sql).execute(row).map(rows -> rows.rowCount() == 1);
  }

  Future<Void> forgetOlder(SqlClient db, Instant than) {
    return db.preparedQuery(FORGET).execute(Tuple.of(than.atOffset(ZoneOffset.UTC))).mapEmpty();
  }

  private static Course toCourse(Row row) {
    return new Course(
        new NoticeId(row.getUUID("notice_id")),
        new NoticeId(row.getUUID("broadcast")),
        row.getBoolean("urgent") ? Lane.EMERGENCY : Lane.BULK,
        row.getOffsetDateTime("released_at").toInstant(),
        row.getBoolean("paused"));
  }

  private static Wave toWave(Row row) {
    Optional<Reminding> reminding =
        Optional.ofNullable(row.getUUID("reminds"))
            .map(
                notice ->
                    new Reminding(new NoticeId(notice), RegionZone.valueOf(row.getString("zone"))));
    return new Wave(
        new NoticeId(row.getUUID("notice_id")),
        row.getOffsetDateTime("released_at").toInstant(),
        new Residents.Place(row.getString("at_home"), new CitizenId(row.getUUID("at_citizen"))),
        reminding,
        Boolean.TRUE.equals(row.getBoolean("overtaken")));
  }
}
