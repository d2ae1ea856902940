package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.ServiceVisits;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Tells other slices of visits, and whether anything was done in them. */
final class VisitsKnown implements ServiceVisits {
  private final VisitRepository visits;
  private final ActionRepository actions;

  @Inject
  VisitsKnown(VisitRepository visits, ActionRepository actions) {
    this.visits = visits;
    this.actions = actions;
  }

  @Override
  public Future<Optional<ServiceVisit>> find(SqlConnection tx, CitizenId citizen, UUID visitId) {
    return visits
        .find(tx, citizen, visitId)
        .compose(
            found ->
                found
                    .map(visit -> seen(tx, visit).map(Optional::of))
                    .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private Future<ServiceVisit> seen(SqlConnection tx, Visit visit) {
    return actions
        .anyDone(tx, visit)
        .map(done -> new ServiceVisit(visit.appId(), visit.opd(), visit.region(), done));
  }
}
