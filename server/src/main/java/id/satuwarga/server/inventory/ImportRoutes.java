package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on files of apps. */
final class ImportRoutes implements RouteSource {
  private final Imports imports;

  @Inject
  ImportRoutes(Imports imports) {
    this.imports = imports;
  }

  /** Whether rows that say nothing are left out. */
  record Order(boolean leaveOutBroken) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("stageImport", this::stage),
        Route.command("getImport", this::get),
        Route.command("mapImport", this::map),
        Route.command("applyImport", this::apply));
  }

  private Future<Reply> stage(Call call, SqlConnection tx) {
    return imports
        .stage(
            tx,
            clerk(call),
            call.query("opd").map(OpdCode::parse),
            call.query("name").orElse("csv"),
            call.bytes())
        .map(view -> Reply.created("/v1/inventory/imports/" + view.importId(), view));
  }

  private Future<Reply> get(Call call, SqlConnection tx) {
    return imports.show(tx, clerk(call), id(call)).map(Reply::ok);
  }

  private Future<Reply> map(Call call, SqlConnection tx) {
    return imports.map(tx, clerk(call), id(call), call.body(Imports.Mapping.class)).map(Reply::ok);
  }

  private Future<Reply> apply(Call call, SqlConnection tx) {
    boolean leaving = call.body(Order.class).leaveOutBroken();
    return imports.apply(tx, clerk(call), id(call), leaving).map(Reply::ok);
  }

  private static Imports.Clerk clerk(Call call) {
    return new Imports.Clerk(call.caller(), call.language());
  }

  private static UUID id(Call call) {
    return UUID.fromString(call.path("importId"));
  }
}
