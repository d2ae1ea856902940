package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * The steps of notices, for one slice above that tells OPDs. The outbox promises no order; here the
 * steps of one notice come in theirs, because each is written down while its notice is locked.
 */
@Singleton
public final class NoticeEvents {
  private static final String WATCH = "INSERT INTO notice_watch VALUES ($1) ON CONFLICT DO NOTHING";
  private static final String UNWATCH =
      """
      WITH gone AS (DELETE FROM notice_event WHERE opd_code = $1)
      DELETE FROM notice_watch WHERE opd_code = $1
      """;
  private static final String TURN =
      "SELECT pg_try_advisory_xact_lock(hashtextextended('notice events', 180))";
  private static final String TAKE =
      """
      WITH taken AS (
        DELETE FROM notice_event
        WHERE seq IN (SELECT seq FROM notice_event ORDER BY seq LIMIT $1)
        RETURNING *)
      SELECT kind, notice_id, opd_code, app_id, category, reference, state, device, audience, opened, at
      FROM taken ORDER BY seq
      """;

  private static final String HEARD =
      """
      SELECT id FROM notice JOIN notice_watch USING (opd_code)
      WHERE id = ANY ($1) AND citizen_id = $2 ORDER BY id FOR NO KEY UPDATE OF notice
      """;
  private static final String ON_DEVICES =
      """
      INSERT INTO notice_event (kind, notice_id, opd_code, app_id, category, reference, state, device, at)
      SELECT 'device', n.id, n.opd_code, n.app_id, n.category, n.reference, $3,
        left(encode(sha256(convert_to(n.id || ' ' || moved.device, 'UTF8')), 'hex'), 16), $4
      FROM unnest($1::uuid[], $2::uuid[]) AS moved (notice, device)
      JOIN notice n ON n.id = moved.notice JOIN notice_watch USING (opd_code)
      ORDER BY n.id, moved.device
      """;
  private static final String OF_CAMPAIGN =
      """
      INSERT INTO notice_event (kind, notice_id, opd_code, app_id, category, state, audience, opened, at)
      SELECT 'campaign', c.id, c.opd_code, c.app_id, c.category, $2, c.audience,
        (SELECT coalesce(sum(o.opened), 0)::bigint FROM campaign_opened o WHERE o.campaign_id = c.id), $3
      FROM campaign c JOIN notice_watch USING (opd_code)
      WHERE c.id = $1 AND (c.released_at IS NOT NULL OR $2 = 'released')
      """;

  @Inject
  NoticeEvents() {}

  /**
   * Those among these notices to this citizen of which an OPD wants to hear, locked: whoever tells
   * of their devices asks first, so that all they tell comes in its order.
   */
  public Future<Set<NoticeId>> heard(
      SqlConnection tx, CitizenId citizen, Collection<NoticeId> notices) {
    UUID[] ids = notices.stream().map(NoticeId::value).toArray(UUID[]::new);
    return tx.preparedQuery(HEARD)
        .execute(Tuple.tuple().addArrayOfUUID(ids).addUUID(citizen.value()))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new NoticeId(row.getUUID("id")))
                    .collect(Collectors.toSet()));
  }

  /** A notice and a device that has it. */
  public record OnDevice(NoticeId notice, UUID device) {}

  /** These have come so far. */
  public Future<Void> tell(SqlConnection tx, List<OnDevice> devices, String state, Instant at) {
    if (devices.isEmpty()) {
      return Future.succeededFuture();
    }
    return tx.preparedQuery(ON_DEVICES)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(
                    devices.stream().map(one -> one.notice().value()).toArray(UUID[]::new))
                .addArrayOfUUID(devices.stream().map(OnDevice::device).toArray(UUID[]::new))
                .addString(state)
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** A step of a campaign, whose row the caller has locked. */
  Future<Void> tell(SqlConnection tx, NoticeId campaign, String state, Instant at) {
    return tx.preparedQuery(OF_CAMPAIGN)
        .execute(Tuple.of(campaign.value(), state, at.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** What becomes of this OPD's notices from now on is written down. */
  public Future<Void> watch(SqlConnection tx, OpdCode opd) {
    return tx.preparedQuery(WATCH).execute(Tuple.of(opd.value())).mapEmpty();
  }

  /** Nobody wants to hear of this OPD's notices any more. */
  public Future<Void> unwatch(SqlConnection tx, OpdCode opd) {
    return tx.preparedQuery(UNWATCH).execute(Tuple.of(opd.value())).mapEmpty();
  }

  /** The next ones in order, gone when the transaction commits; none while another takes some. */
  public Future<List<NoticeEvent>> take(SqlConnection tx, int limit) {
    return tx.query(TURN)
        .execute()
        .compose(
            turn ->
                turn.iterator().next().getBoolean(0)
                    ? tx.preparedQuery(TAKE)
                        .execute(Tuple.of(limit))
                        .map(rows -> rows.stream().map(NoticeEvents::toEvent).toList())
                    : Future.succeededFuture(List.of()));
  }

  private static NoticeEvent toEvent(Row row) {
    String app = row.getString("app_id");
    return new NoticeEvent(
        row.getString("kind"),
        new NoticeId(row.getUUID("notice_id")),
        new OpdCode(row.getString("opd_code")),
        app == null ? null : new AppId(app),
        row.getString("category"),
        row.getString("reference"),
        row.getString("state"),
        row.getString("device"),
        row.getLong("audience"),
        row.getLong("opened"),
        row.getOffsetDateTime("at").toInstant());
  }
}
