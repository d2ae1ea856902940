package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.catalog.Operator;
import id.satuwarga.server.identity.Citizen;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import javax.inject.Inject;

/** Whether a citizen may go to a service now, and which OPD answers for it where they live. */
final class Admission {
  private final LiveMiniApps live;

  @Inject
  Admission(LiveMiniApps live) {
    this.live = live;
  }

  /** The service, and who operates it for this citizen. */
  record Admitted(LiveMiniApp app, Operator operator) {}

  /** Asked before every call, so that what was switched off stops at the next one. */
  Admitted admit(Citizen citizen, AppId appId, int contract) {
    LiveMiniApp app = running(citizen, appId, contract);
    RegionCode home =
        citizen.homeRegion().orElseThrow(() -> GatewayProblems.noHomeRegion().asException());
    return app.operatorFor(home)
        .map(operator -> new Admitted(app, operator))
        .orElseThrow(() -> GatewayProblems.notInRegion().asException());
  }

  /** As {@link #admit}, for a visit: another operator by now means another visit. */
  Admitted readmit(Citizen citizen, Visit visit) {
    LiveMiniApp app = running(citizen, visit.appId(), visit.contract());
    return citizen
        .homeRegion()
        .flatMap(app::operatorFor)
        .filter(operator -> operator.opd().equals(visit.opd()))
        .filter(operator -> operator.region().equals(visit.region()))
        .map(operator -> new Admitted(app, operator))
        .orElseThrow(() -> GatewayProblems.visitEnded().asException());
  }

  private LiveMiniApp running(Citizen citizen, AppId appId, int contract) {
    LiveMiniApp app =
        live.findFor(citizen.id(), appId)
            .filter(found -> found.manifest().placement() == Manifest.Placement.REMOTE)
            .orElseThrow(() -> WebProblems.notFound().asException());
    if (app.isSuspended()) {
      throw GatewayProblems.suspended(app.reason().orElse("")).asException();
    }
    if (app.manifest().contract().min() > contract) {
      throw GatewayProblems.appTooOld(app.manifest().contract().min()).asException();
    }
    return app;
  }
}
