package id.satuwarga.server.webhook;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Operations on the endpoints of an OPD. */
final class WebhookRoutes implements RouteSource {
  private final Endpoints endpoints;
  private final Database database;

  @Inject
  WebhookRoutes(Endpoints endpoints, Database database) {
    this.endpoints = endpoints;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listWebhooks", this::list),
        Route.command("registerWebhook", this::register),
        Route.command("rotateWebhookSecret", this::rotate),
        Route.command("pauseWebhook", this::pause),
        Route.command("resumeWebhook", this::resume),
        Route.command("deleteWebhook", this::delete));
  }

  private Future<Reply> list(Call call) {
    return endpoints
        .list(database.reads(), call.caller(), opd(call))
        .map(found -> new Page<>(found, Optional.empty()).map(EndpointView::of))
        .map(Reply::ok);
  }

  private Future<Reply> register(Call call, SqlConnection tx) {
    return endpoints
        .register(tx, call.caller(), opd(call), call.body(EndpointEdit.class))
        .map(
            made ->
                Reply.created(
                    "/v1/opds/" + opd(call) + "/webhooks/" + made.endpoint().id(),
                    EndpointView.of(made)));
  }

  private Future<Reply> rotate(Call call, SqlConnection tx) {
    SecretRotation rotation = call.body(SecretRotation.class);
    return endpoints
        .rotate(tx, call.caller(), opd(call), id(call), rotation)
        .map(made -> Reply.ok(EndpointView.of(made)));
  }

  private Future<Reply> pause(Call call, SqlConnection tx) {
    return endpoints
        .pause(tx, call.caller(), opd(call), id(call))
        .map(endpoint -> Reply.ok(EndpointView.of(endpoint)));
  }

  private Future<Reply> resume(Call call, SqlConnection tx) {
    return endpoints
        .resume(tx, call.caller(), opd(call), id(call))
        .map(endpoint -> Reply.ok(EndpointView.of(endpoint)));
  }

  private Future<Reply> delete(Call call, SqlConnection tx) {
    return endpoints.delete(tx, call.caller(), opd(call), id(call)).map(gone -> Reply.noContent());
  }

  static OpdCode opd(Call call) {
    return OpdCode.parse(call.path("opdCode"));
  }

  static EndpointId id(Call call) {
    return EndpointId.parse(call.path("webhookId"));
  }
}
