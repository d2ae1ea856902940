package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of feedback, by the citizen whose it is. */
final class FeedbackRepository {
  static final String COLUMNS =
      """
      SELECT visit_id, id, app_id, opd, region, rating, elements, comment, state, answer, reason,
        given_on, given_at, changed_at, handled_at
      FROM service_feedback
      """;
  private static final String LOCK = COLUMNS + "WHERE citizen_id = $1 AND visit_id = $2 FOR UPDATE";
  private static final String LIST =
      COLUMNS
          + """
          WHERE citizen_id = $1 AND ($2::timestamptz IS NULL OR (given_at, id) < ($2, $3::uuid))
          ORDER BY given_at DESC, id DESC LIMIT $4
          """;
  private static final String PUT =
      """
      INSERT INTO service_feedback (citizen_id, visit_id, id, app_id, opd, region, rating, elements,
        comment, state, given_on, given_at, changed_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      ON CONFLICT (citizen_id, visit_id) DO UPDATE
      SET rating = $7, elements = $8, comment = $9, state = $10, changed_at = $13
      """;
  private static final String FORGET =
      """
      UPDATE service_feedback
      SET citizen_id = $2, visit_id = gen_random_uuid(), comment = NULL, state = NULL,
        answer = NULL, reason = NULL, handled_at = NULL
      WHERE citizen_id = $1
      """;

  @Inject
  FeedbackRepository() {}

  Future<Optional<Feedback>> lock(SqlConnection tx, CitizenId citizen, UUID visitId) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(citizen.value(), visitId))
        .map(rows -> rows.stream().map(FeedbackRepository::toFeedback).findFirst());
  }

  /** The newest first, after this one; as many rows as asked for. */
  Future<List<Feedback>> list(SqlClient db, CitizenId citizen, @Nullable After after, int rows) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.of(
                citizen.value(),
                after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                after == null ? null : after.id(),
                rows))
        .map(found -> found.stream().map(FeedbackRepository::toFeedback).toList());
  }

  /** Where a page begins. */
  record After(Instant at, UUID id) {}

  Future<Void> put(SqlConnection tx, CitizenId citizen, Feedback said) {
    return tx.preparedQuery(PUT)
        .execute(
            Tuple.tuple()
                .addUUID(citizen.value())
                .addUUID(said.visitId())
                .addUUID(said.id())
                .addString(said.appId().value())
                .addString(said.opd().value())
                .addString(said.region().value())
                .addInteger(said.marks().rating())
                .addValue(elements(said.marks().elements()))
                .addString(said.marks().comment())
                .addString(said.state().map(CaseState::word).orElse(null))
                .addLocalDate(said.givenOn())
                .addOffsetDateTime(said.givenAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(said.changedAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  private static Short @Nullable [] elements(@Nullable List<Integer> marks) {
    return marks == null ? null : marks.stream().map(Integer::shortValue).toArray(Short[]::new);
  }

  /** The numbers stay, as those of one person who is nobody; the words go. */
  Future<Void> forget(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(FORGET)
        .execute(Tuple.of(citizen.value(), UUID.randomUUID()))
        .mapEmpty();
  }

  static Feedback toFeedback(Row row) {
    Short[] elements = row.getArrayOfShorts("elements");
    return new Feedback(
        row.getUUID("visit_id"),
        row.getUUID("id"),
        AppId.parse(row.getString("app_id")),
        OpdCode.parse(row.getString("opd")),
        RegionCode.parse(row.getString("region")),
        new Feedback.Marks(
            row.getShort("rating"),
            elements == null ? null : Arrays.stream(elements).map(Short::intValue).toList(),
            row.getString("comment")),
        Optional.ofNullable(row.getString("state")).map(CaseState::ofWord),
        new Feedback.Handling(
            Optional.ofNullable(row.getString("answer")),
            Optional.ofNullable(row.getString("reason")),
            Optional.ofNullable(row.getOffsetDateTime("handled_at"))
                .map(OffsetDateTime::toInstant)),
        row.getLocalDate("given_on"),
        row.getOffsetDateTime("given_at").toInstant(),
        row.getOffsetDateTime("changed_at").toInstant());
  }
}
