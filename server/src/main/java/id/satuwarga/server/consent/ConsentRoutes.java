package id.satuwarga.server.consent;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
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

/** Operations of citizens on their consents and on who looked at their data. */
final class ConsentRoutes implements RouteSource {
  private final ConsentDesk desk;
  private final Consents consents;
  private final AccessHistory history;
  private final Database database;

  @Inject
  ConsentRoutes(ConsentDesk desk, Consents consents, AccessHistory history, Database database) {
    this.desk = desk;
    this.consents = consents;
    this.history = history;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("getConsentRequest", this::request),
        Route.query("listConsents", this::list),
        Route.command("grantConsent", this::grant),
        Route.command("withdrawConsent", this::withdraw),
        Route.query("listAccessLog", this::readings));
  }

  private Future<Reply> request(Call call) {
    return desk.request(database.reads(), citizen(call), appId(call), call.language())
        .map(Reply::ok);
  }

  private Future<Reply> list(Call call) {
    return desk.list(database.reads(), citizen(call), call.language())
        .map(items -> Reply.ok(new Page<>(items, Optional.empty())));
  }

  private Future<Reply> grant(Call call, SqlConnection tx) {
    ConsentGrant grant = call.body(ConsentGrant.class);
    return desk.grant(tx, citizen(call), appId(call), grant, call.language()).map(Reply::ok);
  }

  private Future<Reply> withdraw(Call call, SqlConnection tx) {
    return consents.withdraw(tx, citizen(call), appId(call)).map(withdrawn -> Reply.noContent());
  }

  private Future<Reply> readings(Call call) {
    return history
        .page(
            citizen(call),
            call.cursor().map(cursor -> cursor.uuid(0)),
            call.limit(),
            call.language())
        .map(Reply::ok);
  }

  private static CitizenId citizen(Call call) {
    return CitizenId.parse(call.caller().citizenId());
  }

  private static AppId appId(Call call) {
    return AppId.parse(call.path("appId"));
  }
}
