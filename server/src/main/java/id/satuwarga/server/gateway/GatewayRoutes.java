package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
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

/** Operations of citizens on services, and of OPDs on the files sent to them. */
final class GatewayRoutes implements RouteSource {
  private final Visits visits;
  private final Actions actions;
  private final Uploads uploads;
  private final Pickup pickup;
  private final CallLog log;

  @Inject
  GatewayRoutes(Visits visits, Actions actions, Uploads uploads, Pickup pickup, CallLog log) {
    this.visits = visits;
    this.actions = actions;
    this.uploads = uploads;
    this.pickup = pickup;
    this.log = log;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("openVisit", call -> log.watch(call, Errand.OPEN, trace -> open(call, trace))),
        Route.query("actOnVisit", call -> log.watch(call, Errand.ACT, trace -> act(call, trace))),
        Route.query(
            "getVisitImage", call -> log.watch(call, Errand.IMAGE, trace -> image(call, trace))),
        Route.query("createUpload", this::upload),
        Route.command("fetchUpload", this::fetch));
  }

  private Future<Reply> open(Call call, CallTrace trace) {
    return visits
        .open(Visitor.of(call, trace), call.body(VisitRequest.class))
        .map(visit -> Reply.created("/v1/visits/" + visit.visitId(), visit));
  }

  private Future<Reply> act(Call call, CallTrace trace) {
    return actions
        .act(
            Visitor.of(call, trace),
            UUID.fromString(call.path("visitId")),
            call.body(ActionRequest.class))
        .map(Reply::ok);
  }

  private Future<Reply> image(Call call, CallTrace trace) {
    return visits
        .image(
            Visitor.of(call, trace), UUID.fromString(call.path("visitId")), call.path("imageRef"))
        .map(
            image ->
                Reply.bytes(image.kind().mediaType(), image.content().getBytes())
                    .withHeader("Cache-Control", "private, max-age=300"));
  }

  private Future<Reply> upload(Call call) {
    CitizenId citizen = CitizenId.parse(call.caller().citizenId());
    return uploads
        .take(citizen, call.query("name"), call.bytes())
        .map(UploadView::of)
        .map(view -> Reply.created("/v1/uploads/" + view.uploadId(), view));
  }

  private Future<Reply> fetch(Call call, SqlConnection tx) {
    OpdCode opd = OpdCode.parse(call.caller().opdCode());
    return pickup
        .fetch(tx, opd, UUID.fromString(call.path("uploadId")))
        .map(file -> Reply.bytes(file.kind().mediaType(), file.bytes().getBytes()));
  }
}
