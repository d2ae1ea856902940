package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Where push reaches the caller. */
final class DeviceRoutes implements RouteSource {
  private final Devices devices;

  @Inject
  DeviceRoutes(Devices devices) {
    this.devices = devices;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("registerDevice", this::register),
        Route.query("listDevices", this::list),
        Route.command("forgetDevice", this::forget));
  }

  private record DeviceList(List<DeviceView> items) {}

  private Future<Reply> register(Call call, SqlConnection tx) {
    return devices
        .register(tx, citizen(call), session(call), call.body(DeviceRequest.class))
        .map(device -> Reply.ok(DeviceView.of(device, session(call))));
  }

  private Future<Reply> list(Call call) {
    return devices
        .list(citizen(call))
        .map(
            found ->
                Reply.ok(
                    new DeviceList(
                        found.stream()
                            .map(device -> DeviceView.of(device, session(call)))
                            .toList())));
  }

  private Future<Reply> forget(Call call, SqlConnection tx) {
    return devices
        .forget(tx, citizen(call), DeviceId.parse(call.path("deviceId")))
        .map(gone -> Reply.noContent());
  }

  private static CitizenId citizen(Call call) {
    return CitizenId.parse(call.caller().citizenId());
  }

  private static UUID session(Call call) {
    return UUID.fromString(call.caller().sessionId());
  }
}
