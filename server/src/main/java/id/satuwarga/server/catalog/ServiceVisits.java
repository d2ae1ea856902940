package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;

/**
 * Visits of citizens to services, for slices that stand beside the one that keeps them. A visit is
 * known for little longer than its hour.
 */
public interface ServiceVisits {
  Future<Optional<ServiceVisit>> find(SqlConnection tx, CitizenId citizen, UUID visitId);

  /**
   * A visit as others may know it.
   *
   * @param region the operator's territory
   * @param used whether a press of a button was answered in it
   */
  record ServiceVisit(AppId appId, OpdCode opd, RegionCode region, boolean used) {}
}
