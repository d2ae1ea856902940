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
import java.util.Set;
import javax.inject.Inject;

/** Rows of what was published by which leave, and of the letters it may be published by. */
final class PublishedRepository {
  private static final String LETTERS =
      """
      SELECT r.id, r.draft ->> 'functions' AS functions, l.number, l.code, l.issued_at,
        l.valid_until, l.withdrawn_at, l.sha256
      FROM recommendation r JOIN recommendation_letter l ON l.recommendation_id = r.id
      WHERE r.app_id = $1 AND r.opd_code = $2
      ORDER BY l.issued_at FOR SHARE OF l
      """;
  private static final String OF =
      """
      SELECT app_id, function, opd_code, region_code, letter_of, waiver_id, published_at
      FROM published_function WHERE app_id = $1
      """;
  private static final String PUT =
      """
      INSERT INTO published_function AS known
        (app_id, function, opd_code, region_code, letter_of, waiver_id, published_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (app_id, function) DO UPDATE
      SET opd_code = $3, region_code = $4, letter_of = $5, waiver_id = $6, published_at = $7
      WHERE (known.letter_of, known.waiver_id) IS DISTINCT FROM ($5::uuid, $6::uuid)
      """;
  private static final String LIST =
      """
      SELECT p.app_id, p.function, p.opd_code, p.region_code, p.letter_of, p.waiver_id,
        p.published_at, coalesce(l.number, w.rule) AS name,
        coalesce(l.valid_until, w.valid_until) AS valid_until,
        coalesce(l.withdrawn_at, w.withdrawn_at) AS withdrawn_at
      FROM published_function p
        LEFT JOIN recommendation_letter l ON l.recommendation_id = p.letter_of
        LEFT JOIN waiver w ON w.id = p.waiver_id
      WHERE (p.opd_code = ANY ($1) OR EXISTS (
          SELECT FROM unnest($2::text[]) t (code)
          WHERE p.region_code = t.code OR starts_with(p.region_code, t.code || '.')))
        AND (NOT $3 OR coalesce(l.withdrawn_at, w.withdrawn_at) IS NOT NULL
          OR coalesce(l.valid_until, w.valid_until) < $4)
        AND (p.app_id, p.function) > ($5, $6)
      ORDER BY p.app_id, p.function LIMIT $7
      """;

  @Inject
  PublishedRepository() {}

  /** Which to list, and after which. */
  record Query(boolean lapsed, LocalDate today, String afterApp, String afterFunction, int limit) {}

  /** Letters of the OPD for the mini-app; nobody withdraws one until the transaction ends. */
  Future<List<Ground>> letters(SqlConnection tx, String appId, OpdCode opd) {
    return tx.preparedQuery(LETTERS)
        .execute(Tuple.of(appId, opd.value()))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            Ground.of(
                                row.getUUID("id"),
                                LetterRepository.toLetter(row),
                                Set.of(Json.read(row.getString("functions"), String[].class))))
                    .toList());
  }

  Future<List<PublishedFunction>> of(SqlClient db, String appId) {
    return db.preparedQuery(OF)
        .execute(Tuple.of(appId))
        .map(rows -> rows.stream().map(PublishedRepository::toPublished).toList());
  }

  /** Keeps by which leave the function is out; the moment stays while the leave does. */
  Future<Void> put(SqlConnection tx, PublishedFunction published, Ground ground) {
    boolean letter = ground.kind() == Ground.Kind.LETTER;
    return tx.preparedQuery(PUT)
        .execute(
            Tuple.tuple()
                .addString(published.appId())
                .addString(published.function())
                .addString(published.opd().value())
                .addString(published.region().value())
                .addUUID(letter ? ground.id() : null)
                .addUUID(letter ? null : ground.id())
                .addOffsetDateTime(published.publishedAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** One row more than the limit, if there is one. */
  Future<List<PublishedFunction.Standing>> list(SqlClient db, Reach reach, Query query) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addArrayOfString(reach.opds().stream().map(OpdCode::value).toArray(String[]::new))
                .addArrayOfString(
                    reach.territories().stream().map(RegionCode::value).toArray(String[]::new))
                .addBoolean(query.lapsed())
                .addLocalDate(query.today())
                .addString(query.afterApp())
                .addString(query.afterFunction())
                .addInteger(query.limit() + 1))
        .map(rows -> rows.stream().map(PublishedRepository::toStanding).toList());
  }

  private static PublishedFunction toPublished(Row row) {
    return new PublishedFunction(
        row.getString("app_id"),
        row.getString("function"),
        OpdCode.parse(row.getString("opd_code")),
        new RegionCode(row.getString("region_code")),
        Optional.ofNullable(row.getUUID("letter_of"))
            .or(() -> Optional.ofNullable(row.getUUID("waiver_id"))),
        row.getOffsetDateTime("published_at").toInstant());
  }

  private static PublishedFunction.Standing toStanding(Row row) {
    PublishedFunction published = toPublished(row);
    return new PublishedFunction.Standing(
        published,
        published
            .groundId()
            .map(
                id ->
                    new Ground(
                        row.getUUID("letter_of") == null ? Ground.Kind.WAIVER : Ground.Kind.LETTER,
                        id,
                        row.getString("name"),
                        Set.of(published.function()),
                        row.getLocalDate("valid_until"),
                        row.getOffsetDateTime("withdrawn_at") != null)));
  }
}
