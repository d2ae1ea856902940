package id.satuwarga.server.inbox;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeAccepted;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.platform.db.WordSearch;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of items. Whoever changes an inbox locks its head first. */
final class InboxRepository {
  private static final String COLUMNS =
      "notice_id, subject, sender, app_id, category, page, language, received_at, read_at, seq,"
          + " opd_code, archived_at, due_at, done_at";

  /** One index-only scan, newest first: the index carries every column of the list. */
  static final String LIST =
      "SELECT "
          + COLUMNS
          + " FROM inbox_item WHERE citizen_id = $1 AND seq < $2 AND archived_at IS NULL"
          + " ORDER BY seq DESC LIMIT $3";

  private static final String LIST_UNREAD =
      "SELECT "
          + COLUMNS
          + """
           FROM inbox_item WHERE citizen_id = $1 AND seq < $2 AND read_at IS NULL
            AND archived_at IS NULL
          ORDER BY seq DESC LIMIT $3
          """;

  /** Index-only too, as far back as a page may look. */
  static final String FILTERED = found("", "");

  /** Reads the rows of one citizen, as far back as a page may look. */
  static final String SEARCHED =
      found(", body", "AND inbox_words(subject, sender, body) @@ " + WordSearch.query("$8"));

  private static final String COUNT_UNREAD =
      "SELECT count(*) FROM inbox_item"
          + " WHERE citizen_id = $1 AND read_at IS NULL AND archived_at IS NULL";
  private static final String FIND =
      "SELECT " + COLUMNS + ", body FROM inbox_item WHERE citizen_id = $1 AND notice_id = $2";
  private static final String NEWEST =
      "SELECT "
          + COLUMNS
          + ", body FROM inbox_item WHERE citizen_id = $1 ORDER BY seq DESC LIMIT $2";
  private static final String INSERT =
      """
      INSERT INTO inbox_item (citizen_id, notice_id, seq, sender, app_id, category, page, subject,
        body, language, received_at, opd_code, due_at)
      SELECT citizen, notice, seq, sender, app, category, page, subject, body, language, $11, opd,
        due_at
      FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::text[], $9::text[], $10::text[], $12::text[],
        $13::timestamptz[])
        AS arrived(citizen, notice, seq, sender, app, category, page, subject, body, language, opd,
          due_at)
      ON CONFLICT (citizen_id, notice_id) DO NOTHING
      """;
  private static final String READ =
      """
      UPDATE inbox_item SET read_at = $3
      WHERE citizen_id = $1 AND notice_id = $2 AND read_at IS NULL
      """;
  private static final String DELETE =
      "DELETE FROM inbox_item WHERE citizen_id = $1 AND notice_id = $2";
  private static final String DELETE_UNREAD = DELETE + " AND read_at IS NULL";
  private static final String DELETE_ALL = "DELETE FROM inbox_item WHERE citizen_id = $1";

  @Inject
  InboxRepository() {}

  private static String found(String column, String condition) {
    return "SELECT "
        + COLUMNS
        + " FROM (SELECT "
        + COLUMNS
        + column
        + """
           FROM inbox_item WHERE citizen_id = $1 AND seq < $2
            ORDER BY seq DESC LIMIT 5000) near
          WHERE (archived_at IS NOT NULL) = $4 AND (read_at IS NULL OR NOT $5)
            AND ($6::text IS NULL OR category = $6) AND ($7::text IS NULL OR opd_code = $7)
          """
        + condition
        + " ORDER BY seq DESC LIMIT $3";
  }

  /** Items before this number, newest first; one more than the limit, if there is one. */
  Future<List<InboxItem>> list(SqlClient db, CitizenId citizen, long before, int limit) {
    return listed(db, LIST, Tuple.of(citizen.value(), before, limit + 1));
  }

  Future<List<InboxItem>> list(
      SqlClient db, CitizenId citizen, InboxFilter filter, long before, int limit) {
    if (filter.equals(InboxFilter.ALL)) {
      return list(db, citizen, before, limit);
    }
    Tuple where = Tuple.of(citizen.value(), before, limit + 1);
    if (filter.equals(InboxFilter.UNREAD)) {
      return listed(db, LIST_UNREAD, where);
    }
    OpdCode opd = filter.opd();
    where
        .addBoolean(filter.archived())
        .addBoolean(filter.unread())
        .addString(filter.category())
        .addString(opd == null ? null : opd.value());
    WordSearch search = filter.search();
    return search == null
        ? listed(db, FILTERED, where)
        : listed(db, SEARCHED, where.addArrayOfString(search.array()));
  }

