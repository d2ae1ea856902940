package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Rows of attachments. The content is read only to be handed over. */
final class AttachmentRepository {
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('attachment ' || $1, 184))";
  private static final String WAITING =
      """
      SELECT coalesce(sum(size), 0) AS bytes FROM notice_attachment
      WHERE opd_code = $1 AND notice_id IS NULL AND expires_at > $2
      """;
  private static final String INSERT =
      """
      INSERT INTO notice_attachment
        (id, opd_code, name, media_type, size, content, created_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
  private static final String USABLE =
      """
      SELECT id FROM notice_attachment
      WHERE opd_code = $1 AND id = ANY ($2) AND notice_id IS NULL AND expires_at > $3
      ORDER BY id FOR UPDATE
      """;
  private static final String CLAIM =
      """
      UPDATE notice_attachment SET notice_id = $1, expires_at = NULL,
        place = array_position($3::uuid[], id)
      WHERE opd_code = $2 AND id = ANY ($3) AND notice_id IS NULL AND expires_at > $4
      """;
  private static final String OF_NOTICES =
      """
      SELECT notice_id, id, name, media_type, size, expires_at FROM notice_attachment
      WHERE notice_id = ANY ($1) ORDER BY notice_id, place
      """;
  private static final String FILE =
      """
      SELECT id, name, media_type, size, expires_at, content FROM notice_attachment
      WHERE notice_id = $1 AND id = $2
      """;
  private static final String FORGET = "DELETE FROM notice_attachment WHERE notice_id = ANY ($1)";
  private static final String FORGET_OF =
      """
      DELETE FROM notice_attachment
      WHERE notice_id IN (SELECT id FROM notice WHERE citizen_id = $1)
      """;
  private static final String PURGE = "DELETE FROM notice_attachment WHERE expires_at <= $1";

  @Inject
  AttachmentRepository() {}

  /** Until the transaction ends nobody else adds files of the OPD. */
  Future<Void> lock(SqlConnection tx, OpdCode opd) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(opd.value())).mapEmpty();
  }

  /** Bytes of the OPD that no notice has taken yet. */
  Future<Long> waiting(SqlClient db, OpdCode opd, Instant now) {
    return db.preparedQuery(WAITING)
        .execute(Tuple.of(opd.value(), Columns.utc(now)))
        .map(rows -> rows.iterator().next().getLong("bytes"));
  }

  Future<Void> insert(
      SqlConnection tx, OpdCode opd, Attachment.File file, Instant now, Instant until) {
    return tx.preparedQuery(INSERT)
        .execute(
            columns(opd, file)
                .addOffsetDateTime(Columns.utc(now))
                .addOffsetDateTime(Columns.utc(until)))
        .mapEmpty();
  }

  /** Id, OPD, name, media type, size and content, for a statement that goes on with others. */
  static Tuple columns(OpdCode opd, Attachment.File file) {
    Attachment attachment = file.attachment();
    return Tuple.tuple()
        .addUUID(attachment.attachmentId().value())
        .addString(opd.value())
        .addString(attachment.name())
        .addString(attachment.type())
        .addInteger(attachment.size())
        .addBuffer(file.content());
  }

  /** Those of them that no notice has; until the transaction ends nobody else takes them. */
  Future<Set<AttachmentId>> usable(
      SqlConnection tx, OpdCode opd, Collection<AttachmentId> wanted, Instant now) {
    UUID[] ids = wanted.stream().map(AttachmentId::value).toArray(UUID[]::new);
    return tx.preparedQuery(USABLE)
        .execute(Tuple.of(opd.value(), ids, Columns.utc(now)))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new AttachmentId(row.getUUID("id")))
                    .collect(Collectors.toSet()));
  }

  /** Makes them this notice's; answers how many of them could be. */
  Future<Integer> claim(
      SqlConnection tx, NoticeId notice, OpdCode opd, List<AttachmentId> wanted, Instant now) {
    return tx.preparedQuery(CLAIM)
        .execute(claimed(notice, opd, wanted, now))
        .map(rows -> rows.rowCount());
  }

  /** The same for many notices. */
  Future<Void> claimAll(
      SqlConnection tx, OpdCode opd, Map<NoticeId, List<AttachmentId>> wanted, Instant now) {
    List<Tuple> each = new ArrayList<>();
    wanted.forEach((notice, files) -> each.add(claimed(notice, opd, files, now)));
    return each.isEmpty()
        ? Future.succeededFuture()
        : tx.preparedQuery(CLAIM).executeBatch(each).mapEmpty();
  }

  private static Tuple claimed(
      NoticeId notice, OpdCode opd, List<AttachmentId> wanted, Instant now) {
    return Tuple.tuple()
        .addUUID(notice.value())
        .addString(opd.value())
        .addArrayOfUUID(wanted.stream().map(AttachmentId::value).toArray(UUID[]::new))
        .addOffsetDateTime(Columns.utc(now));
  }

  /** In the order their OPD gave them; a notice without any is left out. */
  Future<Map<NoticeId, List<Attachment>>> of(SqlClient db, Collection<NoticeId> notices) {
    return db.preparedQuery(OF_NOTICES)
        .execute(ids(notices))
        .map(
            rows -> {
              Map<NoticeId, List<Attachment>> found = new LinkedHashMap<>();
              rows.forEach(
                  row ->
                      found
                          .computeIfAbsent(
                              new NoticeId(row.getUUID("notice_id")), first -> new ArrayList<>())
                          .add(toAttachment(row)));
              return found;
            });
  }

  Future<Optional<Attachment.File>> file(SqlClient db, NoticeId notice, AttachmentId id) {
    return db.preparedQuery(FILE)
        .execute(Tuple.of(notice.value(), id.value()))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Attachment.File(toAttachment(row), row.getBuffer("content")))
                    .findFirst());
  }

  Future<Void> forget(SqlConnection tx, Collection<NoticeId> notices) {
    return tx.preparedQuery(FORGET).execute(ids(notices)).mapEmpty();
  }

  Future<Void> forgetOf(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(FORGET_OF).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  Future<Integer> purge(SqlClient db, Instant now) {
    return db.preparedQuery(PURGE).execute(Tuple.of(Columns.utc(now))).map(rows -> rows.rowCount());
  }

  private static Tuple ids(Collection<NoticeId> notices) {
    return Tuple.tuple().addArrayOfUUID(notices.stream().map(NoticeId::value).toArray(UUID[]::new));
  }

  private static Attachment toAttachment(Row row) {
    OffsetDateTime end = row.getOffsetDateTime("expires_at");
    return new Attachment(
        new AttachmentId(row.getUUID("id")),
        row.getString("name"),
        row.getString("media_type"),
        row.getInteger("size"),
        end == null ? null : end.toInstant());
  }
}
