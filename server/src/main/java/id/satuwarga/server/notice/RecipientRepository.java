package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenFilter;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of those to whom campaigns went by name. */
final class RecipientRepository {
  private static final String FIX =
      "INSERT INTO campaign_recipient (citizen_id, campaign_id, home) SELECT c.id, $8, c.home_region"
          + " FROM "
          + CitizenFilter.LISTED_ROWS
          + " ON CONFLICT DO NOTHING";
  private static final String OPENED =
      """
      UPDATE campaign_recipient SET opened_at = $3
      WHERE citizen_id = $1 AND campaign_id = $2 AND opened_at IS NULL
      """;
  private static final String OF =
      "SELECT campaign_id FROM campaign_recipient WHERE citizen_id = $1";
  private static final String AFTER =
      """
      SELECT citizen_id FROM campaign_recipient WHERE campaign_id = $1 AND citizen_id > $2
      ORDER BY citizen_id LIMIT $3
      """;
  private static final String COUNT =
      """
      SELECT left(home, $2) AS region, count(*) AS citizens FROM campaign_recipient
      WHERE campaign_id = $1 GROUP BY 1
      """;
  private static final String LADDER =
      "SELECT count(*) AS here, count(opened_at) AS opened FROM campaign_recipient"
          + " WHERE campaign_id = $1";
  private static final String NEWEST =
      """
      SELECT campaign_id, campaign.opd_code, purpose, released_at, opened_at
      FROM campaign_recipient JOIN campaign ON campaign.id = campaign_id
      LEFT JOIN audience_list ON audience_list.id = (narrowing::jsonb ->> 'list_id')::uuid
      WHERE citizen_id = $1 ORDER BY campaign_id DESC LIMIT $2
      """;

  @Inject
  RecipientRepository() {}

  /** How many of those to whom it went are still here, and how many of them have opened it. */
  record Ladder(long here, long opened) {}

  /** One as its citizen's export shows it. */
  record Named(
      NoticeId noticeId,
      String opd,
      @Nullable String purpose,
      Instant namedAt,
      @Nullable Instant openedAt) {}

  /** Everybody who is on the list and meant at this moment. */
  Future<Void> fix(SqlConnection tx, NoticeId campaign, CitizenFilter filter) {
    return tx.preparedQuery(FIX).execute(filter.tuple().addUUID(campaign.value())).mapEmpty();
  }

  Future<Void> opened(SqlConnection tx, NoticeId campaign, CitizenId citizen, Instant at) {
    return tx.preparedQuery(OPENED)
        .execute(Tuple.of(citizen.value(), campaign.value(), at.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Set<NoticeId>> of(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(OF)
        .execute(Tuple.of(citizen.value()))
        .map(
            rows -> {
              Set<NoticeId> named = new HashSet<>();
              rows.forEach(row -> named.add(new NoticeId(row.getUUID(0))));
              return named;
            });
  }

  Future<List<CitizenId>> after(SqlClient db, NoticeId campaign, CitizenId last, int limit) {
    return db.preparedQuery(AFTER)
        .execute(Tuple.of(campaign.value(), last.value(), limit))
        .map(rows -> rows.stream().map(row -> new CitizenId(row.getUUID(0))).toList());
  }

  /**
   * How many there are, by where they lived.
   *
   * @param length how long the codes of the parts are
   */
  Future<Map<RegionCode, Long>> countByHome(SqlClient db, NoticeId campaign, int length) {
    return db.preparedQuery(COUNT)
        .execute(Tuple.of(campaign.value(), length))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new RegionCode(row.getString("region")),
                            row -> row.getLong("citizens"))));
  }

  Future<Ladder> ladder(SqlClient db, NoticeId campaign) {
    return db.preparedQuery(LADDER)
        .execute(Tuple.of(campaign.value()))
        .map(rows -> rows.iterator().next())
        .map(row -> new Ladder(row.getLong("here"), row.getLong("opened")));
  }

  Future<List<Named>> newest(SqlClient db, CitizenId citizen, int limit) {
    return db.preparedQuery(NEWEST)
        .execute(Tuple.of(citizen.value(), limit))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Named(
                                new NoticeId(row.getUUID("campaign_id")),
                                row.getString("opd_code"),
                                row.getString("purpose"),
                                row.getOffsetDateTime("released_at").toInstant(),
                                instant(row.getOffsetDateTime("opened_at"))))
                    .toList());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
