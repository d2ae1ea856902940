package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;

/** Changes many items of one inbox, or what its citizen did with many broadcasts, at once. */
final class ActRepository {
  private static final String AMONG =
      "SELECT notice_id FROM inbox_item WHERE citizen_id = $1 AND notice_id = ANY ($2)";
  private static final String AMONG_DUE = AMONG + " AND due_at IS NOT NULL";
  private static final Map<Act, String> ON_ITEMS = new EnumMap<>(Act.class);
  private static final Map<Act, String> ON_MARKS = new EnumMap<>(Act.class);

  static {
    ON_ITEMS.put(Act.READ, items("UPDATE inbox_item SET read_at = $3", "read_at IS NULL"));
    ON_ITEMS.put(
        Act.ARCHIVE, items("UPDATE inbox_item SET archived_at = $3", "archived_at IS NULL"));
    ON_ITEMS.put(
        Act.RESTORE, items("UPDATE inbox_item SET archived_at = NULL", "archived_at IS NOT NULL"));
    ON_ITEMS.put(Act.DELETE, items("DELETE FROM inbox_item", "true"));
    ON_ITEMS.put(
        Act.DONE,
        items("UPDATE inbox_item SET done_at = $3", "done_at IS NULL AND due_at IS NOT NULL")
            .replace(AMONG, AMONG_DUE));
    ON_MARKS.put(Act.READ, marks("read_at", "EXCLUDED.read_at", "read_at IS NULL"));
    ON_MARKS.put(Act.ARCHIVE, marks("archived_at", "EXCLUDED.archived_at", "archived_at IS NULL"));
    ON_MARKS.put(
        Act.RESTORE,
        """
        UPDATE inbox_broadcast SET archived_at = NULL, marked_at = $3
        WHERE citizen_id = $1 AND notice_id = ANY ($2) AND archived_at IS NOT NULL
        RETURNING notice_id
        """);
    ON_MARKS.put(Act.DONE, marks("done_at", "EXCLUDED.done_at", "done_at IS NULL"));
    ON_MARKS.put(Act.DELETE, marks("deleted_at", "EXCLUDED.deleted_at", "deleted_at IS NULL"));
  }

  @Inject
  ActRepository() {}

  private static String items(String change, String where) {
    return "WITH there AS ("
        + AMONG
        + "), changed AS ("
        + change
        + " WHERE citizen_id = $1 AND notice_id = ANY ($2) AND "
        + where
        + """
           RETURNING notice_id)
          SELECT notice_id, changed.notice_id IS NOT NULL AS is_changed, $3::timestamptz AS at
          FROM there LEFT JOIN changed USING (notice_id)
          """;
  }

  private static String marks(String column, String value, String where) {
    return "INSERT INTO inbox_broadcast (citizen_id, notice_id, marked_at, "
        + column
        + ") SELECT $1, id, $3, $3 FROM unnest($2::uuid[]) id ON CONFLICT (citizen_id, notice_id) DO UPDATE SET marked_at = EXCLUDED.marked_at, "
        + column
        + " = "
        + value
        + " WHERE inbox_broadcast.deleted_at IS NULL AND inbox_broadcast."
        + where
        + " RETURNING notice_id";
  }

  /** To which of these it can be done. */
  Future<Set<NoticeId>> among(SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids) {
    return tx.preparedQuery(doing.act() == Act.DONE ? AMONG_DUE : AMONG)
        .execute(
            Tuple.of(doing.citizen().value()).addArrayOfUUID(Columns.uuids(ids, NoticeId::value)))
        .map(ActRepository::idsOf);
  }

  Future<ActOutcome> change(SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids) {
    return tx.preparedQuery(sql(ON_ITEMS, doing))
        .execute(where(doing, ids))
        .map(
            rows -> {
              Set<NoticeId> there = new HashSet<>();
              Set<NoticeId> changed = new HashSet<>();
              rows.forEach(
                  row -> {
                    NoticeId id = new NoticeId(row.getUUID("notice_id"));
                    there.add(id);
                    if (row.getBoolean("is_changed")) {
                      changed.add(id);
                    }
                  });
              return new ActOutcome(there, changed);
            });
  }

  /** Answers which were not so before. */
  Future<Set<NoticeId>> mark(SqlConnection tx, InboxActs.Doing doing, List<NoticeId> ids) {
    return tx.preparedQuery(sql(ON_MARKS, doing))
        .execute(where(doing, ids))
        .map(ActRepository::idsOf);
  }

  private static String sql(Map<Act, String> statements, InboxActs.Doing doing) {
    String sql = statements.get(doing.act());
    if (sql == null) {
      throw new IllegalStateException("no statement for " + doing.act());
    }
    return sql;
  }

  private static Tuple where(InboxActs.Doing doing, List<NoticeId> ids) {
    return Tuple.of(doing.citizen().value())
        .addArrayOfUUID(Columns.uuids(ids, NoticeId::value))
        .addOffsetDateTime(doing.at().atOffset(ZoneOffset.UTC));
  }

  private static Set<NoticeId> idsOf(RowSet<Row> rows) {
    Set<NoticeId> ids = new HashSet<>();
    rows.forEach(row -> ids.add(new NoticeId(row.getUUID("notice_id"))));
    return ids;
  }
}
