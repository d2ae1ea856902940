package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** The operation by which developers see how calls to their mini-app end. */
final class CallLogRoutes implements RouteSource {
  private final CallLogDesk desk;

  @Inject
  CallLogRoutes(CallLogDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.query("listGatewayCalls", this::list));
  }

  private Future<Reply> list(Call call) {
    return desk.list(call.caller(), AppId.parse(call.path("appId")))
        .map(calls -> Reply.ok(new Page<>(calls, Optional.empty())));
  }
}
