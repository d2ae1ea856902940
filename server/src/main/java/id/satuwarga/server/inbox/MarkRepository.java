package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.ReaderMarks;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of what citizens did with broadcasts. Whoever changes an inbox locks its head first. */
final class MarkRepository implements ReaderMarks {
  private static final String ALL =
      "SELECT notice_id, read_at, deleted_at, archived_at, done_at FROM inbox_broadcast"
          + " WHERE citizen_id = $1";
  private static final String READ =
      """
      INSERT INTO inbox_broadcast (citizen_id, notice_id, read_at, marked_at)
      VALUES ($1, $2, $3, $3)
      ON CONFLICT (citizen_id, notice_id) DO UPDATE
      SET read_at = EXCLUDED.read_at, marked_at = EXCLUDED.marked_at
      WHERE inbox_broadcast.read_at IS NULL AND inbox_broadcast.deleted_at IS NULL
      """;
  private static final String DELETE =
      """
      INSERT INTO inbox_broadcast (citizen_id, notice_id, deleted_at, marked_at)
      VALUES ($1, $2, $3, $3)
      ON CONFLICT (citizen_id, notice_id) DO UPDATE
      SET deleted_at = EXCLUDED.deleted_at, marked_at = EXCLUDED.marked_at
      WHERE inbox_broadcast.deleted_at IS NULL
      """;
  private static final String FINISHED =
      """
      SELECT citizen_id FROM inbox_broadcast
      WHERE citizen_id = ANY ($2) AND notice_id = $1
        AND (done_at IS NOT NULL OR deleted_at IS NOT NULL)
      """;
  private static final String NEWEST =
      """
      SELECT notice_id, read_at, deleted_at, archived_at, done_at FROM inbox_broadcast
      WHERE citizen_id = $1 ORDER BY marked_at DESC LIMIT $2
      """;
  private static final String FORGET =
      """
      DELETE FROM inbox_broadcast WHERE (citizen_id, notice_id) IN (
        SELECT citizen_id, notice_id FROM inbox_broadcast WHERE marked_at < $1 LIMIT $2)
      """;
  private static final String DELETE_ALL = "DELETE FROM inbox_broadcast WHERE citizen_id = $1";

  @Inject
  MarkRepository() {}

  Future<Map<NoticeId, Circle.Mark>> all(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(ALL).execute(Tuple.of(citizen.value())).map(MarkRepository::toMarks);
  }

  /** False when it was read or deleted before. */
  Future<Boolean> read(SqlConnection tx, CitizenId citizen, NoticeId notice, Instant at) {
    return marked(tx, READ, citizen, notice, at);
  }

  /** False when it was deleted before. */
  Future<Boolean> delete(SqlConnection tx, CitizenId citizen, NoticeId notice, Instant at) {
    return marked(tx, DELETE, citizen, notice, at);
  }

  private static Future<Boolean> marked(
      SqlConnection tx, String sql, CitizenId citizen, NoticeId notice, Instant at) {
    return tx.preparedQuery(sql)
        .execute(Tuple.of(citizen.value(), notice.value(), at.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  @Override
  public Future<Set<CitizenId>> finished(
      SqlClient db, NoticeId notice, Collection<CitizenId> citizens) {
    return db.preparedQuery(FINISHED)
        .execute(Tuple.of(notice.value()).addArrayOfUUID(Columns.uuids(citizens, CitizenId::value)))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new CitizenId(row.getUUID(0)))
                    .collect(Collectors.toUnmodifiableSet()));
  }

  /** One mark as an export shows it. */
  record Exported(
      NoticeId noticeId,
      @Nullable Instant readAt,
      @Nullable Instant deletedAt,
      @Nullable Instant archivedAt,
      @Nullable Instant doneAt) {}

  /** The newest first. */
  Future<List<Exported>> newest(SqlClient db, CitizenId citizen, int limit) {
    return db.preparedQuery(NEWEST)
        .execute(Tuple.of(citizen.value(), limit))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Exported(
                                new NoticeId(row.getUUID("notice_id")),
                                instant(row, "read_at"),
                                instant(row, "deleted_at"),
                                instant(row, "archived_at"),
                                instant(row, "done_at")))
                    .toList());
  }

  /** Deletes marks older than this; answers how many. */
  Future<Integer> forget(SqlClient db, Instant before, int limit) {
    return db.preparedQuery(FORGET)
        .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), limit))
        .map(RowSet::rowCount);
  }

  Future<Void> deleteAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_ALL).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  private static Map<NoticeId, Circle.Mark> toMarks(RowSet<Row> rows) {
    Map<NoticeId, Circle.Mark> marks = new HashMap<>();
    rows.forEach(
        row ->
            marks.put(
                new NoticeId(row.getUUID("notice_id")),
                new Circle.Mark(
                    instant(row, "read_at"),
                    row.getOffsetDateTime("deleted_at") != null,
                    row.getOffsetDateTime("archived_at") != null,
                    instant(row, "done_at"))));
    return marks;
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
