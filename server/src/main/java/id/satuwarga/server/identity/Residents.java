package id.satuwarga.server.identity;

import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;
import javax.inject.Inject;

/** Where many citizens live, and nothing else of them. */
public final class Residents {
  private final ResidentRepository residents;

  @Inject
  Residents(ResidentRepository residents) {
    this.residents = residents;
  }

  /** Of those who have said so. */
  public Future<Map<CitizenId, RegionCode>> homesOf(SqlClient db, Collection<CitizenId> citizens) {
    return residents.homes(db, citizens);
  }
}
