package id.satuwarga.server.agency;

import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of agencies. */
final class OpdRepository {
  private static final String COLUMNS =
      """
      code, region_code, name_id, name_en, about_id, about_en, address, hours_id, hours_en,
      phone, email, website
      """;
  private static final String FIND = "SELECT " + COLUMNS + " FROM opd WHERE code = $1";
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String NAMES =
      "SELECT code, name_id, name_en FROM opd WHERE code = ANY ($1)";
  private static final String WITHIN =
      """
      SELECT code FROM opd, unnest($1::text[]) t (region)
      WHERE region_code = t.region OR region_code LIKE t.region || '.%'
      """;
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
           FROM opd
          WHERE ($1 = '' OR (lower(name_id) COLLATE "C", code)
              > (SELECT lower(name_id) COLLATE "C", code FROM opd WHERE code = $1))
            AND ($2::text IS NULL OR strpos(code, lower($2)) > 0
              OR strpos(lower(name_id), lower($2)) > 0 OR strpos(lower(name_en), lower($2)) > 0)
            AND ($3::text[] IS NULL OR region_code = ANY ($3))
          ORDER BY lower(name_id) COLLATE "C", code LIMIT $4
          """;
  private static final String INSERT =
      "INSERT INTO opd ("
          + COLUMNS
          + """
          , registered_at, changed_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
          ON CONFLICT DO NOTHING
          """;
  private static final String UPDATE =
      """
      UPDATE opd SET region_code = $2, name_id = $3, name_en = $4, about_id = $5, about_en = $6,
        address = $7, hours_id = $8, hours_en = $9, phone = $10, email = $11, website = $12,
        changed_at = $13
      WHERE code = $1
      """;

  @Inject
  OpdRepository() {}

  Future<Optional<Opd>> find(SqlClient db, OpdCode code) {
    return one(db, FIND, code);
  }

  /** The agency, nobody else changing it until the transaction ends. */
  Future<Optional<Opd>> lock(SqlConnection tx, OpdCode code) {
    return one(tx, LOCK, code);
  }

  Future<Map<OpdCode, Localized>> names(SqlClient db, Collection<OpdCode> codes) {
    String[] wanted = codes.stream().map(OpdCode::value).toArray(String[]::new);
    return db.preparedQuery(NAMES)
        .execute(Tuple.tuple().addArrayOfString(wanted))
        .map(
            rows -> {
              Map<OpdCode, Localized> names = new HashMap<>();
              rows.forEach(
                  row -> names.put(new OpdCode(row.getString("code")), localized(row, "name")));
              return names;
            });
  }

  /** Those whose own territory lies within one of these. */
  Future<Set<OpdCode>> within(SqlClient db, Collection<RegionCode> territories) {
    String[] wanted = territories.stream().map(RegionCode::value).toArray(String[]::new);
    return db.preparedQuery(WITHIN)
        .execute(Tuple.tuple().addArrayOfString(wanted))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new OpdCode(row.getString("code")))
                    .collect(Collectors.toSet()));
  }

  /** By name; one row more than the limit, if there is one. */
  Future<List<Opd>> list(SqlClient db, OpdQuery query) {
    Tuple where =
        Tuple.tuple()
            .addString(query.cursor().map(cursor -> cursor.text(0)).orElse(""))
            .addString(query.name().orElse(null))
            .addArrayOfString(query.region().map(OpdRepository::serving).orElse(null))
            .addInteger(query.limit() + 1);
    return db.preparedQuery(LIST)
        .execute(where)
        .map(rows -> rows.stream().map(OpdRepository::toOpd).toList());
  }

  /** False when the code is taken. */
  Future<Boolean> insert(SqlConnection tx, Opd opd, Instant at) {
    return tx.preparedQuery(INSERT).execute(row(opd, at)).map(rows -> rows.rowCount() == 1);
  }

  Future<Void> update(SqlConnection tx, Opd opd, Instant at) {
    return tx.preparedQuery(UPDATE).execute(row(opd, at)).mapEmpty();
  }

  private static Future<Optional<Opd>> one(SqlClient db, String sql, OpdCode code) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(code.value()))
        .map(rows -> rows.stream().map(OpdRepository::toOpd).findFirst());
  }

  /** The territory itself and all around it: an agency of the province serves its villages too. */
  private static String[] serving(RegionCode region) {
    return Stream.concat(region.ancestors().stream(), Stream.of(region))
        .map(RegionCode::value)
        .toArray(String[]::new);
  }

  private static Tuple row(Opd opd, Instant at) {
    Localized hours = opd.hours();
    return Tuple.tuple()
        .addString(opd.code().value())
        .addString(opd.region().value())
        .addString(opd.name().id())
        .addString(opd.name().en())
        .addString(opd.about().id())
        .addString(opd.about().en())
        .addString(opd.address())
        .addString(hours == null ? null : hours.id())
        .addString(hours == null ? null : hours.en())
        .addString(opd.phone())
        .addString(opd.email())
        .addString(opd.website())
        .addOffsetDateTime(at.atOffset(ZoneOffset.UTC));
  }

  private static Opd toOpd(Row row) {
    @Nullable String hours = row.getString("hours_id");
    return new Opd(
        new OpdCode(row.getString("code")),
        localized(row, "name"),
        new RegionCode(row.getString("region_code")),
        localized(row, "about"),
        row.getString("address"),
        hours == null ? null : new Localized(hours, row.getString("hours_en")),
        row.getString("phone"),
        row.getString("email"),
        row.getString("website"));
  }

  private static Localized localized(Row row, String name) {
    return new Localized(row.getString(name + "_id"), row.getString(name + "_en"));
  }
}
