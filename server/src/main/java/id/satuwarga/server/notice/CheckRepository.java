package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of checks, and what a campaign is compared with. */
final class CheckRepository {
  private static final String INSERT =
      """
      WITH old AS (DELETE FROM campaign_check WHERE campaign_id = $2 AND checked_at < $7)
      INSERT INTO campaign_check (id, campaign_id, version, citizens, checked_by, checked_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;
  private static final String FIND =
      """
      SELECT FROM campaign_check
      WHERE id = $1 AND campaign_id = $2 AND version = $3 AND checked_by = $4 AND checked_at >= $5
      """;
  private static final String FORGET = "DELETE FROM campaign_check WHERE campaign_id = $1";
  private static final String RECENT =
      """
      SELECT id, state, coalesce(released_at, send_at, changed_at) AS at, subject, body, category,
        language, territories, exclusions, app_id, page, expires_at, narrowing, due_at, reminders
      FROM campaign
      WHERE opd_code = $1 AND id <> $2 AND ($3::uuid IS NULL OR id <> $3)
        AND state IN ('submitted', 'approved', 'scheduled', 'sending', 'sent', 'expired')
        AND coalesce(released_at, changed_at) >= $4
      ORDER BY id DESC LIMIT 200
      """;

  @Inject
  CheckRepository() {}

  /** One look, by whom. */
  record Look(UUID id, NoticeId campaign, int version, UUID by) {}

  /** A campaign to compare with. */
  record Recent(NoticeId id, CampaignState state, Instant at, CampaignContent content) {}

  /** Looks from before then leave. */
  Future<Void> insert(SqlConnection tx, Look look, long citizens, Instant now, Instant oldest) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                new Object[] {
                  look.id(),
                  look.campaign().value(),
                  look.version(),
                  citizens,
                  look.by(),
                  Columns.utc(now),
                  Columns.utc(oldest)
                }))
        .mapEmpty();
  }

  /** Whether this person has looked at this version since then. */
  Future<Boolean> isThere(SqlClient db, Look look, Instant oldest) {
    return db.preparedQuery(FIND)
        .execute(
            Tuple.of(
                look.id(), look.campaign().value(), look.version(), look.by(), Columns.utc(oldest)))
        .map(rows -> rows.size() == 1);
  }

  Future<Void> forget(SqlConnection tx, NoticeId campaign) {
    return tx.preparedQuery(FORGET).execute(Tuple.of(campaign.value())).mapEmpty();
  }

  /** What the agency has sent or is about to send since then; not the one that is corrected. */
  Future<List<Recent>> recent(SqlClient db, Campaign campaign, Instant since) {
    NoticeId corrects = campaign.link().corrects();
    return db.preparedQuery(RECENT)
        .execute(
            Tuple.of(
                campaign.opd().value(),
                campaign.id().value(),
                corrects == null ? null : corrects.value(),
                Columns.utc(since)))
        .map(rows -> rows.stream().map(CheckRepository::toRecent).toList());
  }

  private static Recent toRecent(Row row) {
    return new Recent(
        new NoticeId(row.getUUID("id")),
        CampaignState.ofWord(row.getString("state")),
        row.getOffsetDateTime("at").toInstant(),
        CampaignRepository.toContent(row));
  }
}
