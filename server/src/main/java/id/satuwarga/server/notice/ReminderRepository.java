package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.region.RegionZone;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of reminders that are to come, and when what they remind of was done. */
final class ReminderRepository {
  private static final String PLAN =
      """
      INSERT INTO notice_reminder (notice_id, number, zone, remind_at)
      SELECT $1, number, $2, at FROM unnest($3::timestamptz[]) WITH ORDINALITY AS due (at, number)
      ON CONFLICT DO NOTHING
      """;

  /** Whoever has one in hand holds its row; the others go on with the next. */
  private static final String DUE =
      """
      SELECT r.notice_id, r.number, r.zone, n.citizen_id, n.opd_code, n.app_id, n.category, n.page,
        n.due_at, n.expires_at, n.done_at IS NOT NULL OR n.state IN ('expired', 'erased') AS is_over
      FROM notice_reminder r JOIN notice n ON n.id = r.notice_id
      WHERE r.remind_at <= $1 ORDER BY r.remind_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED
      """;

  private static final String MOVE =
      "UPDATE notice_reminder SET remind_at = $3 WHERE notice_id = $1 AND number = $2";
  private static final String SENT =
      "DELETE FROM notice_reminder WHERE notice_id = $1 AND number = $2";
  private static final String END =
      """
      WITH gone AS (DELETE FROM notice_reminder WHERE notice_id = ANY ($1))
      SELECT id FROM notice WHERE id = ANY ($1) AND reminders IS NOT NULL ORDER BY id
      """;
  private static final String DONE =
      """
      UPDATE notice SET done_at = $3
      WHERE id = $1 AND opd_code = $2 AND done_at IS NULL AND citizen_id IS NOT NULL
        AND state <> 'expired'
      RETURNING citizen_id
      """;
  private static final String DONE_BY =
      """
      WITH moved AS (
        UPDATE notice SET done_at = $3 WHERE id IN (
          SELECT id FROM notice WHERE id = ANY ($1) AND citizen_id = $2 AND done_at IS NULL
          ORDER BY id FOR UPDATE)
        RETURNING id, opd_code, app_id, category, reference)
      INSERT INTO notice_event (notice_id, opd_code, app_id, category, reference, state, at)
      SELECT id, opd_code, app_id, category, reference, 'done', $3
      FROM moved JOIN notice_watch USING (opd_code)
      """;

  @Inject
  ReminderRepository() {}

  /** One whose moment has come. */
  record Due(
      NoticeId notice,
      int number,
      RegionZone zone,
      Optional<CitizenId> citizen,
      OpdCode opd,
      AppId app,
      String category,
      @Nullable String page,
      Instant dueAt,
      @Nullable Instant expiresAt,
      boolean over) {
    /** When reminding makes no sense any more. */
    Instant end() {
      return expiresAt == null || dueAt.isBefore(expiresAt) ? dueAt : expiresAt;
    }
  }

  Future<Void> plan(SqlConnection tx, NoticeId notice, RegionZone zone, List<Instant> moments) {
    OffsetDateTime[] at = moments.stream().map(Columns::utc).toArray(OffsetDateTime[]::new);
    return tx.preparedQuery(PLAN)
        .execute(Tuple.of(notice.value(), zone.name()).addArrayOfOffsetDateTime(at))
        .mapEmpty();
  }

  Future<List<Due>> due(SqlConnection tx, Instant now, int limit) {
    return tx.preparedQuery(DUE)
        .execute(Tuple.of(Columns.utc(now), limit))
        .map(rows -> rows.stream().map(ReminderRepository::toDue).toList());
  }

  Future<Void> move(SqlConnection tx, Due due, Instant to) {
    return tx.preparedQuery(MOVE)
        .execute(Tuple.of(due.notice().value(), (short) due.number(), Columns.utc(to)))
        .mapEmpty();
  }

  Future<Void> sent(SqlConnection tx, Due due) {
    return tx.preparedQuery(SENT)
        .execute(Tuple.of(due.notice().value(), (short) due.number()))
        .mapEmpty();
  }

  /** Forgets those to come of these notices; answers which ever had any. */
  Future<List<NoticeId>> end(SqlConnection tx, Collection<NoticeId> notices) {
    return tx.preparedQuery(END)
        .execute(Tuple.tuple().addArrayOfUUID(Columns.uuids(notices, NoticeId::value)))
        .map(rows -> rows.stream().map(row -> new NoticeId(row.getUUID("id"))).toList());
  }

  /** Whose it is, if it was not done before. */
  Future<Optional<CitizenId>> done(SqlConnection tx, OpdCode opd, NoticeId notice, Instant at) {
    return tx.preparedQuery(DONE)
        .execute(Tuple.of(notice.value(), opd.value(), Columns.utc(at)))
        .map(rows -> rows.stream().map(row -> new CitizenId(row.getUUID(0))).findFirst());
  }

  Future<Void> doneBy(
      SqlConnection tx, CitizenId citizen, Collection<NoticeId> notices, Instant at) {
    return tx.preparedQuery(DONE_BY)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(notices, NoticeId::value))
                .addUUID(citizen.value())
                .addOffsetDateTime(Columns.utc(at)))
        .mapEmpty();
  }

  private static Due toDue(Row row) {
    UUID citizen = row.getUUID("citizen_id");
    OffsetDateTime end = row.getOffsetDateTime("expires_at");
    return new Due(
        new NoticeId(row.getUUID("notice_id")),
        row.getShort("number"),
        RegionZone.valueOf(row.getString("zone")),
        Optional.ofNullable(citizen).map(CitizenId::new),
        new OpdCode(row.getString("opd_code")),
        new AppId(row.getString("app_id")),
        row.getString("category"),
        row.getString("page"),
        row.getOffsetDateTime("due_at").toInstant(),
        end == null ? null : end.toInstant(),
        row.getBoolean("is_over"));
  }
}
