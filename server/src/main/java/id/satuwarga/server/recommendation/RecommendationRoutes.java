package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on requests and on what is decided about them. */
final class RecommendationRoutes implements RouteSource {
  private final RequestDesk desk;
  private final Proceedings proceedings;
  private final RecommendationShelf shelf;
  private final Database database;

  @Inject
  RecommendationRoutes(
      RequestDesk desk, Proceedings proceedings, RecommendationShelf shelf, Database database) {
    this.desk = desk;
    this.proceedings = proceedings;
    this.shelf = shelf;
    this.database = database;
  }

  /** A question, an answer, minutes or a reason. */
  record Words(String words) {}

  /** One step of the proceedings. */
  @FunctionalInterface
  private interface Move {
    Future<Recommendation> make(SqlConnection tx, Caller caller, Proceedings.Said said);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("askRecommendation", this::ask),
        Route.query("previewRecommendation", this::preview),
        Route.query("listRecommendations", this::list),
        Route.query("getRecommendation", this::get),
        step("questionRecommendation", proceedings::question),
        step("answerRecommendation", proceedings::answer),
        step("conveneRecommendation", proceedings::convene),
        step("grantRecommendation", proceedings::grant),
        step("refuseRecommendation", proceedings::refuse),
        step("withdrawRecommendation", proceedings::withdraw));
  }

  private Future<Reply> ask(Call call, SqlConnection tx) {
    return desk.ask(tx, call.caller(), call.body(RequestDraft.class))
        .compose(request -> shelf.whole(tx, request, call.language()))
        .map(view -> Reply.created("/v1/recommendations/" + view.recommendationId(), view));
  }

  private Future<Reply> preview(Call call) {
    return shelf
        .preview(database.reads(), call.caller(), call.body(RequestDraft.class), call.language())
        .map(Reply::ok);
  }

  private Future<Reply> list(Call call) {
    RequestQuery query =
        new RequestQuery(
            call.query("state").map(RequestState::ofWord),
            call.query("opd").map(OpdCode::parse),
            call.query("app_id"),
            shelf.today());
    return shelf
        .list(
            database.reads(),
            call.caller(),
            query,
            new RecommendationShelf.Slice(call.cursor(), call.limit()),
            call.language())
        .map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return shelf.show(database.reads(), call.caller(), id(call), call.language()).map(Reply::ok);
  }

  private Route step(String operation, Move move) {
    return Route.command(
        operation,
        (call, tx) ->
            move.make(
                    tx,
                    call.caller(),
                    new Proceedings.Said(id(call), call.body(Words.class).words()))
                .compose(request -> shelf.whole(tx, request, call.language()))
                .map(Reply::ok));
  }

  static UUID id(Call call) {
    return UUID.fromString(call.path("recommendationId"));
  }
}
