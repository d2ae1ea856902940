package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Citizens by where they live. */
final class ResidentRepository {
  private static final String HOMES =
      "SELECT id, home_region FROM citizen WHERE id = ANY ($1) AND home_region IS NOT NULL";

  private static final String OF =
      """
      SELECT id, home_region, language FROM citizen
      WHERE id = ANY ($1) AND home_region IS NOT NULL ORDER BY id
      """;

  /** Behind all codes of a territory and its parts, in byte order. */
  static final String BEHIND = "/";

  private static final String AFTER =
      """
      SELECT c.id, c.home_region, c.language FROM citizen c
      WHERE c.home_region COLLATE "C" >= $1::text
        AND c.home_region COLLATE "C" < $1::text || '/'
        AND (c.home_region COLLATE "C", c.id) > ($3::text, $4::uuid)
        AND NOT EXISTS (
          SELECT FROM unnest($2::text[]) AS x(code)
          WHERE c.home_region = x.code OR starts_with(c.home_region, x.code || '.'))
      """
          + CitizenFilter.traits(6)
          + """
          ORDER BY c.home_region COLLATE "C", c.id LIMIT $5
          """;

  @Inject
  ResidentRepository() {}

  Future<List<Residents.Resident>> after(
      SqlClient db, RegionCode territory, CitizenFilter filter, Residents.Place place, int limit) {
    return db.preparedQuery(AFTER)
        .execute(
            filter.withTraits(
                Tuple.tuple()
                    .addString(territory.value())
                    .addArrayOfString(
                        filter.without().stream().map(RegionCode::value).toArray(String[]::new))
                    .addString(place.home())
                    .addUUID(place.citizen().value())
                    .addInteger(limit)))
        .map(rows -> rows.stream().map(ResidentRepository::toResident).toList());
  }

  Future<List<Residents.Resident>> of(SqlClient db, Collection<CitizenId> citizens) {
    return db.preparedQuery(OF)
        .execute(ids(citizens))
        .map(rows -> rows.stream().map(ResidentRepository::toResident).toList());
  }

  private static Tuple ids(Collection<CitizenId> citizens) {
    return Tuple.tuple()
        .addArrayOfUUID(citizens.stream().map(CitizenId::value).toArray(UUID[]::new));
  }

  private static Residents.Resident toResident(Row row) {
    return new Residents.Resident(
        new CitizenId(row.getUUID("id")),
        new RegionCode(row.getString("home_region")),
        Language.ofTag(row.getString("language")));
  }

  Future<Map<CitizenId, RegionCode>> homes(SqlClient db, Collection<CitizenId> citizens) {
    return db.preparedQuery(HOMES)
        .execute(ids(citizens))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new CitizenId(row.getUUID("id")),
                            row -> new RegionCode(row.getString("home_region")))));
  }
}
