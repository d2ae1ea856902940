package id.satuwarga.server.webhook;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import javax.inject.Inject;

/**
 * Whose endpoints these are: the OPD's own back end's, its developers' and its admins'. For anybody
 * else there are none.
 */
final class WebhookRules {
  private static final List<RoleName> OWN = List.of(RoleName.DEVELOPER, RoleName.ADMIN);
  private final EndpointRepository endpoints;
  private final Agencies agencies;

  @Inject
  WebhookRules(EndpointRepository endpoints, Agencies agencies) {
    this.endpoints = endpoints;
    this.agencies = agencies;
  }

  /** Passes who works for the OPD. */
  Future<Void> requireOwn(SqlClient db, Caller caller, OpdCode opd) {
    return agencies
        .find(db, opd)
        .map(
            found -> {
              if (found.isEmpty() || !worksFor(caller, opd)) {
                throw WebProblems.notFound().asException();
              }
              return null;
            });
  }

  /** The endpoint, for who works for its OPD. */
  Future<Endpoint> own(SqlClient db, Caller caller, OpdCode opd, EndpointId id) {
    return requireOwn(db, caller, opd)
        .compose(allowed -> endpoints.find(db, opd, id))
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  private static boolean worksFor(Caller caller, OpdCode opd) {
    return caller instanceof Caller.Opd backEnd
        ? backEnd.opdCode().equals(opd.value())
        : OWN.stream().anyMatch(role -> StaffRules.holds(caller, role, opd));
  }
}
