package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** Operations on agencies and their pages. */
final class OpdRoutes implements RouteSource {
  private final Agencies agencies;

  @Inject
  OpdRoutes(Agencies agencies) {
    this.agencies = agencies;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listOpds", this::list),
        Route.query("getOpd", this::get),
        Route.command("putOpd", this::put));
  }

  private Future<Reply> list(Call call) {
    OpdQuery query =
        new OpdQuery(
            call.query("q"),
            call.query("region").map(RegionCode::parse),
            call.cursor(),
            call.limit());
    return agencies.list(query).map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return agencies.show(OpdCode.parse(call.path("opdCode"))).map(Reply::ok);
  }

  private Future<Reply> put(Call call, SqlConnection tx) {
    OpdCode code = OpdCode.parse(call.path("opdCode"));
    return agencies.put(tx, call.caller(), code, call.body(OpdEdit.class)).map(Reply::ok);
  }
}
