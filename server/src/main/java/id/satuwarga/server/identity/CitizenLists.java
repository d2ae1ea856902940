package id.satuwarga.server.identity;

import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Lists of citizens whom somebody named by NIK or telephone number. Who is no citizen, or lives
 * beyond the territories, is not kept and cannot be told from the others: only how many were found
 * is answered.
 */
public final class CitizenLists {
  private static final int PORTION = 10_000;
  private static final String WITHIN =
      """
       EXISTS (
        SELECT FROM unnest($2::text[]) AS t(code)
        WHERE c.home_region = t.code OR starts_with(c.home_region, t.code || '.'))
      ON CONFLICT DO NOTHING
      """;
  private static final String ADD_BY_NIK =
      """
      INSERT INTO citizen_list (citizen_id, list_id)
      SELECT c.id, $1 FROM citizen_by_nik known JOIN citizen c ON c.id = known.citizen_id
      WHERE known.nik_hash = ANY ($3::text[]) AND
      """
          + WITHIN;

  /** A number that several citizens share says of none of them that they are meant. */
  private static final String ADD_BY_PHONE =
      """
      INSERT INTO citizen_list (citizen_id, list_id)
      SELECT c.id, $1 FROM (
        SELECT (array_agg(id))[1] AS id FROM citizen WHERE phone = ANY ($3::text[])
        GROUP BY phone HAVING count(*) = 1) known
      JOIN citizen c ON c.id = known.id WHERE
      """
          + WITHIN;

  private static final String COUNT = "SELECT count(*) FROM citizen_list WHERE list_id = $1";
  private static final String CLEAR = "DELETE FROM citizen_list WHERE list_id = ANY ($1)";
  private final NikVault vault;
  private final Vertx vertx;

  @Inject
  CitizenLists(NikVault vault, Vertx vertx) {
    this.vault = vault;
    this.vertx = vertx;
  }

  /** Puts those of them who are citizens of the territories on the list; answers how many. */
  public Future<Integer> fill(
      SqlConnection tx, UUID list, Collection<PersonKey> keys, Collection<RegionCode> within) {
    String[] codes = within.stream().map(RegionCode::value).toArray(String[]::new);
    List<String> phones = keys.stream().flatMap(key -> key.phone().stream()).toList();
    return vertx
        .executeBlocking(() -> hashes(keys), false)
        .compose(hashes -> add(tx, ADD_BY_NIK, list, codes, hashes))
        .compose(added -> add(tx, ADD_BY_PHONE, list, codes, phones))
        .compose(added -> count(tx, list));
  }

  private List<String> hashes(Collection<PersonKey> keys) {
    return keys.stream()
        .flatMap(key -> key.nik().stream())
        .map(digits -> vault.hash(new Nik(digits)))
        .sorted()
        .toList();
  }

  private static Future<Void> add(
      SqlConnection tx, String sql, UUID list, String[] within, List<String> values) {
    Future<Void> done = Future.succeededFuture();
    for (List<String> portion : portions(values)) {
      Tuple row =
          Tuple.tuple()
              .addUUID(list)
              .addArrayOfString(within)
              .addArrayOfString(portion.toArray(String[]::new));
      done = done.compose(next -> tx.preparedQuery(sql).execute(row).mapEmpty());
    }
    return done;
  }

  private static List<List<String>> portions(List<String> values) {
    List<List<String>> portions = new ArrayList<>();
    for (int at = 0; at < values.size(); at += PORTION) {
      portions.add(values.subList(at, Math.min(values.size(), at + PORTION)));
    }
    return portions;
  }

  private static Future<Integer> count(SqlClient db, UUID list) {
    return db.preparedQuery(COUNT)
        .execute(Tuple.of(list))
        .map(rows -> rows.iterator().next().getLong(0).intValue());
  }

  /** Nobody is on these lists any more. */
  public Future<Void> clear(SqlClient db, Collection<UUID> lists) {
    return lists.isEmpty()
        ? Future.succeededFuture()
        : db.preparedQuery(CLEAR)
            .execute(Tuple.tuple().addArrayOfUUID(lists.toArray(UUID[]::new)))
            .mapEmpty();
  }
}
