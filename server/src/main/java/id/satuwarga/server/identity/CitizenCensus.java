package id.satuwarga.server.identity;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import javax.inject.Inject;

/**
 * Adds up who came, went and moved, so that few rows tell how many live where. Any number of
 * processes at a time: what one of them adds up the others leave alone.
 */
final class CitizenCensus implements Worker {
  private static final int PORTION = 5_000;
  private static final String ADD_UP =
      """
      WITH changed AS (
        DELETE FROM citizen_census_change WHERE id IN (
          SELECT id FROM citizen_census_change ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
        RETURNING home_region, language, citizens),
      added AS (
        INSERT INTO citizen_census AS c (home_region, language, citizens)
        SELECT home_region, language, sum(citizens) FROM changed
        GROUP BY home_region, language HAVING sum(citizens) <> 0 ORDER BY home_region, language
        ON CONFLICT (home_region, language) DO UPDATE SET citizens = c.citizens + EXCLUDED.citizens)
      SELECT count(*) AS changes FROM changed
      """;
  private final Database database;

  @Inject
  CitizenCensus(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "citizen-census";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Future<Integer> run() {
    return database
        .background()
        .preparedQuery(ADD_UP)
        .execute(Tuple.of(PORTION))
        .map(rows -> rows.iterator().next().getLong("changes").intValue());
  }
}
