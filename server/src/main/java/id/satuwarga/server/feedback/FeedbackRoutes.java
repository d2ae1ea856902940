package id.satuwarga.server.feedback;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Operations of citizens on what they say, and the figures for everybody. */
final class FeedbackRoutes implements RouteSource {
  private final FeedbackDesk desk;
  private final SatisfactionShelf shelf;
  private final Words words;
  private final Database database;

  @Inject
  FeedbackRoutes(FeedbackDesk desk, SatisfactionShelf shelf, Words words, Database database) {
    this.desk = desk;
    this.shelf = shelf;
    this.words = words;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("giveFeedback", this::give),
        Route.query("listMyFeedback", this::list),
        Route.query("getSatisfaction", this::satisfaction));
  }

  private Future<Reply> give(Call call, SqlConnection tx) {
    UUID visitId = UUID.fromString(call.path("visitId"));
    return desk.give(tx, citizen(call), visitId, call.body(Feedback.Marks.class))
        .compose(said -> views(List.of(said), call.language()))
        .map(views -> Reply.ok(views.get(0)));
  }

  private Future<Reply> list(Call call) {
    return desk.list(database.reads(), citizen(call), call.cursor(), call.limit())
        .compose(
            page ->
                views(page.items(), call.language())
                    .map(views -> Reply.ok(new Page<>(views, page.nextCursor()))));
  }

  private Future<Reply> satisfaction(Call call) {
    return shelf.report(SatisfactionQuery.of(call), call.language()).map(Reply::ok);
  }

  private Future<List<FeedbackView>> views(List<Feedback> said, Language language) {
    return words
        .of(said.stream().map(Feedback::opd).toList(), language)
        .map(
            names ->
                said.stream()
                    .map(
                        one ->
                            new FeedbackView(
                                one.visitId(),
                                one.appId(),
                                words.service(one.appId(), language),
                                names.apply(one.opd()),
                                one.marks().rating(),
                                Optional.ofNullable(one.marks().elements()),
                                Optional.ofNullable(one.marks().comment()),
                                one.state(),
                                one.handling().answer(),
                                one.handling().reason(),
                                one.givenAt(),
                                one.changeableUntil()))
                    .toList());
  }

  private static CitizenId citizen(Call call) {
    return CitizenId.parse(call.caller().citizenId());
  }
}
