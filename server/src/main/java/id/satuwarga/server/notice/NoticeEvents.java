package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
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
      SELECT notice_id, opd_code, app_id, category, reference, state, at FROM taken ORDER BY seq
      """;

  @Inject
  NoticeEvents() {}

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
    return new NoticeEvent(
        new NoticeId(row.getUUID("notice_id")),
        new OpdCode(row.getString("opd_code")),
        new AppId(row.getString("app_id")),
        row.getString("category"),
        row.getString("reference"),
        row.getString("state"),
        row.getOffsetDateTime("at").toInstant());
  }
}
