package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
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

/** Rows of notices. */
final class NoticeRepository {
  static final String COLUMNS =
      """
      id, opd_code, reference, content_hash, citizen_id, app_id, category, page, state,
      sent_at, delivered_at, opened_at, expires_at, due_at, reminders, done_at
      """;
  private static final String CITIZEN_GONE = "23503";
  private static final String FIND =
      "SELECT " + COLUMNS + " FROM notice WHERE id = $1 AND opd_code = $2";
  private static final String FIND_BY_REFERENCE =
      "SELECT " + COLUMNS + " FROM notice WHERE opd_code = $1 AND reference = $2";
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
           FROM notice
          WHERE opd_code = $1 AND ($2::text IS NULL OR reference = $2)
            AND ($3::text IS NULL OR app_id = $3) AND ($4::uuid IS NULL OR id < $4)
          ORDER BY id DESC LIMIT $5
          """;
  private static final String COUNT_SINCE =
      "SELECT count(*) FROM notice WHERE citizen_id = $1 AND opd_code = $2 AND sent_at > $3";
  private static final String INSERT =
      told(
          """
          INSERT INTO notice
            (id, opd_code, reference, content_hash, citizen_id, app_id, category, page, state,
             sent_at, expires_at, lapses_at, due_at, reminders)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'accepted', $9, $10, $10, $11, $12)
          ON CONFLICT (opd_code, reference) DO NOTHING
          """,
          "sent_at");
  private static final String DELIVERED =
      told(
          """
          UPDATE notice SET state = 'delivered', delivered_at = $2
          WHERE id IN (
            SELECT id FROM notice
            WHERE id = ANY ($1) AND state = 'accepted' AND citizen_id IS NOT NULL
              AND (expires_at IS NULL OR expires_at > $2)
            ORDER BY id FOR UPDATE)
          """,
          "delivered_at");
  private static final String OPENED =
      told(
          """
          UPDATE notice SET state = 'opened', opened_at = $3, lapses_at = NULL
          WHERE id IN (
            SELECT id FROM notice WHERE id = ANY ($1) AND citizen_id = $2 AND state = 'delivered'
            ORDER BY id FOR UPDATE)
          """,
          "opened_at");
  private static final String EXPIRE =
      told(
          """
          UPDATE notice SET state = 'expired', lapses_at = NULL
          WHERE id IN (
            SELECT id FROM notice WHERE lapses_at <= $1
            ORDER BY lapses_at LIMIT $2 FOR UPDATE SKIP LOCKED)
          """,
          "$1::timestamptz");
  private static final String IDS_OF = "SELECT id FROM notice WHERE citizen_id = $1";
  private static final String ERASE =
      told(
          """
          UPDATE notice SET state = 'erased', citizen_id = NULL, content_hash = NULL, page = NULL,
            lapses_at = NULL
          WHERE citizen_id = $1
          """,
          "$2::timestamptz");

  @Inject
  NoticeRepository() {}

  /** A notice of this OPD. */
  Future<Optional<Notice>> find(SqlClient db, NoticeId id, OpdCode opd) {
    return one(db, FIND, Tuple.of(id.value(), opd.value()));
  }

  Future<Optional<Notice>> findByReference(SqlClient db, OpdCode opd, String reference) {
    return one(db, FIND_BY_REFERENCE, Tuple.of(opd.value(), reference));
  }

  /** One row more than the limit, if there is one. */
  Future<List<Notice>> list(SqlClient db, NoticeQuery query) {
    Tuple where =
        Tuple.tuple()
            .addString(query.opd().value())
            .addString(query.reference().orElse(null))
            .addString(query.appId().map(AppId::value).orElse(null))
            .addUUID(query.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
            .addInteger(query.limit() + 1);
    return db.preparedQuery(LIST)
        .execute(where)
        .map(rows -> rows.stream().map(NoticeRepository::toNotice).toList());
  }

  /**
   * False when the OPD has used the reference; waits for another who is just using it. A citizen
   * who leaves at this very moment is unknown.
   */
  Future<Boolean> insert(SqlConnection tx, Notice notice) {
    return tx.preparedQuery(INSERT)
        .execute(toRow(notice))
        .map(rows -> rows.size() == 1)
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof PgException refused
                            && CITIZEN_GONE.equals(refused.getSqlState())
                        ? NoticeProblems.recipientUnknown()
                        : failure));
  }

  /** How many the OPD has sent to the citizen since then. */
  Future<Long> countSince(SqlClient db, OpdCode opd, CitizenId citizen, Instant since) {
    return db.preparedQuery(COUNT_SINCE)
        .execute(Tuple.of(citizen.value(), opd.value(), Columns.utcOrNull(since)))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** What is told of one that now stands in an inbox, and what is due of it. */
  record Delivered(NoticeDelivered news, Optional<Reminders.Task> task) {}

  /** Without those of which there is nothing to deliver any more. */
  Future<List<Delivered>> delivered(SqlConnection tx, Collection<NoticeId> ids, Instant at) {
    UUID[] wanted = ids.stream().map(NoticeId::value).toArray(UUID[]::new);
    return tx.preparedQuery(DELIVERED)
        .execute(Tuple.tuple().addArrayOfUUID(wanted).addOffsetDateTime(Columns.utcOrNull(at)))
        .map(rows -> rows.stream().map(NoticeRepository::toDelivered).toList());
  }

  Future<Void> opened(SqlConnection tx, Collection<NoticeId> ids, CitizenId citizen, Instant at) {
    UUID[] which = ids.stream().map(NoticeId::value).toArray(UUID[]::new);
    return tx.preparedQuery(OPENED)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(which)
                .addUUID(citizen.value())
                .addOffsetDateTime(Columns.utcOrNull(at)))
        .mapEmpty();
  }

  /** Ends notices whose time has run out, and answers which. */
  Future<List<Ended>> expire(SqlConnection tx, Instant now, int limit) {
    return tx.preparedQuery(EXPIRE)
        .execute(Tuple.of(Columns.utcOrNull(now), limit))
        .map(rows -> rows.stream().map(NoticeRepository::toEnded).toList());
  }

  /** All of the citizen's, whatever became of them. */
  Future<List<String>> idsOf(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(IDS_OF)
        .execute(Tuple.of(citizen.value()))
        .map(rows -> rows.stream().map(row -> row.getUUID("id").toString()).toList());
  }

  Future<Void> erase(SqlConnection tx, CitizenId citizen, Instant at) {
    return tx.preparedQuery(ERASE)
        .execute(Tuple.of(citizen.value(), Columns.utcOrNull(at)))
        .mapEmpty();
  }

  /** Answers the notices that moved, whose step is written down where the OPD is watched. */
  static String told(String move, String at) {
    return "WITH moved AS ("
        + move
        + """
         RETURNING *), told AS (
          INSERT INTO notice_event (notice_id, opd_code, app_id, category, reference, state, at)
          SELECT id, opd_code, app_id, category, reference, state,
        """
        + at
        + """
         FROM moved JOIN notice_watch USING (opd_code))
        SELECT id, citizen_id, opd_code, app_id, category, page, expires_at, delivered_at, due_at,
          reminders FROM moved
        """;
  }

  /** A notice that ran out: whose, and whether it stands in their inbox. */
  record Ended(NoticeId id, Optional<CitizenId> citizen, boolean wasDelivered) {}

  private static Future<Optional<Notice>> one(SqlClient db, String sql, Tuple where) {
    return db.preparedQuery(sql)
        .execute(where)
        .map(rows -> rows.stream().map(NoticeRepository::toNotice).findFirst());
  }

  private static Delivered toDelivered(Row row) {
    NoticeDelivered news =
        new NoticeDelivered(
            new NoticeId(row.getUUID("id")),
            new CitizenId(row.getUUID("citizen_id")),
            new OpdCode(row.getString("opd_code")),
            new AppId(row.getString("app_id")),
            row.getString("category"),
            row.getString("page"),
            instant(row, "expires_at"));
    return new Delivered(
        news,
        Optional.ofNullable(row.getString("reminders"))
            .map(
                text ->
                    new Reminders.Task(
                        news.noticeId(),
                        news.citizenId(),
                        row.getOffsetDateTime("due_at").toInstant(),
                        news.expiresAt(),
                        Reminder.all(text))));
  }

  private static Ended toEnded(Row row) {
    return new Ended(
        new NoticeId(row.getUUID("id")),
        Optional.ofNullable(row.getUUID("citizen_id")).map(CitizenId::new),
        row.getOffsetDateTime("delivered_at") != null);
  }

  private static Tuple toRow(Notice notice) {
    CitizenId citizen = notice.citizen();
    return Tuple.tuple()
        .addUUID(notice.id().value())
        .addString(notice.opd().value())
        .addString(notice.reference())
        .addString(notice.contentHash())
        .addUUID(citizen == null ? null : citizen.value())
        .addString(notice.appId().value())
        .addString(notice.category())
        .addString(notice.page())
        .addOffsetDateTime(Columns.utcOrNull(notice.sentAt()))
        .addOffsetDateTime(Columns.utcOrNull(notice.expiresAt()))
        .addOffsetDateTime(Columns.utcOrNull(notice.dueAt()))
        .addString(notice.reminders());
  }

  static Notice toNotice(Row row) {
    UUID citizen = row.getUUID("citizen_id");
    return new Notice(
        new NoticeId(row.getUUID("id")),
        new OpdCode(row.getString("opd_code")),
        row.getString("reference"),
        row.getString("content_hash"),
        citizen == null ? null : new CitizenId(citizen),
        new AppId(row.getString("app_id")),
        row.getString("category"),
        row.getString("page"),
        NoticeState.ofWord(row.getString("state")),
        row.getOffsetDateTime("sent_at").toInstant(),
        instant(row, "delivered_at"),
        instant(row, "opened_at"),
        instant(row, "expires_at"),
        instant(row, "due_at"),
        row.getString("reminders"),
        instant(row, "done_at"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
