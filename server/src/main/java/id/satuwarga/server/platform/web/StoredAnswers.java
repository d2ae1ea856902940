package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import javax.inject.Inject;

/** What {@link Commands} keep of a citizen for a day, in case a command is repeated. */
public final class StoredAnswers {
  private static final String LIST =
      "SELECT key, status, created_at FROM idempotency_key WHERE caller = $1 ORDER BY created_at";
  private static final String FORGET = "DELETE FROM idempotency_key WHERE caller = $1";

  @Inject
  StoredAnswers() {}

  /** A command by the name its caller gave it, and how it was answered. */
  public record Answer(String key, int status, Instant at) {}

  public Future<List<Answer>> of(SqlClient db, String citizenId) {
    return db.preparedQuery(LIST)
        .mapping(
            row ->
                new Answer(
                    row.getString("key"),
                    row.getInteger("status"),
                    row.getOffsetDateTime("created_at").toInstant()))
        .execute(Tuple.of(Commands.nameOfCitizen(citizenId)))
        .map(rows -> rows.stream().toList());
  }

  public Future<Void> forget(SqlConnection tx, String citizenId) {
    return tx.preparedQuery(FORGET).execute(Tuple.of(Commands.nameOfCitizen(citizenId))).mapEmpty();
  }
}
