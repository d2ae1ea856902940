package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of lists of named people. */
final class AudienceListRepository {
  private static final String FIND =
      """
      SELECT id, opd_code, purpose, within, made_by, made_at, state, file_hash, filled_at, row_count,
        people, repeated, broken, reached
      FROM audience_list WHERE id = $1
      """;
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String INSERT =
      """
      INSERT INTO audience_list (id, opd_code, purpose, within, made_by, made_at, state)
      VALUES ($1, $2, $3, $4, $5, $6, 'empty')
      """;
  private static final String FILL =
      """
      UPDATE audience_list SET state = $2, file_hash = $3, filled_at = $4, row_count = $5, people = $6,
        repeated = $7, broken = $8, reached = $9
      WHERE id = $1
      """;
  private static final String COUNT =
      "SELECT count(*) FROM audience_list WHERE made_by = $1 AND made_at > $2";
  private static final String FORGET =
      """
      DELETE FROM audience_list WHERE id IN (
        SELECT id FROM audience_list WHERE made_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING id
      """;

  @Inject
  AudienceListRepository() {}

  Future<Optional<AudienceList>> find(SqlClient db, UUID id) {
    return one(db, FIND, id);
  }

  Future<Optional<AudienceList>> lock(SqlConnection tx, UUID id) {
    return one(tx, LOCK, id);
  }

  private static Future<Optional<AudienceList>> one(SqlClient db, String sql, UUID id) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(AudienceListRepository::toList).findFirst());
  }

  Future<Void> insert(SqlConnection tx, AudienceList list) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(list.id())
                .addString(list.opd().value())
                .addString(list.purpose())
                .addArrayOfString(
                    list.within().stream().map(RegionCode::value).toArray(String[]::new))
                .addUUID(list.madeBy())
                .addOffsetDateTime(Columns.utc(list.madeAt())))
        .mapEmpty();
  }

  Future<Void> fill(
      SqlConnection tx, AudienceList list, AudienceList.Figures figures, Instant now) {
    return tx.preparedQuery(FILL)
        .execute(
            Tuple.tuple()
                .addUUID(list.id())
                .addString(list.state().word())
                .addString(list.fileHash())
                .addOffsetDateTime(Columns.utc(now))
                .addInteger(figures.rows())
                .addInteger(figures.people())
                .addInteger(figures.repeated())
                .addInteger(figures.broken())
                .addInteger(figures.reached()))
        .mapEmpty();
  }

  /** How many this person has made since then. */
  Future<Long> countSince(SqlClient db, UUID person, Instant since) {
    return db.preparedQuery(COUNT)
        .execute(Tuple.of(person, Columns.utc(since)))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Those made before then, which are gone now. */
  Future<List<UUID>> forget(SqlConnection tx, Instant before, int limit) {
    return tx.preparedQuery(FORGET)
        .execute(Tuple.of(Columns.utc(before), limit))
        .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
  }

  private static AudienceList toList(Row row) {
    return new AudienceList(
        row.getUUID("id"),
        new OpdCode(row.getString("opd_code")),
        row.getString("purpose"),
        Arrays.stream(row.getArrayOfStrings("within")).map(RegionCode::new).toList(),
        row.getUUID("made_by"),
        row.getOffsetDateTime("made_at").toInstant(),
        AudienceList.State.ofWord(row.getString("state")),
        row.getString("file_hash"),
        row.getOffsetDateTime("filled_at") == null
            ? null
            : new AudienceList.Figures(
                row.getInteger("row_count"),
                row.getInteger("people"),
                row.getInteger("repeated"),
                row.getInteger("broken"),
                row.getInteger("reached")));
  }
}
