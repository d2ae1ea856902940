package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of feedback as cases of OPDs; whose they are is not read. */
final class CaseRepository {
  private static final String LIST =
      FeedbackRepository.COLUMNS
          + """
          WHERE state IS NOT NULL
            AND (opd = ANY ($1) OR EXISTS (SELECT FROM unnest($2::text[]) t (code)
              WHERE region = t.code OR starts_with(region, t.code || '.')))
            AND ($3::text IS NULL OR state = $3) AND ($4::text IS NULL OR opd = $4)
            AND ($5::date IS NULL OR (given_on, id) > ($5, $6::uuid))
          ORDER BY given_on, id LIMIT $7
          """;
  private static final String LOCK =
      FeedbackRepository.COLUMNS + "WHERE id = $1 AND state IS NOT NULL FOR UPDATE";
  private static final String HANDLE =
      """
      UPDATE service_feedback SET state = $2, answer = $3, reason = $4, handled_at = $5
      WHERE id = $1
      """;

  @Inject
  CaseRepository() {}

  /** Where a page begins. */
  record After(LocalDate on, UUID id) {}

  /** The oldest first; one row more than the limit, if there is one. */
  Future<List<Feedback>> list(
      SqlClient db, CaseReach reach, CaseQuery query, @Nullable After after, int limit) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addArrayOfString(reach.opds().stream().map(OpdCode::value).toArray(String[]::new))
                .addArrayOfString(
                    reach.territories().stream().map(RegionCode::value).toArray(String[]::new))
                .addString(query.state().map(CaseState::word).orElse(null))
                .addString(query.opd().map(OpdCode::value).orElse(null))
                .addLocalDate(after == null ? null : after.on())
                .addUUID(after == null ? null : after.id())
                .addInteger(limit + 1))
        .map(rows -> rows.stream().map(FeedbackRepository::toFeedback).toList());
  }

  Future<Optional<Feedback>> lock(SqlConnection tx, UUID id) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(FeedbackRepository::toFeedback).findFirst());
  }

  Future<Void> handle(
      SqlConnection tx, UUID id, CaseState state, Feedback.Handling handling, Instant now) {
    return tx.preparedQuery(HANDLE)
        .execute(
            Tuple.of(
                id,
                state.word(),
                handling.answer().orElse(null),
                handling.reason().orElse(null),
                now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }
}
