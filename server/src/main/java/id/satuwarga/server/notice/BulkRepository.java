package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of many notices at once. */
final class BulkRepository {
  private static final String FIND =
      "SELECT "
          + NoticeRepository.COLUMNS
          + " FROM notice WHERE opd_code = $1 AND reference = ANY ($2)";
  private static final String COUNT =
      """
      SELECT citizen_id, count(*) AS sent FROM notice
      WHERE citizen_id = ANY ($1) AND opd_code = $2 AND sent_at > $3
      GROUP BY citizen_id
      """;

  private static final String INSERT =
      NoticeRepository.told(
          """
          INSERT INTO notice
            (id, opd_code, reference, content_hash, citizen_id, app_id, category, page, state,
             sent_at, expires_at, lapses_at, due_at, reminders)
          SELECT id, $1, reference, content_hash, citizen_id, app_id, category, page, 'accepted',
            sent_at, expires_at, expires_at, due_at, reminders
          FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[],
            $8::text[], $9::timestamptz[], $10::timestamptz[],
            $11::timestamptz[], $12::text[])
            AS fresh(id, reference, content_hash, citizen_id, app_id, category, page, sent_at,
              expires_at, due_at, reminders)
          ORDER BY reference
          ON CONFLICT (opd_code, reference) DO NOTHING
          """,
          "sent_at");

  @Inject
  BulkRepository() {}

  /** The OPD's notices with these references. */
  Future<Map<String, Notice>> find(SqlClient db, OpdCode opd, Collection<String> references) {
    return db.preparedQuery(FIND)
        .mapping(NoticeRepository::toNotice)
        .execute(
            Tuple.tuple()
                .addString(opd.value())
                .addArrayOfString(references.toArray(String[]::new)))
        .map(
            rows ->
                rows.stream().collect(Collectors.toMap(Notice::reference, Function.identity())));
  }

  /** How many the OPD has sent to each since then; who got none is left out. */
  Future<Map<CitizenId, Long>> countSince(
      SqlClient db, OpdCode opd, Collection<CitizenId> citizens, Instant since) {
    UUID[] ids = citizens.stream().map(CitizenId::value).distinct().toArray(UUID[]::new);
    return db.preparedQuery(COUNT)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(ids)
                .addString(opd.value())
                .addOffsetDateTime(since.atOffset(ZoneOffset.UTC)))
        .map(
            rows -> {
              Map<CitizenId, Long> sent = new HashMap<>();
              rows.forEach(
                  row -> sent.put(new CitizenId(row.getUUID("citizen_id")), row.getLong("sent")));
              return sent;
            });
  }

  /**
   * Answers which references were taken; the others somebody else has just used. In one order, so
   * that two who send the same do not wait for each other.
   */
  Future<Set<String>> insert(SqlConnection tx, OpdCode opd, List<Notice> notices) {
    if (notices.isEmpty()) {
      return Future.succeededFuture(Set.of());
    }
    Map<UUID, String> references =
        notices.stream()
            .collect(Collectors.toMap(notice -> notice.id().value(), Notice::reference));
    return tx.preparedQuery(INSERT)
        .execute(toColumns(opd, notices))
        .map(
            rows ->
                rows.stream()
                    .map(row -> references.getOrDefault(row.getUUID("id"), ""))
                    .collect(Collectors.toSet()));
  }

  /** What {@link #INSERT} takes. */
  private static Tuple toColumns(OpdCode opd, List<Notice> notices) {
    int count = notices.size();
    @Nullable UUID[] citizens = new UUID[count];
    @Nullable String[] hashes = new String[count];
    @Nullable String[] pages = new String[count];
    @Nullable OffsetDateTime[] ends = new OffsetDateTime[count];
    @Nullable OffsetDateTime[] due = new OffsetDateTime[count];
    @Nullable String[] reminders = new String[count];
    for (int i = 0; i < count; i++) {
      Notice notice = notices.get(i);
      CitizenId citizen = notice.citizen();
      citizens[i] = citizen == null ? null : citizen.value();
      hashes[i] = notice.contentHash();
      pages[i] = notice.page();
      ends[i] = Columns.utcOrNull(notice.expiresAt());
      due[i] = Columns.utcOrNull(notice.dueAt());
      reminders[i] = notice.reminders();
    }
    return Tuple.tuple()
        .addString(opd.value())
        .addArrayOfUUID(notices.stream().map(one -> one.id().value()).toArray(UUID[]::new))
        .addArrayOfString(notices.stream().map(Notice::reference).toArray(String[]::new))
        .addArrayOfString(hashes)
        .addArrayOfUUID(citizens)
        .addArrayOfString(notices.stream().map(one -> one.appId().value()).toArray(String[]::new))
        .addArrayOfString(notices.stream().map(Notice::category).toArray(String[]::new))
        .addArrayOfString(pages)
        .addArrayOfOffsetDateTime(
            notices.stream()
                .map(one -> one.sentAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new))
        .addArrayOfOffsetDateTime(ends)
        .addArrayOfOffsetDateTime(due)
        .addArrayOfString(reminders);
  }
}
