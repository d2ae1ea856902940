package id.satuwarga.server.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Sessions and the list of those that ended a moment ago. */
final class SessionRepository {
  private static final String COLUMNS =
      "citizen_id, id, app, device_name, generation, refresh_hash, started_at, last_used_at,"
          + " expires_at";
  private static final String INSERT =
      "INSERT INTO session (" + COLUMNS + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
  private static final String LOCK =
      "SELECT " + COLUMNS + " FROM session WHERE citizen_id = $1 AND id = $2 FOR UPDATE";
  private static final String ROTATE =
      """
      UPDATE session SET generation = $3, refresh_hash = $4, last_used_at = $5, expires_at = $6
      WHERE citizen_id = $1 AND id = $2
      """;
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + " FROM session WHERE citizen_id = $1 AND expires_at > $2 ORDER BY last_used_at DESC, id";
  private static final String END =
      """
      WITH gone AS (DELETE FROM session WHERE citizen_id = $1 AND ($2::uuid IS NULL OR id = $2)
                    RETURNING id)
      INSERT INTO session_end (session_id, ended_at) SELECT id, $3 FROM gone RETURNING session_id
      """;
  private static final String ENDED_SINCE =
      "SELECT session_id, ended_at FROM session_end WHERE ended_at > $1";
  private static final String PURGE = "DELETE FROM session WHERE expires_at < $1";
  private static final String PURGE_ENDS = "DELETE FROM session_end WHERE ended_at < $1";

  @Inject
  SessionRepository() {}

  /** An access token of this session must not pass any more from this moment. */
  record End(UUID session, Instant at) {}

  Future<Void> insert(SqlConnection tx, Session session) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                new Object[] {
                  session.citizen().value(),
                  session.id(),
                  session.app().tag(),
                  session.deviceName().orElse(null),
                  session.generation(),
                  session.refreshHash(),
                  session.startedAt().atOffset(ZoneOffset.UTC),
                  session.lastUsedAt().atOffset(ZoneOffset.UTC),
                  session.expiresAt().atOffset(ZoneOffset.UTC)
                }))
        .mapEmpty();
  }

  /** Nobody else rotates or ends the session until this transaction is over. */
  Future<Optional<Session>> lock(SqlConnection tx, CitizenId citizen, UUID session) {
    return tx.preparedQuery(LOCK)
        .mapping(SessionRepository::toSession)
        .execute(Tuple.of(citizen.value(), session))
        .map(rows -> rows.stream().findFirst());
  }

  Future<Void> rotate(SqlConnection tx, Session session) {
    return tx.preparedQuery(ROTATE)
        .execute(
            Tuple.of(
                session.citizen().value(),
                session.id(),
                session.generation(),
                session.refreshHash(),
                session.lastUsedAt().atOffset(ZoneOffset.UTC),
                session.expiresAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<List<Session>> list(SqlClient db, CitizenId citizen, Instant now) {
    return db.preparedQuery(LIST)
        .mapping(SessionRepository::toSession)
        .execute(Tuple.of(citizen.value(), now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().toList());
  }

  /** Ends one session of the citizen, or all; answers which there were. */
  Future<List<UUID>> end(SqlConnection tx, CitizenId citizen, Optional<UUID> session, Instant now) {
    return tx.preparedQuery(END)
        .mapping(row -> row.getUUID("session_id"))
        .execute(Tuple.of(citizen.value(), session.orElse(null), now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().toList());
  }

  Future<List<End>> endedSince(SqlClient db, Instant since) {
    return db.preparedQuery(ENDED_SINCE)
        .mapping(
            row ->
                new End(row.getUUID("session_id"), row.getOffsetDateTime("ended_at").toInstant()))
        .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().toList());
  }

  /** Forgets sessions that ran out and ends that no living token can meet. */
  Future<Integer> purge(SqlClient db, Instant now, Instant tokensMadeBefore) {
    return db.preparedQuery(PURGE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .compose(
            sessions ->
                db.preparedQuery(PURGE_ENDS)
                    .execute(Tuple.of(tokensMadeBefore.atOffset(ZoneOffset.UTC)))
                    .map(ends -> sessions.rowCount() + ends.rowCount()));
  }

  private static Session toSession(Row row) {
    return new Session(
        new CitizenId(row.getUUID("citizen_id")),
        row.getUUID("id"),
        App.ofTag(row.getString("app")),
        Optional.ofNullable(row.getString("device_name")),
        row.getInteger("generation"),
        row.getString("refresh_hash"),
        row.getOffsetDateTime("started_at").toInstant(),
        row.getOffsetDateTime("last_used_at").toInstant(),
        row.getOffsetDateTime("expires_at").toInstant());
  }
}
