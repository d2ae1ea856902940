package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.OpdNames;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Opens services and fetches their pictures. What must be known afterwards is committed before the
 * OPD is called, so that no transaction waits for it.
 */
final class Visits {
  private final VisitBook book;
  private final Handover handover;
  private final OpdCalls opd;
  private final ScreenIntake intake;
  private final OpdNames names;
  private final Database database;

  @Inject
  Visits(
      VisitBook book,
      Handover handover,
      OpdCalls opd,
      ScreenIntake intake,
      OpdNames names,
      Database database) {
    this.book = book;
    this.handover = handover;
    this.opd = opd;
    this.intake = intake;
    this.names = names;
    this.database = database;
  }

  private record Ready(VisitBook.Open open, Handover.Parcel parcel) {}

  Future<VisitView> open(Visitor visitor, VisitRequest request) {
    return database
        .transaction(
            tx ->
                book.begin(tx, visitor, request)
                    .compose(
                        open ->
                            handover
                                .parcel(tx, open, visitor.requestId())
                                .map(parcel -> new Ready(open, parcel))))
        .compose(
            ready ->
                opd.open(ready.open().endpoint(), ready.open().visit(), ready.parcel())
                    .map(screen -> intake.take(ready.open(), screen))
                    .compose(taken -> kept(ready.open().visit(), taken))
                    .compose(screen -> view(ready.open().visit(), screen)));
  }

  /** Most Screens keep nothing, and need no transaction. */
  private Future<JsonNode> kept(Visit visit, ScreenIntake.Taken taken) {
    return taken.changes().isEmpty()
        ? Future.succeededFuture(taken.screen())
        : database.transaction(tx -> intake.keep(tx, visit, taken)).map(taken.screen());
  }

  private Future<VisitView> view(Visit visit, JsonNode screen) {
    return names
        .of(Set.of(visit.opd()))
        .map(
            known ->
                new VisitView(
                    visit.id(),
                    visit.appId(),
                    OpdName.of(visit.opd(), known, visit.language()),
                    visit.expiresAt(),
                    screen));
  }

  private record Sight(VisitBook.Open open, String token) {}

  Future<OpdCalls.Image> image(Visitor visitor, UUID visitId, String ref) {
    return database
        .transaction(
            tx ->
                book.resume(tx, visitor, visitId)
                    .compose(
                        open ->
                            handover
                                .bareToken(tx, open.visit())
                                .map(token -> new Sight(open, token))))
        .compose(
            sight -> opd.image(sight.open().endpoint(), sight.open().visit(), ref, sight.token()));
  }
}
