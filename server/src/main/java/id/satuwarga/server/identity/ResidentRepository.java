package id.satuwarga.server.identity;

import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Citizens by where they live. */
final class ResidentRepository {
  private static final String HOMES =
      "SELECT id, home_region FROM citizen WHERE id = ANY ($1) AND home_region IS NOT NULL";

  @Inject
  ResidentRepository() {}

  Future<Map<CitizenId, RegionCode>> homes(SqlClient db, Collection<CitizenId> citizens) {
    return db.preparedQuery(HOMES)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(citizens.stream().map(CitizenId::value).toArray(UUID[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new CitizenId(row.getUUID("id")),
                            row -> new RegionCode(row.getString("home_region")))));
  }
}
