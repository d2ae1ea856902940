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
  /** What came by topic has no row until the phone says so. */
  private static final String BY_TOPIC =
      """
      INSERT INTO delivery
        (citizen_id, notice_id, device_id, title, route, state, due_at, give_up_at, queued_at,
         category, any_hour, lane)
      SELECT device.citizen_id, wave.notice_id, device.id, wave.title, wave.route, 'handed_over', $4,
        wave.give_up_at, $4, 'emergency', false, 'emergency'
      FROM device
      JOIN push_topic_member AS member
        ON member.citizen_id = device.citizen_id AND member.device_id = device.id
      JOIN push_topic_wave AS wave ON wave.regency = member.regency
      WHERE device.citizen_id = $1 AND device.session_id = $3 AND wave.notice_id = ANY ($2)
        AND wave.state = 'handed_over' AND member.joined_at IS NOT NULL
      ON CONFLICT DO NOTHING
      """;

  /** Nor has what is on its way this very moment. */
  private static final String IN_HAND = "SELECT delivery_came($1, $2, $3, $4)";

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

  /** Those that its topic had for this device. */
  Future<Void> byTopic(
      SqlConnection tx, CitizenId citizen, UUID session, List<NoticeId> notices, Instant at) {
    return tx.preparedQuery(BY_TOPIC).execute(row(citizen, session, notices, at)).mapEmpty();
  }

  /** Those that are in a process's hands for this device; before anything is locked. */
  Future<Void> inHand(
      SqlConnection tx, CitizenId citizen, UUID session, List<NoticeId> notices, Instant at) {
    return tx.preparedQuery(IN_HAND).execute(row(citizen, session, notices, at)).mapEmpty();
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
