package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
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
  private final ActionRepository actions;
  private final VisitRepository visits;
  private final OpdCalls opd;
  private final PlaceNames places;
  private final Database database;

  @Inject
  Actions(
      ActionBook book,
      ActionRepository actions,
      VisitRepository visits,
      OpdCalls opd,
      PlaceNames places,
      Database database) {
    this.book = book;
    this.actions = actions;
    this.visits = visits;
    this.opd = opd;
    this.places = places;
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
            request.id(), request.name(), request.data(), places.in(request.inputs()));
    return opd.act(turn.open().endpoint(), visit, action, turn.token())
        .transform(
            done ->
                keep(
                        turn,
                        request.id(),
                        done.succeeded() ? Optional.of(done.result()) : Optional.empty())
                    .transform(
                        kept ->
                            done.succeeded()
                                ? Future.succeededFuture(done.result())
                                : Future.failedFuture(done.cause())));
  }

  /**
   * The OPD has done what it has done: a note that cannot be taken only means that a repeat asks
   * the OPD again, which knows the action's id.
   */
  private Future<Void> keep(ActionBook.Turn turn, UUID actionId, Optional<JsonNode> screen) {
    Visit visit = turn.open().visit();
    Optional<String> page =
        screen
            .map(shown -> shown.path(PAGE).asText(""))
            .filter(turn.open().admitted().app().manifest()::hasPage)
            .filter(shown -> !shown.equals(visit.place().page()));
    return database
        .transaction(
            tx ->
                actions
                    .finish(tx, visit, actionId, screen.map(Json::write))
                    .compose(
                        done ->
                            page.isPresent()
                                ? visits.move(tx, visit, page.get())
                                : Future.succeededFuture()))
        .onFailure(lost -> LOG.warn("the end of an action was not noted: {}", lost.toString()));
  }
}
