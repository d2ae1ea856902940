package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;

/** Attachments of notices to territories: put to a draft, taken off it, gone with its end. */
final class CampaignFileRepository {
  private static final String COUNT =
      "SELECT count(*) FROM notice_attachment WHERE notice_id = $1 AND of_campaign";
  private static final String INSERT =
      """
      INSERT INTO notice_attachment
        (id, opd_code, notice_id, of_campaign, place, name, media_type, size, content, created_at)
      SELECT $1, $2, $7, true, 1 + coalesce(max(place), 0), $3, $4, $5, $6, $8
      FROM notice_attachment WHERE notice_id = $7
      """;
  private static final String DELETE =
      """
      DELETE FROM notice_attachment WHERE notice_id = $1 AND id = $2 AND of_campaign RETURNING name
      """;
  private static final String PURGE =
      """
      DELETE FROM notice_attachment USING campaign
      WHERE of_campaign AND campaign.id = notice_id AND (campaign.state = 'rejected'
        OR campaign.ended_no IS NOT NULL OR campaign.ends_at <= $1)
      """;

  @Inject
  CampaignFileRepository() {}

  Future<Long> count(SqlConnection tx, NoticeId campaign) {
    return tx.preparedQuery(COUNT)
        .execute(Tuple.of(campaign.value()))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Behind those that are there. */
  Future<Void> insert(
      SqlConnection tx, OpdCode opd, NoticeId campaign, Attachment.File file, Instant now) {
    return tx.preparedQuery(INSERT)
        .execute(
            AttachmentRepository.columns(opd, file)
                .addUUID(campaign.value())
                .addOffsetDateTime(Columns.utc(now)))
        .mapEmpty();
  }

  /** Answers its name. */
  Future<Optional<String>> delete(SqlConnection tx, NoticeId campaign, AttachmentId id) {
    return tx.preparedQuery(DELETE)
        .execute(Tuple.of(campaign.value(), id.value()))
        .map(rows -> rows.stream().map(row -> row.getString(0)).findFirst());
  }

  /** Those of campaigns that nobody new reads any more. */
  Future<Integer> purge(SqlClient db, Instant now) {
    return db.preparedQuery(PURGE).execute(Tuple.of(Columns.utc(now))).map(rows -> rows.rowCount());
  }
}
