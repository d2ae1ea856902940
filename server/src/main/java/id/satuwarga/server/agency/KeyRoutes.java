package id.satuwarga.server.agency;

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

/** Operations on the public keys of agencies. */
final class KeyRoutes implements RouteSource {
  private final OpdKeys keys;
  private final Database database;

  @Inject
  KeyRoutes(OpdKeys keys, Database database) {
    this.keys = keys;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listOpdKeys", this::list),
        Route.command("registerOpdKey", this::register),
        Route.command("rotateOpdKey", this::rotate),
        Route.command("revokeOpdKey", this::revoke));
  }

  private Future<Reply> list(Call call) {
    return keys.list(database.reads(), call.caller(), opd(call))
        .map(found -> new Page<>(found, Optional.empty()).map(KeyView::of))
        .map(Reply::ok);
  }

  private Future<Reply> register(Call call, SqlConnection tx) {
    return keys.register(tx, call.caller(), opd(call), call.body(KeyEdit.class))
        .map(KeyRoutes::created);
  }

  private Future<Reply> rotate(Call call, SqlConnection tx) {
    KeyRotation rotation = call.body(KeyRotation.class);
    return keys.rotate(tx, call.caller(), opd(call), call.path("keyId"), rotation)
        .map(KeyRoutes::created);
  }

  private Future<Reply> revoke(Call call, SqlConnection tx) {
    return keys.revoke(tx, call.caller(), opd(call), call.path("keyId"))
        .map(gone -> Reply.noContent());
  }

  private static Reply created(OpdKey key) {
    return Reply.created("/v1/opds/" + key.opd() + "/keys/" + key.keyId(), KeyView.of(key));
  }

  private static OpdCode opd(Call call) {
    return OpdCode.parse(call.path("opdCode"));
  }
}
