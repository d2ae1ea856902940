package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
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

/** Operations on the cases of OPDs. */
final class CaseRoutes implements RouteSource {
  private final CaseDesk desk;
  private final Database database;

  @Inject
  CaseRoutes(CaseDesk desk, Database database) {
    this.desk = desk;
    this.database = database;
  }

  /** An answer or a reason. */
  record Said(String words) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listFeedbackCases", this::list),
        Route.command("answerFeedbackCase", this::answer),
        Route.command("closeFeedbackCase", this::close));
  }

  private Future<Reply> list(Call call) {
    CaseQuery query =
        new CaseQuery(
            call.query("state").map(CaseState::ofWord), call.query("opd").map(OpdCode::parse));
    return desk.list(
            database.reads(), reader(call), query, new CaseDesk.Slice(call.cursor(), call.limit()))
        .map(Reply::ok);
  }

  private Future<Reply> answer(Call call, SqlConnection tx) {
    return desk.answer(tx, reader(call), id(call), words(call)).map(Reply::ok);
  }

  private Future<Reply> close(Call call, SqlConnection tx) {
    return desk.close(tx, reader(call), id(call), words(call)).map(Reply::ok);
  }

  private static CaseDesk.Reader reader(Call call) {
    return new CaseDesk.Reader(call.caller(), call.language());
  }

  private static String words(Call call) {
    return call.body(Said.class).words();
  }

  private static UUID id(Call call) {
    return UUID.fromString(call.path("caseId"));
  }
}
