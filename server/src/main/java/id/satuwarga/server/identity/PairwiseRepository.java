package id.satuwarga.server.identity;

import id.satuwarga.server.agency.OpdCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** Subjects by citizen, and citizens by subject. */
final class PairwiseRepository {
  private static final String FIND =
      "SELECT subject FROM pairwise_subject WHERE citizen_id = $1 AND opd_code = $2";
  private static final String INSERT =
      """
      WITH known AS (SELECT id FROM citizen WHERE id = $1 FOR KEY SHARE),
        made AS (
          INSERT INTO pairwise_subject (citizen_id, opd_code, subject, key_version, made_at)
          SELECT id, $2, $3, $4, $5 FROM known
          ON CONFLICT (citizen_id, opd_code) DO NOTHING
          RETURNING subject, opd_code, citizen_id)
      INSERT INTO citizen_by_subject (subject, opd_code, citizen_id)
      SELECT subject, opd_code, citizen_id FROM made
      """;
  private static final String CITIZEN_OF =
      "SELECT citizen_id FROM citizen_by_subject WHERE subject = $1 AND opd_code = $2";
  private static final String CITIZENS_IN_TURN =
      """
      SELECT known.subject, known.citizen_id
      FROM citizen_by_subject known JOIN citizen ON citizen.id = known.citizen_id
      WHERE known.subject = ANY ($1) AND known.opd_code = $2
      ORDER BY citizen.id FOR KEY SHARE OF citizen FOR NO KEY UPDATE OF known
      """;
  private static final String LIST =
      "SELECT opd_code, made_at FROM pairwise_subject WHERE citizen_id = $1 ORDER BY opd_code";
  private static final String DELETE =
      """
      WITH gone AS (DELETE FROM pairwise_subject WHERE citizen_id = $1 RETURNING subject)
      DELETE FROM citizen_by_subject WHERE subject IN (SELECT subject FROM gone)
      """;

  @Inject
  PairwiseRepository() {}

  /** A subject with the version of the key that made it. */
  record Subject(CitizenId citizen, OpdCode opd, String subject, int keyVersion, Instant madeAt) {}

  /** For the citizen's own export: which OPD knows them, not under what name. */
  record KnownTo(String opd, Instant since) {}

  Future<Optional<String>> find(SqlClient db, CitizenId citizen, OpdCode opd) {
    return db.preparedQuery(FIND)
        .mapping(row -> row.getString("subject"))
        .execute(Tuple.of(citizen.value(), opd.value()))
        .map(PairwiseRepository::first);
  }

  /** Does nothing when there is one already, or when the citizen is being erased. */
  Future<Void> insert(SqlConnection tx, Subject subject) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                subject.citizen().value(),
                subject.opd().value(),
                subject.subject(),
                subject.keyVersion(),
                subject.madeAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Optional<CitizenId>> citizenOf(SqlClient db, OpdCode opd, String subject) {
    return db.preparedQuery(CITIZEN_OF)
        .mapping(row -> new CitizenId(row.getUUID("citizen_id")))
        .execute(Tuple.of(subject, opd.value()))
        .map(PairwiseRepository::first);
  }

  /** By subject; holds the citizens, and what the OPD knows them by, until the transaction ends. */
  Future<Map<String, CitizenId>> citizensInTurn(
      SqlConnection tx, OpdCode opd, Collection<String> names) {
    return tx.preparedQuery(CITIZENS_IN_TURN)
        .execute(
            Tuple.tuple()
                .addArrayOfString(names.stream().distinct().toArray(String[]::new))
                .addString(opd.value()))
        .map(
            rows -> {
              Map<String, CitizenId> citizens = new HashMap<>();
              rows.forEach(
                  row ->
                      citizens.put(
                          row.getString("subject"), new CitizenId(row.getUUID("citizen_id"))));
              return citizens;
            });
  }

  Future<List<KnownTo>> list(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(LIST)
        .mapping(
            row ->
                new KnownTo(
                    row.getString("opd_code"), row.getOffsetDateTime("made_at").toInstant()))
        .execute(Tuple.of(citizen.value()))
        .map(rows -> rows.stream().toList());
  }

  Future<Void> delete(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  private static <T> Optional<T> first(RowSet<T> rows) {
    return rows.stream().findFirst();
  }
}
