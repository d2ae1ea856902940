package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;

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
  Future<Set<String>> insert(SqlConnection tx, List<Notice> notices) {
    List<Notice> ordered =
        notices.stream().sorted((a, b) -> a.reference().compareTo(b.reference())).toList();
    if (ordered.isEmpty()) {
      return Future.succeededFuture(Set.of());
    }
    return tx.preparedQuery(NoticeRepository.INSERT)
        .executeBatch(ordered.stream().map(NoticeRepository::toRow).toList())
        .map(
            rows -> {
              Set<String> taken = new HashSet<>();
              RowSet<?> one = rows;
              for (Notice notice : ordered) {
                if (one.size() == 1) {
                  taken.add(notice.reference());
                }
                one = one.next();
              }
              return taken;
            });
  }
}
