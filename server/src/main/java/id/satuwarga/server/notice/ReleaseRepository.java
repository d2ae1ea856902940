package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.inject.Inject;

/** What becomes of rows of campaigns when their time has come, and how many they reached. */
final class ReleaseRepository {
  /** Emergencies first, whatever else is due. */
  private static final String DUE =
      """
      SELECT id, corrects, expires_at <= $1 AS is_late, territories, exclusions, narrowing FROM campaign
      WHERE state = 'scheduled' AND send_at <= $1
      ORDER BY category <> 'emergency', send_at LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  private static final String OVER =
      """
      SELECT id FROM campaign
      WHERE state IN ('sending', 'sent') AND ends_at <= $1
      ORDER BY ends_at LIMIT 1 FOR UPDATE SKIP LOCKED
      """;
  private static final String LAPSE =
      "UPDATE campaign SET state = 'expired', changed_at = $2, send_at = NULL WHERE id = $1";
  private static final String NUMBER =
      "UPDATE broadcast_number SET last_no = last_no + 1 RETURNING last_no";
  private static final String RELEASE =
      """
      UPDATE campaign SET state = 'sending', changed_at = $2, released_at = $2, send_at = NULL,
        ends_at = least(expires_at, $4), released_no = $3, changed_no = $3
      WHERE id = $1
      """;
  private static final String END =
      """
      UPDATE campaign SET state = $2, changed_at = $3, ended_no = $4, changed_no = $4, paused_at = NULL
      WHERE id = $1
      """;
  private static final String PAUSE =
      "UPDATE campaign SET paused_at = $2, changed_at = $3, changed_no = $4 WHERE id = $1";
  private static final String LOCK = "SELECT state FROM campaign WHERE id = $1 FOR UPDATE";
  private static final String LINK =
      "UPDATE campaign SET corrected_by = $2, changed_no = $3 WHERE id = $1";
  private static final String UNCOUNTED =
      """
      SELECT id, territories, exclusions, narrowing FROM campaign
      WHERE audience IS NULL AND released_at IS NOT NULL
      ORDER BY id = ANY ($1), released_at LIMIT 1
      """;
  private static final String COUNTED =
      """
      UPDATE campaign SET audience = $2,
        state = CASE WHEN state = 'sending' THEN 'sent' ELSE state END, changed_at = $3
      WHERE id = $1 AND audience IS NULL
      """;
  private static final String PUT_AUDIENCE =
      """
      INSERT INTO campaign_audience (campaign_id, region_code, citizens)
      SELECT $1, code, citizens FROM unnest($2::text[], $3::bigint[]) AS counted(code, citizens)
      """;
  private static final String OPENED =
      """
      INSERT INTO campaign_opened (campaign_id, region_code, opened) VALUES ($1, $2, 1)
      ON CONFLICT (campaign_id, region_code)
      DO UPDATE SET opened = campaign_opened.opened + 1
      """;
  private static final String DONE =
      """
      INSERT INTO campaign_opened (campaign_id, region_code, opened, done) VALUES ($1, $2, 0, 1)
      ON CONFLICT (campaign_id, region_code) DO UPDATE SET done = campaign_opened.done + 1
      """;
  private static final String AUDIENCE =
      "SELECT region_code, citizens AS amount FROM campaign_audience WHERE campaign_id = $1";
  private static final String READERS =
      "SELECT region_code, opened AS amount FROM campaign_opened WHERE campaign_id = $1"
          + " AND opened > 0";
  private static final String RECEIPTS =
      "SELECT region_code, receipts AS amount FROM campaign_opened WHERE campaign_id = $1"
          + " AND receipts > 0";

  private static final String ALL_DONE =
      "SELECT coalesce(sum(done), 0)::bigint FROM campaign_opened WHERE campaign_id = $1";

  @Inject
  ReleaseRepository() {}

  /** A campaign whose time has come, locked; one that nobody may see any more is late. */
  record Due(NoticeId id, Optional<NoticeId> corrects, boolean isLate, Audience audience) {}

  /** A campaign that goes out, and whom it goes to. */
  record Uncounted(NoticeId id, Audience audience) {}

  Future<Optional<Due>> due(SqlConnection tx, Instant now) {
    return tx.preparedQuery(DUE)
        .execute(Tuple.of(Columns.utc(now)))
        .map(rows -> rows.stream().map(ReleaseRepository::toDue).findFirst());
  }

  /** One that is shown and whose time is over, locked. */
  Future<Optional<NoticeId>> over(SqlConnection tx, Instant now) {
    return tx.preparedQuery(OVER)
        .execute(Tuple.of(Columns.utc(now)))
        .map(rows -> rows.stream().map(row -> new NoticeId(row.getUUID("id"))).findFirst());
  }

  /** It ran out before it went out. */
  Future<Void> lapse(SqlConnection tx, NoticeId id, Instant now) {
    return tx.preparedQuery(LAPSE).execute(Tuple.of(id.value(), Columns.utc(now))).mapEmpty();
  }

  /** Shown until its expiry, or until then. */
  Future<Void> release(SqlConnection tx, NoticeId id, Instant now, Instant end) {
    return number(tx)
        .compose(
            no ->
                tx.preparedQuery(RELEASE)
                    .execute(Tuple.of(id.value(), Columns.utc(now), no, Columns.utc(end))))
        .mapEmpty();
  }

  /** Readers see it no more, as stopped or as expired. */
  Future<Void> end(SqlConnection tx, NoticeId id, CampaignState state, Instant now) {
    return number(tx)
        .compose(
            no ->
                tx.preparedQuery(END)
                    .execute(Tuple.of(id.value(), state.word(), Columns.utc(now), no)))
        .mapEmpty();
  }

  /** From now on it is not handed over to phones. */
  Future<Void> pause(SqlConnection tx, NoticeId id, Instant now) {
    return number(tx)
        .compose(
            no ->
                tx.preparedQuery(PAUSE)
                    .execute(Tuple.of(id.value(), Columns.utc(now), Columns.utc(now), no)))
        .mapEmpty();
  }

  /** From now on it is again. */
  Future<Void> resume(SqlConnection tx, NoticeId id, Instant now) {
    return number(tx)
        .compose(
            no -> tx.preparedQuery(PAUSE).execute(Tuple.of(id.value(), null, Columns.utc(now), no)))
        .mapEmpty();
  }

  /** The state of the one that is corrected, locked. */
  Future<CampaignState> lock(SqlConnection tx, NoticeId id) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(id.value()))
        .map(rows -> CampaignState.ofWord(rows.iterator().next().getString(0)));
  }

  /** Readers of the wrong one find the right one. */
  Future<Void> link(SqlConnection tx, NoticeId wrong, NoticeId right) {
    return number(tx)
        .compose(no -> tx.preparedQuery(LINK).execute(Tuple.of(wrong.value(), right.value(), no)))
        .mapEmpty();
  }

  /** Held until the commit: the last thing a transaction waits for. */
  private static Future<Long> number(SqlConnection tx) {
    return tx.query(NUMBER).execute().map(rows -> rows.iterator().next().getLong(0));
  }

  /** The one that was released first; of these one only when there is no other. */
  Future<Optional<Uncounted>> uncounted(SqlClient db, Set<NoticeId> last) {
    return db.preparedQuery(UNCOUNTED)
        .execute(
            Tuple.tuple().addArrayOfUUID(last.stream().map(NoticeId::value).toArray(UUID[]::new)))
        .map(rows -> rows.stream().map(ReleaseRepository::toUncounted).findFirst());
  }

  /** False when somebody else has counted it. */
  Future<Boolean> counted(
      SqlConnection tx, NoticeId id, Map<RegionCode, Long> citizens, Instant now) {
    long all = citizens.values().stream().mapToLong(Long::longValue).sum();
    List<RegionCode> codes = new ArrayList<>(citizens.keySet());
    return tx.preparedQuery(COUNTED)
        .execute(Tuple.of(id.value(), all, Columns.utc(now)))
        .compose(
            first ->
                first.rowCount() == 0
                    ? Future.succeededFuture(false)
                    : tx.preparedQuery(PUT_AUDIENCE)
                        .execute(
                            Tuple.tuple()
                                .addUUID(id.value())
                                .addArrayOfString(
                                    codes.stream().map(RegionCode::value).toArray(String[]::new))
                                .addArrayOfLong(
                                    codes.stream().map(citizens::get).toArray(Long[]::new)))
                        .map(true));
  }

  /** One more has opened it. */
  Future<Void> opened(SqlConnection tx, NoticeId id, RegionCode home) {
    return tx.preparedQuery(OPENED).execute(Tuple.of(id.value(), home.value())).mapEmpty();
  }

  /** One more has done what it asks for. */
  Future<Void> done(SqlConnection tx, NoticeId id, RegionCode home) {
    return tx.preparedQuery(DONE).execute(Tuple.of(id.value(), home.value())).mapEmpty();
  }

  Future<Map<RegionCode, Long>> audience(SqlClient db, NoticeId id) {
    return amounts(db, AUDIENCE, id);
  }

  Future<Map<RegionCode, Long>> readers(SqlClient db, NoticeId id) {
    return amounts(db, READERS, id);
  }

  /** How many phones have said that they showed it. */
  Future<Map<RegionCode, Long>> receipts(SqlClient db, NoticeId id) {
    return amounts(db, RECEIPTS, id);
  }

  Future<Long> countDone(SqlClient db, NoticeId id) {
    return db.preparedQuery(ALL_DONE)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static Future<Map<RegionCode, Long>> amounts(SqlClient db, String sql, NoticeId id) {
    return db.preparedQuery(sql).execute(Tuple.of(id.value())).map(ReleaseRepository::toAmounts);
  }

  private static Map<RegionCode, Long> toAmounts(RowSet<Row> rows) {
    Map<RegionCode, Long> amounts = new TreeMap<>();
    rows.forEach(
        row -> amounts.put(new RegionCode(row.getString("region_code")), row.getLong("amount")));
    return amounts;
  }

  private static Due toDue(Row row) {
    UUID corrects = row.getUUID("corrects");
    return new Due(
        new NoticeId(row.getUUID("id")),
        Optional.ofNullable(corrects).map(NoticeId::new),
        Boolean.TRUE.equals(row.getBoolean("is_late")),
        CampaignRepository.toAudience(row));
  }

  private static Uncounted toUncounted(Row row) {
    return new Uncounted(new NoticeId(row.getUUID("id")), CampaignRepository.toAudience(row));
  }
}
