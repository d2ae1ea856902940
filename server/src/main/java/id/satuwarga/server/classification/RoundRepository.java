package id.satuwarga.server.classification;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of audits. */
final class RoundRepository {
  private static final String COLUMNS =
      """
      SELECT r.id, r.name, r.region_code, r.ministry, r.due_on, r.opened_by, r.opened_at
      FROM classification_round r
      """;
  private static final String FIND = COLUMNS + "WHERE r.id = $1";
  private static final String LIST =
      COLUMNS
          + """
          WHERE (EXISTS (
              SELECT FROM unnest($1::text[]) t (code)
              WHERE r.region_code = t.code OR starts_with(r.region_code, t.code || '.'))
            OR EXISTS (
              SELECT FROM classification c
              WHERE c.round_id = r.id AND $2 IN (c.one_auditor, c.other_auditor)))
            AND ($3::uuid IS NULL OR r.id < $3)
          ORDER BY r.id DESC LIMIT $4
          """;
  private static final String INSERT =
      """
      INSERT INTO classification_round
        (id, name, region_code, ministry, due_on, opened_by, opened_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  @Inject
  RoundRepository() {}

  Future<Optional<Round>> find(SqlClient db, UUID id) {
    return db.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(RoundRepository::toRound).findFirst());
  }

  /** The newest first; one row more than the limit, if there is one. */
  Future<List<Round>> list(SqlClient db, Readers readers, @Nullable UUID before, int limit) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addArrayOfString(readers.territories())
                .addUUID(readers.person())
                .addUUID(before)
                .addInteger(limit + 1))
        .map(rows -> rows.stream().map(RoundRepository::toRound).toList());
  }

  Future<Void> insert(SqlConnection tx, Round fresh) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(fresh.id())
                .addString(fresh.draft().name())
                .addString(fresh.draft().region().value())
                .addString(fresh.draft().ministry().value())
                .addLocalDate(fresh.draft().dueOn())
                .addUUID(fresh.openedBy())
                .addOffsetDateTime(fresh.openedAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  private static Round toRound(Row row) {
    return new Round(
        row.getUUID("id"),
        new Round.Draft(
            row.getString("name"),
            new RegionCode(row.getString("region_code")),
            new OpdCode(row.getString("ministry")),
            row.getLocalDate("due_on")),
        row.getUUID("opened_by"),
        row.getOffsetDateTime("opened_at").toInstant());
  }
}
