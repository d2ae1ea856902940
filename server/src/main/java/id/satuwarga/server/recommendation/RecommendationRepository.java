package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of requests, each with what stands in its letter beside the file. */
final class RecommendationRepository {
  private static final String COLUMNS =
      """
      SELECT r.id, r.region_code, r.draft::text AS draft, r.state, r.asked_at, r.due_on, r.answer_by,
        r.questioned_on, l.number, l.code, l.issued_at, l.valid_until, l.withdrawn_at, l.sha256
      FROM recommendation r LEFT JOIN recommendation_letter l ON l.recommendation_id = r.id
      """;
  private static final String FIND = COLUMNS + "WHERE r.id = $1";
  private static final String LOCK = FIND + " FOR UPDATE OF r";
  private static final String LIST =
      COLUMNS
          + """
          WHERE (r.opd_code = ANY ($1) OR EXISTS (
              SELECT FROM unnest($2::text[]) t (code)
              WHERE r.region_code = t.code OR starts_with(r.region_code, t.code || '.')))
            AND ($3::text IS NULL OR $3 = CASE
              WHEN r.state = 'QUESTIONED' AND r.answer_by < $7 THEN 'EXPIRED'
              WHEN r.state = 'GRANTED' AND l.valid_until < $7 THEN 'EXPIRED'
              ELSE r.state END)
            AND ($4::text IS NULL OR r.opd_code = $4)
            AND ($5::text IS NULL OR r.app_id = $5)
            AND ($6::uuid IS NULL OR r.id < $6)
          ORDER BY r.id DESC LIMIT $8
          """;
  private static final String ONE_AT_A_TIME =
      "SELECT FROM pg_advisory_xact_lock(hashtextextended('recommendation:' || $1::text, 0))";
  private static final String IS_OPEN =
      """
      SELECT FROM recommendation
      WHERE app_id = $1 AND opd_code = $2
        AND (state IN ('ASKED', 'COMMITTEE') OR (state = 'QUESTIONED' AND answer_by >= $3))
      """;
  private static final String INSERT =
      """
      INSERT INTO recommendation
        (id, opd_code, region_code, app_id, draft, state, asked_at, due_on)
      VALUES ($1, $2, $3, $4, CAST($5::text AS jsonb), $6, $7, $8)
      """;
  private static final String UPDATE =
      """
      UPDATE recommendation SET state = $2, due_on = $3, questioned_on = $4, answer_by = $5
      WHERE id = $1
      """;

  @Inject
  RecommendationRepository() {}

  Future<Optional<Recommendation>> find(SqlClient db, UUID id) {
    return one(db, FIND, id);
  }

  /** The request, nobody else changing it until the transaction ends. */
  Future<Optional<Recommendation>> lock(SqlConnection tx, UUID id) {
    return one(tx, LOCK, id);
  }

  private static Future<Optional<Recommendation>> one(SqlClient db, String sql, UUID id) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(RecommendationRepository::toRecommendation).findFirst());
  }

  /** The newest first; one row more than the limit, if there is one. */
  Future<List<Recommendation>> list(
      SqlClient db, Reach reach, RequestQuery query, @Nullable UUID before, int limit) {
    Tuple where =
        Tuple.tuple()
            .addArrayOfString(reach.opds().stream().map(OpdCode::value).toArray(String[]::new))
            .addArrayOfString(
                reach.territories().stream().map(RegionCode::value).toArray(String[]::new))
            .addString(query.state().map(RequestState::name).orElse(null))
            .addString(query.opd().map(OpdCode::value).orElse(null))
            .addString(query.appId().orElse(null))
            .addUUID(before)
            .addLocalDate(query.today())
            .addInteger(limit + 1);
    return db.preparedQuery(LIST)
        .execute(where)
        .map(rows -> rows.stream().map(RecommendationRepository::toRecommendation).toList());
  }

  /** Whether somebody has to do something about a request for this mini-app. */
  Future<Boolean> isOpen(SqlConnection tx, RequestDraft draft, LocalDate today) {
    return tx.preparedQuery(ONE_AT_A_TIME)
        .execute(Tuple.of(draft.appId()))
        .compose(
            alone ->
                tx.preparedQuery(IS_OPEN)
                    .execute(Tuple.of(draft.appId(), draft.opd().value(), today)))
        .map(rows -> rows.size() > 0);
  }

  Future<Void> insert(SqlConnection tx, Recommendation fresh) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(fresh.id())
                .addString(fresh.draft().opd().value())
                .addString(fresh.region().value())
                .addString(fresh.draft().appId())
                .addString(Json.write(fresh.draft()))
                .addString(fresh.written().name())
                .addOffsetDateTime(fresh.askedAt().atOffset(ZoneOffset.UTC))
                .addLocalDate(fresh.dueOn()))
        .mapEmpty();
  }

  Future<Void> update(SqlConnection tx, Recommendation changed) {
    return tx.preparedQuery(UPDATE)
        .execute(
            Tuple.tuple()
                .addUUID(changed.id())
                .addString(changed.written().name())
                .addLocalDate(changed.dueOn())
                .addLocalDate(changed.pause().map(Recommendation.Wait::since).orElse(null))
                .addLocalDate(changed.pause().map(Recommendation.Wait::until).orElse(null)))
        .mapEmpty();
  }

  private static Recommendation toRecommendation(Row row) {
    return new Recommendation(
        row.getUUID("id"),
        new RegionCode(row.getString("region_code")),
        Json.read(row.getString("draft"), RequestDraft.class),
        RequestState.valueOf(row.getString("state")),
        row.getOffsetDateTime("asked_at").toInstant(),
        row.getLocalDate("due_on"),
        Optional.ofNullable(row.getLocalDate("answer_by"))
            .map(until -> new Recommendation.Wait(row.getLocalDate("questioned_on"), until)),
        Optional.ofNullable(row.getString("number")).map(number -> LetterRepository.toLetter(row)));
  }
}
