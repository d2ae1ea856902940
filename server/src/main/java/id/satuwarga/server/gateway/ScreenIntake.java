package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/**
 * Takes out of an OPD's Screen what the citizen's app has no business with: its state is closed,
 * and what it wants kept is kept here.
 */
final class ScreenIntake {
  private final ScreenState states;
  private final CitizenStorage storage;

  @Inject
  ScreenIntake(ScreenState states, CitizenStorage storage) {
    this.states = states;
    this.storage = storage;
  }

  /** The Screen as the citizen's app gets it, and what is still to be kept. */
  record Taken(JsonNode screen, StorageChanges changes) {}

  /** Refuses a Screen that keeps something although its manifest never asked to. */
  Taken take(VisitBook.Open open, JsonNode screen) {
    StorageChanges changes = StorageChanges.in(screen);
    if (screen.has(StorageChanges.MEMBER) && !open.admitted().app().manifest().hasStorage()) {
      throw GatewayProblems.answerInvalid(List.of(notAsked())).asException();
    }
    JsonNode shown = StorageChanges.takenOutOf(screen);
    return new Taken(states.close(open.visit(), shown), changes);
  }

  Future<Void> keep(SqlConnection tx, Visit visit, Taken taken) {
    return storage.apply(tx, visit, taken.changes());
  }

  private static Violation notAsked() {
    return new Violation(
        "/" + StorageChanges.MEMBER,
        Text.of(
            "tanpa izin storage dalam req_permissions",
            "goes without the permission storage in req_permissions"));
  }
}