  Future<Long> countUnread(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(COUNT_UNREAD)
        .execute(Tuple.of(citizen.value()))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  Future<Optional<InboxNotice>> find(SqlClient db, CitizenId citizen, NoticeId notice) {
    return db.preparedQuery(FIND)
        .execute(Tuple.of(citizen.value(), notice.value()))
        .map(rows -> rows.stream().map(InboxRepository::toNotice).findFirst());
  }

  /** With all they say, the newest first. */
  Future<List<InboxNotice>> newest(SqlClient db, CitizenId citizen, int limit) {
    return db.preparedQuery(NEWEST)
        .execute(Tuple.of(citizen.value(), limit))
        .map(rows -> rows.stream().map(InboxRepository::toNotice).toList());
  }

  /** A notice as it comes into its citizen's inbox. */
  record Arrived(NoticeAccepted notice, String sender, long seq) {}

  /** Those that are there already stay as they are. */
  Future<Void> insert(SqlConnection tx, List<Arrived> arrived, Instant at) {
    Tuple rows =
        Tuple.tuple()
            .addArrayOfUUID(Columns.uuids(arrived, one -> one.notice().citizenId().value()))
            .addArrayOfUUID(Columns.uuids(arrived, one -> one.notice().noticeId().value()))
            .addArrayOfLong(arrived.stream().map(Arrived::seq).toArray(Long[]::new))
            .addArrayOfString(Columns.texts(arrived, Arrived::sender))
            .addArrayOfString(Columns.texts(arrived, one -> one.notice().appId().value()))
            .addArrayOfString(Columns.texts(arrived, one -> one.notice().category()))
            .addArrayOfString(Columns.texts(arrived, one -> one.notice().page()))
            .addArrayOfString(Columns.texts(arrived, one -> one.notice().subject()))
            .addArrayOfString(Columns.texts(arrived, one -> one.notice().body()))
            .addArrayOfString(Columns.texts(arrived, one -> one.notice().language()))
            .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
            .addArrayOfString(Columns.texts(arrived, one -> one.notice().opd().value()))
            .addArrayOfOffsetDateTime(due(arrived));
    return tx.preparedQuery(INSERT).execute(rows).mapEmpty();
  }

  private static @Nullable OffsetDateTime[] due(List<Arrived> arrived) {
    @Nullable OffsetDateTime[] due = new OffsetDateTime[arrived.size()];
    for (int i = 0; i < due.length; i++) {
      Instant at = arrived.get(i).notice().dueAt();
      due[i] = at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
    return due;
  }

  /** False when it was read before, or is not there. */
  Future<Boolean> markRead(SqlConnection tx, CitizenId citizen, NoticeId notice, Instant at) {
    return changed(
        tx, READ, Tuple.of(citizen.value(), notice.value(), at.atOffset(ZoneOffset.UTC)));
  }

  Future<Boolean> delete(SqlConnection tx, CitizenId citizen, NoticeId notice) {
    return changed(tx, DELETE, Tuple.of(citizen.value(), notice.value()));
  }

  Future<Boolean> deleteUnread(SqlConnection tx, CitizenId citizen, NoticeId notice) {
    return changed(tx, DELETE_UNREAD, Tuple.of(citizen.value(), notice.value()));
  }

  Future<Void> deleteAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_ALL).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  private static Future<List<InboxItem>> listed(SqlClient db, String sql, Tuple where) {
    return db.preparedQuery(sql)
        .execute(where)
        .map(rows -> rows.stream().map(InboxRepository::toItem).toList());
  }

  private static Future<Boolean> changed(SqlConnection tx, String sql, Tuple where) {
    return tx.preparedQuery(sql).execute(where).map(rows -> rows.rowCount() == 1);
  }

  private static InboxNotice toNotice(Row row) {
    return new InboxNotice(
        toItem(row),
        row.getString("body"),
        null,
        instant(row.getOffsetDateTime("read_at")),
        List.of());
  }

  static InboxItem toItem(Row row) {
    AppId app = new AppId(row.getString("app_id"));
    @Nullable String page = row.getString("page");
    @Nullable String opd = row.getString("opd_code");
    return new InboxItem(
        new NoticeId(row.getUUID("notice_id")),
        row.getString("subject"),
        row.getString("sender"),
        app,
        row.getString("category"),
        InboxItem.routeOf(app, page),
        row.getString("language"),
        row.getOffsetDateTime("received_at").toInstant(),
        row.getOffsetDateTime("read_at") != null,
        row.getLong("seq"),
        opd == null ? null : new OpdCode(opd),
        row.getOffsetDateTime("archived_at") == null ? null : true,
        instant(row.getOffsetDateTime("due_at")),
        instant(row.getOffsetDateTime("done_at")),
        null);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
