package id.satuwarga.server.recommendation;

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

/** Operations on waivers, and the list of what was published by which leave. */
final class WaiverRoutes implements RouteSource {
  private final Waivers waivers;
  private final WaiverShelf shelf;
  private final PublishedShelf published;
  private final Database database;

  @Inject
  WaiverRoutes(Waivers waivers, WaiverShelf shelf, PublishedShelf published, Database database) {
    this.waivers = waivers;
    this.shelf = shelf;
    this.published = published;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("askWaiver", this::ask),
        Route.query("listWaivers", this::list),
        Route.query("listWaiverRules", this::rules),
        Route.command("grantWaiver", this::grant),
        Route.command("withdrawWaiver", this::withdraw),
        Route.query("listPublishedFunctions", this::functions));
  }

  private Future<Reply> ask(Call call, SqlConnection tx) {
    return waivers
        .ask(tx, call.caller(), call.body(Waiver.Draft.class))
        .compose(waiver -> shelf.show(tx, waiver, call.language()))
        .map(view -> Reply.created("/v1/waivers/" + view.waiverId(), view));
  }

  private Future<Reply> list(Call call) {
    return shelf.list(database.reads(), call.caller(), slice(call), call.language()).map(Reply::ok);
  }

  private Future<Reply> rules(Call call) {
    return Future.succeededFuture(Reply.ok(shelf.rules(call.language())));
  }

  private Future<Reply> grant(Call call, SqlConnection tx) {
    return shown(call, tx, waivers.grant(tx, call.caller(), id(call)));
  }

  private Future<Reply> withdraw(Call call, SqlConnection tx) {
    String why = call.body(RecommendationRoutes.Words.class).words();
    return shown(call, tx, waivers.withdraw(tx, call.caller(), id(call), why));
  }

  private Future<Reply> functions(Call call) {
    boolean lapsed = call.query("lapsed").filter("true"::equals).isPresent();
    return published
        .list(
            database.reads(),
            new PublishedShelf.Question(call.caller(), lapsed, call.language()),
            slice(call))
        .map(Reply::ok);
  }

  private Future<Reply> shown(Call call, SqlConnection tx, Future<Waiver> change) {
    return change.compose(waiver -> shelf.show(tx, waiver, call.language())).map(Reply::ok);
  }

  private static RecommendationShelf.Slice slice(Call call) {
    return new RecommendationShelf.Slice(call.cursor(), call.limit());
  }

  private static UUID id(Call call) {
    return UUID.fromString(call.path("waiverId"));
  }
}
