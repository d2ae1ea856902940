package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.Operator;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Where the developers of a mini-app read how the last calls to it ended: the owner's of all
 * operators, an operator's of their own. For anybody else it is not there.
 */
final class CallLogDesk {
  private final LiveMiniApps live;
  private final CallLogRepository calls;
  private final Database database;

  @Inject
  CallLogDesk(LiveMiniApps live, CallLogRepository calls, Database database) {
    this.live = live;
    this.calls = calls;
    this.database = database;
  }

  /** One call as it is told. */
  record CallView(
      Instant at,
      String requestId,
      String operation,
      int status,
      Optional<String> reason,
      int durationMs,
      Optional<OpdCode> operator) {

    static CallView of(GatewayCall call) {
      return new CallView(
          call.at(),
          call.requestId(),
          call.operation(),
          call.outcome().status(),
          call.outcome().reason(),
          call.outcome().durationMs(),
          call.operator());
    }
  }

  Future<List<CallView>> list(Caller caller, AppId appId) {
    LiveMiniApp app = live.find(appId).orElseThrow(() -> WebProblems.notFound().asException());
    return calls
        .list(database.reads(), appId, visible(caller, app))
        .map(found -> found.stream().map(CallView::of).toList());
  }

  /** Nothing for the owner, who sees every operator's. */
  private static Optional<List<OpdCode>> visible(Caller caller, LiveMiniApp app) {
    if (worksFor(caller, app.owner())) {
      return Optional.empty();
    }
    List<OpdCode> own =
        app.operators().stream()
            .map(Operator::opd)
            .distinct()
            .filter(opd -> worksFor(caller, opd))
            .toList();
    if (own.isEmpty()) {
      throw WebProblems.notFound().asException();
    }
    return Optional.of(own);
  }

  private static boolean worksFor(Caller caller, OpdCode opd) {
    return caller instanceof Caller.Opd backEnd
        ? backEnd.opdCode().equals(opd.value())
        : StaffRules.holds(caller, RoleName.DEVELOPER, opd);
  }
}
