package id.satuwarga.server.identity;

import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Citizens as a number: how many are meant, and what may be shown of some without naming them. */
public final class CitizenFigures {
  /** By the territory asked for, or by so many characters of where each lives. */
  private static final String COUNT =
      """
      SELECT CASE WHEN $%1$d = 0 THEN t.code ELSE left(c.home_region, $%1$d) END AS region,
        %3$s AS citizens
      FROM %2$s GROUP BY 1 HAVING %3$s > 0
      """;

  private static final String SAMPLE =
      """
      SELECT left(c.name, 1) AS initial, left(c.home_region, 5) AS home FROM %2$s
      ORDER BY random() LIMIT $%1$d
      """;

  /** Of villages drawn by their size, so that not everybody of a province is looked at. */
  private static final String SAMPLE_OF_CENSUS =
      """
      WITH villages AS (
        SELECT c.home_region, sum(c.citizens) AS size FROM %2$s
        GROUP BY c.home_region HAVING sum(c.citizens) > 0),
      drawn AS (
        SELECT home_region FROM villages ORDER BY -ln(1 - random()) / size LIMIT $%1$d)
      SELECT left(one.name, 1) AS initial, left(one.home_region, 5) AS home FROM drawn
      CROSS JOIN LATERAL (
        SELECT name, home_region FROM citizen c
        WHERE c.home_region COLLATE "C" = drawn.home_region AND ($5::text IS NULL OR c.language = $5)
        ORDER BY random() LIMIT $%1$d) one
      ORDER BY random() LIMIT $%1$d
      """;

  @Inject
  CitizenFigures() {}

  /** How many live in each of the territories. */
  public Future<Map<RegionCode, Long>> countByTerritory(SqlClient db, CitizenFilter filter) {
    return count(db, filter, 0);
  }

  /**
   * The same, counted by smaller parts.
   *
   * @param length how long the codes of the parts are
   */
  public Future<Map<RegionCode, Long>> countByPart(SqlClient db, CitizenFilter filter, int length) {
    return count(db, filter, length);
  }

  private static Future<Map<RegionCode, Long>> count(
      SqlClient db, CitizenFilter filter, int length) {
    String sql =
        filter.isOfCensus()
            ? COUNT.formatted(filter.next(), CitizenFilter.CENSUS_ROWS, "sum(c.citizens)::bigint")
            : COUNT.formatted(filter.next(), filter.rows(), "count(*)");
    return db.preparedQuery(sql)
        .execute(filter.tuple().addInteger(length))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new RegionCode(row.getString("region")),
                            row -> row.getLong("citizens"))));
  }

  /** Some of them, others each time. */
  public Future<List<Glimpse>> sample(SqlClient db, CitizenFilter filter, int size) {
    String sql =
        filter.isOfCensus()
            ? SAMPLE_OF_CENSUS.formatted(filter.next(), CitizenFilter.CENSUS_ROWS)
            : SAMPLE.formatted(filter.next(), filter.rows());
    return db.preparedQuery(sql)
        .execute(filter.tuple().addInteger(size))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Glimpse(
                                row.getString("initial"), new RegionCode(row.getString("home"))))
                    .toList());
  }
}
