package id.satuwarga.server.feedback;

import id.satuwarga.server.platform.config.Mode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.inject.Inject;

/** Marks of people who are nobody, so that a fresh sandbox has figures of past months to show. */
public final class PretendFeedback {
  /** Spread over the three months before this one; every second person fills in the survey. */
  private static final String INSERT =
      """
      INSERT INTO service_feedback (citizen_id, visit_id, id, app_id, opd, region, rating, elements,
        given_on, given_at, changed_at)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), $1, $2, $3, rating,
        CASE WHEN n % 2 = 0 THEN ARRAY(
          SELECT greatest(1, rating - ((n + u) % 5 = 0)::int)::smallint
          FROM generate_series(1, 9) u) END,
        day, day, day
      FROM (SELECT n, 1 + (mark >= 1)::int + (mark >= 3)::int + (mark >= 6)::int AS rating, day
        FROM (SELECT n, (n * 7) % 10 + $5::int AS mark,
            date_trunc('month', $6::date)::date - (n * 3) % 80 - 1 AS day
          FROM generate_series(1, $4::int) n) drawn) pretend
      WHERE NOT EXISTS (SELECT FROM service_feedback WHERE app_id = $1)
      """;

  private final Mode mode;
  private final Clock clock;

  @Inject
  PretendFeedback(Mode mode, Clock clock) {
    this.mode = mode;
    this.clock = clock;
  }

  /** A service, who runs it where, how many judged it, and how good it is. */
  public record Service(String appId, String opd, String region, int people, int gift) {}

  /** Once for a service: what is there already stays. */
  public Future<Void> bringIn(SqlConnection tx, Service service) {
    if (mode != Mode.SANDBOX) {
      throw new IllegalStateException("pretended marks have no place in production");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                service.appId(),
                service.opd(),
                service.region(),
                service.people(),
                service.gift(),
                today))
        .mapEmpty();
  }
}
