package id.satuwarga.server.classification;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of auditors who do not judge an app any more. */
final class DepartureRepository {
  private static final String SWAP =
      """
      UPDATE classification SET version = version + 1,
        one_auditor = CASE one_auditor WHEN $2 THEN $3 ELSE one_auditor END,
        other_auditor = CASE other_auditor WHEN $2 THEN $3 ELSE other_auditor END
      WHERE id = $1
      """;
  private static final String LEAVE =
      """
      INSERT INTO classification_departure
        (classification_id, auditor, successor, reason, replaced_by, replaced_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;

  @Inject
  DepartureRepository() {}

  /** Somebody else judges it from now on. */
  Future<Void> replace(SqlConnection tx, UUID id, Classification.Former former, UUID successor) {
    return tx.preparedQuery(SWAP)
        .execute(Tuple.of(id, former.auditor(), successor))
        .compose(
            done ->
                tx.preparedQuery(LEAVE)
                    .execute(
                        Tuple.of(
                            id,
                            former.auditor(),
                            successor,
                            former.reason(),
                            former.by(),
                            former.at().atOffset(ZoneOffset.UTC))))
        .mapEmpty();
  }
}
