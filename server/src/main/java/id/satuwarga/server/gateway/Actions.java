package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.ProblemException;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a press of a button to the OPD and its answer back. */
final class Actions {
  private static final Logger LOG = LoggerFactory.getLogger(Actions.class);
  private static final String PAGE = "satuwarga:page";
  private final ActionBook book;
  private final VisitRepository visits;
  private final OpdCalls opd;
  private final PlaceNames places;
  private final ScreenIntake intake;
  private final Database database;

  @Inject
  Actions(
      ActionBook book,
      VisitRepository visits,
      OpdCalls opd,
      PlaceNames places,
      ScreenIntake intake,
      Database database) {
    this.book = book;
    this.visits = visits;
    this.opd = opd;
    this.places = places;
    this.intake = intake;
    this.database = database;
  }

  /** What the citizen sees next. */
  record ScreenReply(JsonNode screen) {}

  Future<ScreenReply> act(Visitor visitor, UUID visitId, ActionRequest request) {
    return database
        .transaction(tx -> book.take(tx, visitor, visitId, request))
        .compose(
            turn ->
                turn.answer().isPresent()
                    ? Future.succeededFuture(Json.tree(turn.answer().get()))
                    : ask(turn, request))
        .map(ScreenReply::new);
  }

  private Future<JsonNode> ask(ActionBook.Turn turn, ActionRequest request) {
    Visit visit = turn.open().visit();
    OpdCalls.Action action =
        new OpdCalls.Action(
            request.id(),
            request.name(),
            request.data(),
            places.in(request.inputs()),
            turn.parcel().state());
    return opd.act(turn.open().endpoint(), visit, action, turn.parcel())
        .map(screen -> intake.take(turn.open(), screen))
        .transform(
            done ->
                done.succeeded()
                    ? settle(turn, request.id(), done.result())
                    : reopen(turn, request.id(), done.cause()));
  }

  /**
   * The OPD has done what it has done: a note that cannot be taken only means that a repeat asks
   * the OPD again, which knows the action's id. What the Screen wants kept is another matter: it is
   * kept with the note, or the citizen has to repeat.
   */
  private Future<JsonNode> settle(ActionBook.Turn turn, UUID actionId, ScreenIntake.Taken taken) {
    Visit visit = turn.open().visit();
    return database
        .transaction(
            tx ->
                intake
                    .keep(tx, visit, taken)
                    .compose(kept -> book.finish(tx, visit, actionId, Json.write(taken.screen())))
                    .compose(finished -> move(tx, turn, taken.screen())))
        .map(taken.screen())
        .recover(
            lost -> {
              LOG.warn("the end of an action was not noted: {}", lost.toString());
              return taken.changes().isEmpty()
                  ? Future.succeededFuture(taken.screen())
                  : reopen(turn, actionId, told(lost));
            });
  }

  private static Throwable told(Throwable lost) {
    return lost instanceof ProblemException ? lost : GatewayProblems.outcomeUnknown().asException();
  }

  /** Fails with the reason, after the press has been made free to come again. */
  private Future<JsonNode> reopen(ActionBook.Turn turn, UUID actionId, Throwable why) {
    return database
        .transaction(tx -> book.reopen(tx, turn.open().visit(), actionId, why))
        .onFailure(lost -> LOG.warn("a lost action was not noted: {}", lost.toString()))
        .transform(noted -> Future.failedFuture(why));
  }

  private Future<Void> move(SqlConnection tx, ActionBook.Turn turn, JsonNode screen) {
    Visit visit = turn.open().visit();
    return Optional.of(screen.path(PAGE).asText(""))
        .filter(turn.open().admitted().app().manifest()::hasPage)
        .filter(shown -> !shown.equals(visit.place().page()))
        .map(page -> visits.move(tx, visit, page))
        .orElseGet(Future::succeededFuture);
  }
}
