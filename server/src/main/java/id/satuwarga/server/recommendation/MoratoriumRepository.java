package id.satuwarga.server.recommendation;

import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of moratoriums. */
final class MoratoriumRepository {
  private static final String COLUMNS =
      """
      SELECT id, region_code, first_day, last_day, legal_basis, extensions, set_at, lifted_at
      FROM moratorium
      """;
  private static final String LOCK = COLUMNS + "WHERE id = $1 FOR UPDATE";
  private static final String OVER =
      COLUMNS
          + """
          WHERE lifted_at IS NULL AND (region_code = $1 OR starts_with($1, region_code || '.'))
          ORDER BY last_day DESC
          """;
  private static final String TOUCHING =
      COLUMNS
          + """
          WHERE EXISTS (SELECT FROM unnest($1::text[]) t (code)
            WHERE region_code = t.code OR starts_with(region_code, t.code || '.')
              OR starts_with(t.code, region_code || '.'))
          ORDER BY set_at DESC, id LIMIT 100
          """;
  private static final String INSERT =
      """
      INSERT INTO moratorium
        (id, region_code, first_day, last_day, legal_basis, extensions, set_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String LIFT = "UPDATE moratorium SET lifted_at = $2 WHERE id = $1";

  @Inject
  MoratoriumRepository() {}

  Future<Optional<Moratorium>> lock(SqlConnection tx, UUID id) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(MoratoriumRepository::toMoratorium).findFirst());
  }

  /** Those that are not lifted, over this territory or one it is part of. */
  Future<List<Moratorium>> over(SqlClient db, RegionCode region) {
    return db.preparedQuery(OVER)
        .execute(Tuple.of(region.value()))
        .map(rows -> rows.stream().map(MoratoriumRepository::toMoratorium).toList());
  }

  /** Those of these territories, of their parts and of what they are part of; newest first. */
  Future<List<Moratorium>> touching(SqlClient db, Collection<RegionCode> regions) {
    return db.preparedQuery(TOUCHING)
        .execute(
            Tuple.tuple()
                .addArrayOfString(regions.stream().map(RegionCode::value).toArray(String[]::new)))
        .map(rows -> rows.stream().map(MoratoriumRepository::toMoratorium).toList());
  }

  Future<Void> insert(SqlConnection tx, Moratorium fresh) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(fresh.id())
                .addString(fresh.region().value())
                .addLocalDate(fresh.firstDay())
                .addLocalDate(fresh.lastDay())
                .addString(fresh.legalBasis())
                .addString(fresh.extensions().name().toLowerCase(Locale.ROOT))
                .addOffsetDateTime(fresh.setAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> lift(SqlConnection tx, UUID id, Instant at) {
    return tx.preparedQuery(LIFT).execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC))).mapEmpty();
  }

  private static Moratorium toMoratorium(Row row) {
    return new Moratorium(
        row.getUUID("id"),
        new RegionCode(row.getString("region_code")),
        row.getLocalDate("first_day"),
        row.getLocalDate("last_day"),
        row.getString("legal_basis"),
        Moratorium.Extensions.valueOf(row.getString("extensions").toUpperCase(Locale.ROOT)),
        row.getOffsetDateTime("set_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("lifted_at")).map(OffsetDateTime::toInstant));
  }
}
