package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.UUID;

/**
 * Who counts the notices of an OPD to a citizen and then adds some does so alone, or many at once
 * would each find room. Citizens share a few locks, so that a thousand take no thousand.
 */
final class NoticeTurns {
  private static final String TAKE =
      """
      SELECT pg_advisory_xact_lock(turn) FROM (
        SELECT DISTINCT
          hashtextextended('notice ' || $1 || ' ' || (hashtext(citizen::text) & 63), 90) AS turn
        FROM unnest($2::uuid[]) AS citizen ORDER BY turn
      ) AS turns
      """;

  private NoticeTurns() {}

  /** Until the transaction ends; in one order, so that nobody waits for somebody who waits. */
  static Future<Void> take(SqlConnection tx, OpdCode opd, Collection<CitizenId> citizens) {
    UUID[] ids = citizens.stream().map(CitizenId::value).toArray(UUID[]::new);
    return tx.preparedQuery(TAKE)
        .execute(Tuple.tuple().addString(opd.value()).addArrayOfUUID(ids))
        .mapEmpty();
  }
}
