package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Operations of those who look for a service. */
final class ServiceRoutes implements RouteSource {
  private final Services services;
  private final ReplacedApps replaced;
  private final Regions regions;
  private final Citizens citizens;
  private final Database database;

  @Inject
  ServiceRoutes(
      Services services,
      ReplacedApps replaced,
      Regions regions,
      Citizens citizens,
      Database database) {
    this.services = services;
    this.replaced = replaced;
    this.regions = regions;
    this.citizens = citizens;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listServices", this::list),
        Route.query("getService", this::get),
        Route.query("getReplacedApps", this::replacedApps));
  }

  private Future<Reply> list(Call call) {
    ServiceQuery query =
        new ServiceQuery(
            call.query("category"),
            call.query("q"),
            call.query("opd").map(OpdCode::parse),
            call.cursor(),
            call.limit());
    return viewer(call).compose(viewer -> services.list(viewer, query)).map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    AppId appId = AppId.parse(call.path("appId"));
    return viewer(call).compose(viewer -> services.get(viewer, appId)).map(Reply::ok);
  }

  private Future<Reply> replacedApps(Call call) {
    return Future.succeededFuture(Reply.ok(replaced.count(call.language())));
  }

  private Future<Viewer> viewer(Call call) {
    Optional<CitizenId> citizen =
        call.caller() instanceof Caller.Citizen known
            ? Optional.of(CitizenId.parse(known.citizenId()))
            : Optional.empty();
    Optional<RegionCode> asked =
        call.query("region").map(RegionCode::parse).map(regions::get).map(Region::code);
    Future<Optional<RegionCode>> region =
        asked.isPresent() || citizen.isEmpty()
            ? Future.succeededFuture(asked)
            : citizens.homeOf(database.reads(), citizen.get());
    return region.map(found -> new Viewer(citizen, found, call.language()));
  }
}
