package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** The operations on lists of named people. */
final class AudienceListRoutes implements RouteSource {
  private final AudienceLists lists;
  private final Database database;

  @Inject
  AudienceListRoutes(AudienceLists lists, Database database) {
    this.lists = lists;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("createAudienceList", this::create),
        Route.query("getAudienceList", this::get),
        Route.command("fillAudienceList", this::fill));
  }

  private Future<Reply> create(Call call, SqlConnection tx) {
    return lists
        .make(tx, call.caller(), call.body(AudienceLists.Purpose.class))
        .map(list -> AudienceListView.of(list, List.of(), call.language()))
        .map(view -> Reply.created("/v1/audience-lists/" + view.listId(), view));
  }

  private Future<Reply> get(Call call) {
    return lists
        .get(database.reads(), call.caller(), id(call))
        .map(list -> AudienceListView.of(list, List.of(), call.language()))
        .map(Reply::ok);
  }

  private Future<Reply> fill(Call call, SqlConnection tx) {
    boolean leaving = call.query("leave_out_broken").map(Boolean::valueOf).orElse(false);
    return lists
        .fill(tx, call.caller(), id(call), call.bytes(), leaving)
        .map(filled -> AudienceListView.of(filled.list(), filled.wrong(), call.language()))
        .map(Reply::ok);
  }

  private static UUID id(Call call) {
    return UUID.fromString(call.path("listId"));
  }
}
