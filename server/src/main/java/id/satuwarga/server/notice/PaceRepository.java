package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.inject.Inject;

/** Rows of what became of campaigns in which quarter of an hour. */
final class PaceRepository {
  private static final int SHARES = 16;
  private static final String COUNT =
      """
      INSERT INTO campaign_pace (campaign_id, began_at, share, handed_over, receipts, opened)
      SELECT id, date_bin('15 minutes', $2::timestamptz, 'epoch'), $3, $4, $5, $6
      FROM campaign WHERE id = $1
      ON CONFLICT (campaign_id, began_at, share) DO UPDATE
      SET handed_over = campaign_pace.handed_over + EXCLUDED.handed_over,
        receipts = campaign_pace.receipts + EXCLUDED.receipts,
        opened = campaign_pace.opened + EXCLUDED.opened
      """;
  private static final String SHOWN =
      """
      INSERT INTO campaign_opened (campaign_id, region_code, opened, receipts) VALUES ($1, $2, 0, $3)
      ON CONFLICT (campaign_id, region_code)
      DO UPDATE SET receipts = campaign_opened.receipts + EXCLUDED.receipts
      """;
  private static final String ALL =
      """
      SELECT began_at, sum(handed_over)::bigint AS handed_over, sum(receipts)::bigint AS receipts,
        sum(opened)::bigint AS opened
      FROM campaign_pace WHERE campaign_id = $1 GROUP BY began_at ORDER BY began_at
      """;

  @Inject
  PaceRepository() {}

  Future<Void> opened(SqlConnection tx, NoticeId id, CitizenId citizen, Instant at) {
    return count(tx, id, shareOf(citizen), at, Tuple.of(0L, 0L, 1L));
  }

  /** So many phones of a citizen who lives there have shown it. */
  Future<Void> shown(
      SqlConnection tx, NoticeId id, Broadcasts.Reader reader, Instant at, long phones) {
    return tx.preparedQuery(SHOWN)
        .execute(Tuple.of(id.value(), reader.home().value(), phones))
        .compose(done -> count(tx, id, shareOf(reader.citizen()), at, Tuple.of(0L, phones, 0L)));
  }

  /** The last share is that of the processes that hand over. */
  Future<Void> handedOver(SqlConnection tx, NoticeId id, Instant at, long phones) {
    return count(tx, id, SHARES, at, Tuple.of(phones, 0L, 0L));
  }

  private static Future<Void> count(
      SqlConnection tx, NoticeId id, int share, Instant at, Tuple figures) {
    return tx.preparedQuery(COUNT)
        .execute(
            Tuple.of(
                id.value(),
                at.atOffset(ZoneOffset.UTC),
                (short) share,
                figures.getLong(0),
                figures.getLong(1),
                figures.getLong(2)))
        .mapEmpty();
  }

  private static int shareOf(CitizenId citizen) {
    return Math.floorMod(citizen.value().hashCode(), SHARES);
  }

  /** By quarters of an hour, in their order. */
  Future<List<Pace.Stretch>> all(SqlClient db, NoticeId id) {
    return db.preparedQuery(ALL)
        .execute(Tuple.of(id.value()))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Pace.Stretch(
                                row.getOffsetDateTime("began_at").toInstant(),
                                row.getOffsetDateTime("began_at").toInstant().plus(Pace.QUARTER),
                                row.getLong("handed_over"),
                                row.getLong("receipts"),
                                row.getLong("opened")))
                    .toList());
  }
}
