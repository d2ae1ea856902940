package id.satuwarga.server.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import javax.inject.Inject;

/** Which mini-apps citizens use: to the day and no closer, and for a year at most. */
public final class CitizenApps {
  /** For how long having opened it makes somebody a user. */
  static final int DAYS = 365;

  /** Once a day is enough: a second visit writes nothing. */
  private static final String USE =
      """
      INSERT INTO citizen_app AS known (citizen_id, app_id, used_on) VALUES ($1, $2, $3)
      ON CONFLICT (citizen_id, app_id) DO UPDATE SET used_on = EXCLUDED.used_on
      WHERE known.used_on < EXCLUDED.used_on
      """;

  private static final String LIST =
      "SELECT app_id, used_on FROM citizen_app WHERE citizen_id = $1 ORDER BY app_id";
  private static final String DELETE = "DELETE FROM citizen_app WHERE citizen_id = $1";
  private static final String PURGE = "DELETE FROM citizen_app WHERE used_on < $1";

  @Inject
  CitizenApps() {}

  /** One that was opened, and when last. */
  record Used(String appId, LocalDate usedOn) {}

  /** The citizen, who is held, has opened it. */
  public Future<Void> use(SqlConnection tx, CitizenId citizen, String appId, LocalDate day) {
    return tx.preparedQuery(USE).execute(Tuple.of(citizen.value(), appId, day)).mapEmpty();
  }

  Future<List<Used>> list(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(citizen.value()))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Used(row.getString("app_id"), row.getLocalDate("used_on")))
                    .toList());
  }

  Future<Void> delete(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  Future<Integer> purge(SqlClient db, LocalDate today) {
    return db.preparedQuery(PURGE)
        .execute(Tuple.of(today.minusDays(DAYS)))
        .map(rows -> rows.rowCount());
  }
}
