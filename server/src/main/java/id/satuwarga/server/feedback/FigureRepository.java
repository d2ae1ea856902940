package id.satuwarga.server.feedback;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Counts what citizens said. */
final class FigureRepository {
  /**
   * Of several answers of one citizen to one service in a month the newest counts, and one with the
   * survey before one without: whoever answers often has one voice.
   */
  private static final String CELLS =
      """
      WITH voice AS (
        SELECT DISTINCT ON (citizen_id, app_id, opd, region, date_trunc('month', given_on))
          app_id, opd, region, date_trunc('month', given_on)::date AS month, rating, elements
        FROM service_feedback
        WHERE given_on >= $1 AND given_on < $2
        ORDER BY citizen_id, app_id, opd, region, date_trunc('month', given_on),
          (elements IS NULL), changed_at DESC)
      SELECT app_id, opd, region, month,
        ARRAY[count(*) FILTER (WHERE rating = 1), count(*) FILTER (WHERE rating = 2),
          count(*) FILTER (WHERE rating = 3), count(*) FILTER (WHERE rating = 4)] AS ratings,
        count(elements) AS surveys,
        ARRAY[sum(elements[1]), sum(elements[2]), sum(elements[3]), sum(elements[4]),
          sum(elements[5]), sum(elements[6]), sum(elements[7]), sum(elements[8]),
          sum(elements[9])]::bigint[] AS sums
      FROM voice GROUP BY app_id, opd, region, month
      """;

  private static final String FIRST = "SELECT min(given_on) AS first FROM service_feedback";

  @Inject
  FigureRepository() {}

  /** Of all services, OPDs and territories. */
  Future<List<Cell>> cells(SqlClient db, Satisfaction.Span span) {
    return db.preparedQuery(CELLS)
        .execute(Tuple.of(span.from().atDay(1), span.to().plusMonths(1).atDay(1)))
        .map(rows -> rows.stream().map(FigureRepository::toCell).toList());
  }

  /** The month of the first answer of all. */
  Future<Optional<YearMonth>> first(SqlClient db) {
    return db.query(FIRST)
        .execute()
        .map(
            rows ->
                Optional.ofNullable(rows.iterator().next().getLocalDate("first"))
                    .map(YearMonth::from));
  }

  private static Cell toCell(Row row) {
    long surveys = row.getLong("surveys");
    Long[] sums = row.getArrayOfLongs("sums");
    return new Cell(
        row.getString("app_id"),
        row.getString("opd"),
        row.getString("region"),
        YearMonth.from(row.getLocalDate("month")),
        Stream.of(row.getArrayOfLongs("ratings")).toList(),
        surveys,
        IntStream.range(0, SurveyIndex.ELEMENTS)
            .mapToObj(i -> surveys == 0 ? 0L : sums[i])
            .toList());
  }
}
