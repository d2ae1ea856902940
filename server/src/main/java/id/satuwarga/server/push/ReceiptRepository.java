package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeEvents;
import id.satuwarga.server.notice.NoticeId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Moves deliveries up the ladder, never down. */
final class ReceiptRepository {
  private static final String OF_SESSION =
      """
       WHERE citizen_id = $1 AND notice_id = ANY ($2) AND device_id IN (
         SELECT id FROM device WHERE citizen_id = $1 AND session_id = $3)
      """;
  private static final String DELIVERED =
      "UPDATE delivery SET state = 'delivered', delivered_at = $4, reason = NULL, ended_at = NULL"
          + OF_SESSION
          + " AND state NOT IN ('delivered', 'opened') RETURNING notice_id, device_id";
  private static final String OPENED =
      """
      UPDATE delivery SET state = 'opened', opened_at = $4,
        delivered_at = coalesce(delivered_at, $4), reason = NULL, ended_at = NULL
      """
          + OF_SESSION
          + " AND state <> 'opened' RETURNING notice_id, device_id";

  @Inject
  ReceiptRepository() {}

  Future<List<NoticeEvents.OnDevice>> delivered(
      SqlConnection tx, CitizenId citizen, UUID session, List<NoticeId> notices, Instant at) {
    return moved(tx, DELIVERED, row(citizen, session, notices, at));
  }

  Future<List<NoticeEvents.OnDevice>> opened(
      SqlConnection tx, CitizenId citizen, UUID session, List<NoticeId> notices, Instant at) {
    return moved(tx, OPENED, row(citizen, session, notices, at));
  }

  /** Answers what moved. */
  private static Future<List<NoticeEvents.OnDevice>> moved(
      SqlConnection tx, String sql, Tuple row) {
    return tx.preparedQuery(sql)
        .execute(row)
        .map(
            rows ->
                rows.stream()
                    .map(
                        one ->
                            new NoticeEvents.OnDevice(
                                new NoticeId(one.getUUID("notice_id")), one.getUUID("device_id")))
                    .toList());
  }

  private static Tuple row(CitizenId citizen, UUID session, List<NoticeId> notices, Instant at) {
    return Tuple.of(
        citizen.value(),
        notices.stream().map(NoticeId::value).toArray(UUID[]::new),
        session,
        at.atOffset(ZoneOffset.UTC));
  }
}
